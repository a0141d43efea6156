import { describe, expect, test } from 'vitest'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import { traceHtml } from '../../dsl/report/trace-page.ts'
import type { TraceReport } from '../../dsl/report/trace-report.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { figuresFrom } from '../sheets/support/books.ts'

const report: TraceReport = {
  scorer: compileRulebook(handBuilt),
  figures: figuresFrom({ '3.2.a': 30, '3.2.b': 40, '6.12.a': 100, '6.12.b': 30, '6.12.c': 50, '6.1.c1': true }),
  codes: [codeOf('6.12')],
  languages: ['vi'],
  evidence: new Map([[inputIdFrom('6.12.a'), 'Báo cáo 12/BC <b>']]),
  fileName: 'sổ "chấm" <điểm>.xlsx',
  fileHash: 'f'.repeat(64),
  place: 'Ninh Thuận',
  date: '2026-11-30',
  rulesHash: 'a'.repeat(64),
}

describe('a trace as a page', () => {
  test.each([
    ['vi', { languages: ['vi'] }],
    ['both', { languages: ['vi', 'en'] }],
    ['whole-index', { languages: ['en'], codes: [] }],
  ] as const)('is written as in the golden file: %s', async (name, more) => {
    await expect(traceHtml({ ...report, ...more })).toMatchFileSnapshot(`../golden/reports/trace-${name}.html`)
  })

  test('holds figures with cell and evidence, calculation and totals, and no markup of the workbook', () => {
    const page = traceHtml(report)
    for (const text of ['6.12', 'Báo cáo 12/BC &lt;b&gt;', 'Cách tính', 'Điểm đi lên tổng', 'Tổng cộng'])
      expect(page).toContain(text)
    expect(page).not.toContain('<b>')
    expect(page).not.toContain('<script')
  })

  test('of a group tells its members, then each indicator under it', () => {
    const [group] = handBuilt.groups
    expect(traceHtml({ ...report, codes: [group!.code] }).match(/<section/g)!.length).toBeGreaterThan(1)
  })
})
