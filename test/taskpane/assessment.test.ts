// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { parseDecimal } from '../../dsl/numbers/rational.ts'
import type { GivenRow, GivenRows } from '../../dsl/score/assessment/assessed-row.ts'
import type { Language } from '../../dsl/text/language.ts'
import { fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles, sampleFigures } from './province-rules.ts'

let files: readonly RuleText[]
let figures: Awaited<ReturnType<typeof sampleFigures>>

beforeAll(async () => {
  files = await provinceFiles()
  figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'quang-ngai-2022')
})
afterEach(closePane)

const ministry = (points: string, reason = ''): GivenRow => ({
  points: { ministry: { kind: 'points', points: parseDecimal(points)! } },
  reason,
  evidence: [],
})

/** The self-assessment of 1.1 is 10 points; 1.4 has no more than 10. */
const given: GivenRows = new Map([
  [codeOf('1.1'), ministry('5', 'quyết định đã hết hiệu lực')],
  [codeOf('1.2'), ministry('1')],
  [codeOf('1.4'), ministry('99')],
])

async function showAssessment(rows: GivenRows, language: Language = 'vi') {
  const shown = await showPane(fakeAddIn({ files, figures: () => figures, given: rows }), { language })
  await shown.user.click(await screen.findByRole('tab', { name: /^(Điểm|Scores?)$/ }))
  await shown.user.click(await screen.findByRole('tab', { name: /^(Đánh giá|Assessment)$/ }))
  return shown
}

describe('the assessment in the pane', () => {
  test('lists where the ministry differs, with reasons, and what cannot be', async () => {
    await showAssessment(given)
    const differences = await screen.findByRole('region', { name: /Bộ đánh giá khác tự đánh giá: 2 chỉ số/ })
    expect(within(differences).getByText(/Lý do: quyết định đã hết hiệu lực/)).toBeTruthy()
    expect(within(differences).getByText('chưa nêu lý do')).toBeTruthy()
    const invalid = screen.getByRole('region', { name: /Điểm nhập không hợp lệ: 1 chỉ số/ })
    expect(within(invalid).getByRole('button', { name: /^1\.4 / })).toBeTruthy()
    await expectAccessible()
  })

  test('leads to the indicator, which says which column counts and why', async () => {
    const { user } = await showAssessment(given, 'en')
    await user.click(await screen.findByRole('button', { name: /^1\.1 / }))
    expect(await screen.findByText(/^Ministry: 5 \(counts\)$/)).toBeTruthy()
    expect(screen.getByText(/^Self-assessed: \d+$/)).toBeTruthy()
    expect(screen.getByText(/The column “assessed by the ministry” counts: 5 points/)).toBeTruthy()
    await expectAccessible()
  })

  test('says so where nobody differs', async () => {
    await showAssessment(new Map())
    expect(await screen.findByText(/Chưa có chỉ số nào mà điểm của Bộ khác/)).toBeTruthy()
  })
})
