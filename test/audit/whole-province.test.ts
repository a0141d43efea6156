import { expect, test } from 'vitest'
import { audit } from '../../addin/audit/audit.ts'
import type { AuditedCell } from '../../addin/audit/audited-workbook.ts'
import { addressOf } from '../../addin/sheets/address.ts'
import { fillWorkbook } from '../../addin/sheets/fill/fill-workbook.ts'
import { modeFormulas } from '../../addin/sheets/mode/mode-formulas.ts'
import { cellsOn, layoutOf, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { cohortRanges } from '../../addin/sheets/plan/units-sheet.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { figuresOf } from '../../addin/sheets/read/figures-of.ts'
import type { RawValue } from '../../addin/sheets/read/raw-workbook.ts'
import { unitsOf } from '../../addin/sheets/read/units-of.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { openedBytes } from '../sheets/support/books.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'

const { rulebook } = await provinceIndex()
const scorer = compileRulebook(rulebook)
const layout = layoutOf(rulebook, sheetTexts('vi'))
const provinces = (['complete', 'untidy'] as const).flatMap(manner => someProvinces(2, manner))
const units = provinces.map(figureReader(rulebook)).map((figures, index) => ({ name: `T${index}`, figures }))

const contentOf = (value: RawValue): AuditedCell['shown'] => {
  if (value.kind === 'number') return value.value
  return value.kind === 'text' || value.kind === 'error' ? value.text : ''
}

test.each([
  ['alone', 0, false],
  ['untidy, alone', 2, false],
  ['in its cohort', 1, true],
  ['untidy, in its cohort', 3, true],
] as const)('a calculated workbook of a whole province, %s, is sound', async (_, index, together) => {
  const own = units[index]!
  const cohort = together ? { own: own.name, units } : undefined
  const request = { rulebook, language: 'vi' as const, figures: own.figures, ...(cohort ? { cohort } : {}) }
  const filled = await fillWorkbook(await writeWorkbookPlan(planWorkbook(request)))
  const opened = await openedBytes(filled.kind === 'filled' ? filled.bytes : undefined!)
  const { figures } = figuresOf(opened, rulebook)
  const others = unitsOf(opened.raw, rulebook).units
  const place = { cells: cellsOn('scores', layout, cohortRanges(request, layout)), words: vietnameseWords }
  const sheet = opened.raw.sheets.find(({ title }) => title === 'Chấm điểm')!
  const cell = (row: number, column: number): AuditedCell => ({
    address: addressOf(row, column),
    formula: sheet.formulaAt(row, column) ?? '',
    shown: contentOf(sheet.at(row, column)),
  })
  const findings = audit({
    rulebook,
    scorer,
    texts: [{ recorded: opened.identity.rules!.sha256, text: opened.identity.rules!.text }],
    place,
    figures,
    ...(cohort ? { cohort: scorer.cohortOf([figures, ...others.map(each => each.figures)]) } : {}),
    scores: [...modeFormulas(rulebook, place, 'portable').keys()].map(code => {
      const row = layout.rowOfScore.get(code)!
      const { measure, self, state } = scoreColumns
      return { code, cells: { measure: cell(row, measure), score: cell(row, self), state: cell(row, state) } }
    }),
    figureCells: new Map(),
    problems: opened.problems,
  })
  expect(findings).toEqual([])
})
