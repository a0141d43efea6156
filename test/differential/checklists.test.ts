import { beforeAll, describe, expect, test } from 'vitest'
import { calculatedValues } from '../../addin/sheets/calc/calculate-workbook.ts'
import { FIRST_ROW, factColumns } from '../../addin/sheets/plan/layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { figuresOf } from '../../addin/sheets/read/figures-of.ts'
import { rawWorkbook } from '../../addin/sheets/read/raw-workbook.ts'
import { readWorkbook as openWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { unpackWorkbook } from '../../addin/sheets/read/unpack.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { countOf } from '../../dsl/score/count-items.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { expectColumnsToAgree } from '../score/columns-agree.ts'
import { answersOf, checklistRules as rulebook, someAnswers } from '../support/checklist-rules.ts'
import { recalculate } from '../support/libreoffice.ts'

const units = someAnswers(9)
const scorer = compileRulebook(rulebook)

let written: readonly Uint8Array[] = []
let calculated: readonly Uint8Array[] = []

beforeAll(async () => {
  const plans = units.map(unit => planWorkbook({ rulebook, language: 'vi', figures: answersOf(unit) }))
  written = await Promise.all(plans.map(writeWorkbookPlan))
  calculated = await recalculate(written)
}, 240_000)

/** What the sheet of facts shows for each fact: its state and its figure. */
function factsShown(valueAt: (row: number, column: number) => unknown): readonly unknown[] {
  return rulebook.facts.map((_, index) => [
    valueAt(FIRST_ROW + index, factColumns.state),
    valueAt(FIRST_ROW + index, factColumns.used),
  ])
}

function factsExpected(unit: Readonly<Record<string, string>>): readonly unknown[] {
  return rulebook.facts.map(({ count }) => {
    const { value } = countOf(count!, rulebook)(answersOf(unit))
    const { figures } = vietnameseWords
    if (value.kind === 'number') return [figures.default, toDouble(value.number)]
    return [value.kind === 'invalid' ? figures.invalid : figures.missing, '']
  })
}

describe.each(units.map((unit, index) => [index, unit] as const))('checklist %i', (index, unit) => {
  test('is counted by LibreOffice as by the scorer', async () => {
    const raw = await rawOf(calculated[index]!)
    const facts = raw.sheets.find(({ title }) => title === 'Dữ kiện')!
    expect(factsShown((row, column) => plain(facts.at(row, column)))).toEqual(factsExpected(unit))
  })

  test('is counted by our own calculation as by the scorer', async () => {
    const valueAt = calculatedValues(await rawOf(written[index]!))
    expect(factsShown((row, column) => blankAsText(valueAt('Dữ kiện', row, column)))).toEqual(factsExpected(unit))
  })

  test('is read back from the sheet, with the same scores', async () => {
    const opened = await openWorkbook(calculated[index]!)
    if (opened.kind === 'refused') throw new Error(opened.problem.code)
    const { figures } = figuresOf(opened, rulebook)
    const [read, given] = [figures, answersOf(unit)].map(each => scorer.scoreAll(each))
    expect(scoresOf(read!)).toEqual(scoresOf(given!))
    const raw = await rawOf(calculated[index]!)
    const scores = raw.sheets.find(({ title }) => title === 'Chấm điểm')!
    const shown = Array.from({ length: scores.rows }, (_, row) =>
      [0, 3, 4].map(column => plain(scores.at(row, column))),
    )
    for (const { code } of rulebook.indicators) {
      const outcome = scorer.score(code, answersOf(unit))
      const row = shown.find(([name]) => name === code)
      expect([code, row?.[2]]).toEqual([code, outcome.score ? toDouble(outcome.score) : ''])
      // What a row without points records is there whenever it can be computed.
      if (outcome.state === 'unscored')
        expect([code, row?.[1]]).toEqual([code, outcome.measure ? expect.closeTo(toDouble(outcome.measure), 9) : ''])
    }
  })
})

test('columns count as the exact scorer does', () => {
  expectColumnsToAgree(rulebook, columnTableOf(someAnswers(200).map(answersOf)))
})

const scoresOf = (sheet: ReturnType<typeof scorer.scoreAll>) =>
  [...sheet.outcomes].map(([code, { score, state }]) => [code, score?.toFraction(), state])

async function rawOf(bytes: Uint8Array) {
  const unpacked = unpackWorkbook(bytes)
  if (unpacked.kind === 'refused') throw new Error(unpacked.problem.code)
  return rawWorkbook(unpacked.parts)
}

function plain(value: { readonly kind: string; readonly value?: unknown; readonly text?: unknown }): unknown {
  return value.value ?? value.text ?? ''
}

const blankAsText = (value: unknown): unknown => (typeof value === 'object' ? '' : value)
