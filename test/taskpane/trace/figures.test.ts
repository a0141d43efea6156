import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleText, ScoringWorkbook, TracedScore } from '../../../addin/ports.ts'
import { codeOf, factNameOf, inputIdFrom } from '../../../dsl/model/ids.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { codeLinesOf } from '../../../taskpane/parts/code/code-lines.ts'
import type { FigureRow } from '../../../taskpane/trace/figure-rows.ts'
import { usesOfFigure } from '../../../taskpane/trace/figure-uses.ts'
import { type ScoreModel, scoreModel } from '../../../taskpane/trace/score-model.ts'
import { figuresOf } from '../../score/build.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})

async function scoring(addIn: FakeAddIn): Promise<ScoringWorkbook> {
  const state = await addIn.workbook.read()
  if (state.kind !== 'scoring') throw new Error(state.kind)
  return state
}

async function modelOf(
  code: string,
  figures: Figures,
  change: (addIn: FakeAddIn) => void = () => {},
): Promise<ScoreModel> {
  const addIn = fakeAddIn({ files, figures: () => figures })
  change(addIn)
  const workbook = await scoring(addIn)
  const traced = await addIn.workbook.trace(workbook.scoreCells.get(codeOf(code)))
  if (traced.kind !== 'score') throw new Error(traced.kind)
  const { rulebook, scorer } = workbook.rules
  const scoresheet = scorer.scoreAll(workbook.figures, workbook.cohort)
  return scoreModel(traced as TracedScore, { workbook, scoresheet, language: 'vi', code: codeLinesOf(rulebook.source) })
}

const row = (model: ScoreModel, figure: string): FigureRow | undefined =>
  model.figures.find(each => each.figure === figure)

describe('the figures of a score', () => {
  test('tell value, unit, provider and cell in printed order', async () => {
    const model = await modelOf('6.12', figuresOf({ '6.12.a': '1000', '6.12.b': '250' }))
    expect(model.figures.map(({ letters, value }) => [letters, value])).toEqual([
      ['a', { kind: 'given', text: '1.000 hồ sơ', from: '' }],
      ['b', { kind: 'given', text: '250 hồ sơ', from: '' }],
      ['c', { kind: 'missing' }],
    ])
    expect(row(model, '6.12.a')?.address).toMatch(/^'Số liệu'!/)
  })

  test('tell what a default was taken from, and where that stands', async () => {
    const model = await modelOf('5.12.1', figuresOf({ '5.12.1.a': '1', '5.12.1.b': '1', chi_chuyển_đổi_số: '20' }))
    expect(row(model, '5.12.1.c')?.value).toEqual({
      kind: 'given',
      text: '20 tỷ đồng',
      from: expect.stringMatching(/^lấy theo A\.19 “Tổng chi .*”, Dữ kiện![A-Z]+\d+$/),
    })
  })

  test('write a choice with its printed words', async () => {
    const model = await modelOf('1.1', figuresOf({ '1.1.option': '2' }))
    expect(row(model, '1.1.option')?.value).toMatchObject({
      text: '2. Trưởng ban là Phó Bí thư/Phó Chủ tịch tỉnh',
    })
  })

  test('say that the extremes of the cohort are optional', async () => {
    const model = await modelOf('5.10', figuresOf({ '5.10.x': '3' }))
    expect(row(model, '5.10.lowest')?.value.kind).toBe('optional')
  })

  test('tell a link and a broken one', async () => {
    const figure = inputIdFrom('6.12.a')
    const linked = await modelOf('6.12', new Map(), addIn => {
      addIn.putForeign("'Báo cáo'!B4", 12)
      addIn.workbookNow().link([{ figure, target: "'Báo cáo'!B4" }])
    })
    expect(row(linked, figure)?.linkedTo).toBe("'Báo cáo'!B4")
    const broken = await modelOf('6.12', new Map(), addIn => addIn.breakLink(figure))
    expect(row(broken, figure)?.linkBroken).toBe(true)
    expect(row(broken, figure)?.value.kind).toBe('invalid')
  })
})

test('the way of a part goes through its indicator and group to the index', async () => {
  const model = await modelOf('3.6.2', figuresOf({ '3.6.a': '4', '3.6.c': '3' }))
  expect(model.way.steps.map(({ code }) => code)).toEqual(['3.6.2', '3.6', 'III', ''])
  expect(model.way.steps.map(({ points }) => points.lowest.toFraction())).toEqual([
    '15/2',
    '185/14',
    '185/14',
    '185/14',
  ])
  expect(model.way.lenses.map(({ title }) => title)).toEqual(['Chính quyền số', 'Kinh tế số', 'Xã hội số'])
})

test('the way of a child goes through its parent', async () => {
  const model = await modelOf('5.12.2', new Map())
  expect(model.way.steps.map(({ code }) => code)).toEqual(['5.12.2', '5.12', 'V', ''])
})

describe('what uses a figure', () => {
  test.each([
    ['6.12.a', inputIdFrom('6.12.a'), ['6.12 own']],
    ['general information', factNameOf('chi_chuyển_đổi_số'), ['5.12.1 other']],
  ])('%s', async (_, figure, expected) => {
    const { rulebook } = (await scoring(fakeAddIn({ files }))).rules
    const uses = usesOfFigure(figure, rulebook).map(({ code, own }) => `${code} ${own ? 'own' : 'other'}`)
    expect(uses).toEqual(expect.arrayContaining(expected))
    expect(uses).not.toContain('5.12 other')
  })
})
