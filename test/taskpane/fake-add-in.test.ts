import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleText, ScoringWorkbook } from '../../addin/ports.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { type FakeAddIn, fakeAddIn } from './fake-add-in.ts'
import { provinceFiles, sampleFigures } from './province-rules.ts'

let files: readonly RuleText[]
let figures: Figures

beforeAll(async () => {
  files = await provinceFiles()
  figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'quang-ngai-2022')
})

const scoring = async (addIn: FakeAddIn): Promise<ScoringWorkbook> => {
  const state = await addIn.workbook.read()
  if (state.kind !== 'scoring') throw new Error(`The workbook is ${state.kind}.`)
  return state
}

describe('the add-in in memory', () => {
  test('reads back the figures that it was given', async () => {
    const addIn = fakeAddIn({ files, figures: (_: RuleSet) => figures })
    const { figures: read, rules } = await scoring(addIn)
    const scores = [read, figures].map(each => rules.scorer.scoreAll(each).total.lowest.toFraction())
    expect(read.size).toBe(figures.size)
    expect(scores[0]).toBe(scores[1])
  })

  test('takes an entry back', async () => {
    const addIn = fakeAddIn({ files })
    const figure = inputIdFrom('6.12.a')
    const { undo } = await addIn.workbook.enter({ figure, field: 'own', content: 12 })
    expect((await scoring(addIn)).cells.get(figure)?.content).toBe(12)
    await undo()
    expect((await scoring(addIn)).cells.get(figure)?.content).toBe('')
  })

  test('shows a broken link as an invalid figure', async () => {
    const addIn = fakeAddIn({ files })
    const figure = inputIdFrom('6.12.a')
    addIn.breakLink(figure)
    expect((await scoring(addIn)).figures.get(figure)?.kind).toBe('invalid')
  })

  test('traces its score cells', async () => {
    const addIn = fakeAddIn({ files, figures: () => figures })
    const address = (await scoring(addIn)).scoreCells.get(addIn.ruleSet.rulebook.indicators[0]!.code)!
    expect((await addIn.workbook.trace(address)).kind).toBe('score')
  })
})
