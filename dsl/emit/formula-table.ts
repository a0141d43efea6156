import type { Rulebook } from '../model/rulebook.ts'
import { emissionOf } from './context.ts'
import { factFormulas, inputFormulas } from './figure/figure-formulas.ts'
import { indicatorFormulas } from './indicator-formulas.ts'
import { namedCells, nameOfFigure } from './named-cells.ts'
import { codeWords } from './words.ts'

/** One formula of the table that leaves without a workbook. */
export interface FormulaRow {
  /** Code of the item, or the name of the figure. */
  readonly subject: string
  readonly kind: 'figure-state' | 'figure-used' | 'state' | 'measure' | 'score'
  /** The name that other formulas use for it. */
  readonly name: string
  /** With `=`, en-US form. */
  readonly formula: string
}

/** Every formula of the rulebook with names in place of addresses: see `namedCells`. */
export function formulaRows(rulebook: Rulebook): readonly FormulaRow[] {
  const emission = emissionOf(rulebook, namedCells, codeWords)
  const facts = rulebook.facts.map(fact => ({ name: fact.name, formulas: factFormulas(emission, fact) }))
  const inputs = [...emission.inputs.values()].map(input => ({
    name: input.id,
    formulas: inputFormulas(emission, input),
  }))
  return [
    ...[...facts, ...inputs].flatMap(({ name, formulas }) => figureRows(nameOfFigure(name), formulas)),
    ...rulebook.indicators.flatMap(indicator => indicatorFormulas(emission, indicator)).flatMap(itemRows),
  ]
}

function figureRows(subject: string, { state, used }: ReturnType<typeof inputFormulas>): readonly FormulaRow[] {
  return [
    { subject, kind: 'figure-state', name: `state_${subject}`, formula: `=${state}` },
    { subject, kind: 'figure-used', name: `used_${subject}`, formula: `=${used}` },
  ]
}

function itemRows({
  code,
  state,
  measure,
  score,
}: ReturnType<typeof indicatorFormulas>[number]): readonly FormulaRow[] {
  const row = (kind: 'state' | 'measure' | 'score', formula: string): FormulaRow => ({
    subject: code,
    kind,
    name: `${kind}_${code}`,
    formula: `=${formula}`,
  })
  return [row('state', state), ...(measure === undefined ? [] : [row('measure', measure)]), row('score', score)]
}

/** Tab-separated values with a heading line; codes stay text when the file is opened as text. */
export function emitFormulaTable(rulebook: Rulebook): string {
  const lines = formulaRows(rulebook).map(({ subject, kind, name, formula }) => [subject, kind, name, formula])
  return [['code', 'kind', 'name', 'formula'], ...lines].map(cells => `${cells.join('\t')}\n`).join('')
}
