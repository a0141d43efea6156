import type { ScoringWorkbook } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { figureText } from '../../dsl/explain/number-text.ts'
import { phrasesOf } from '../../dsl/explain/phrases/phrases-of.ts'
import type { Fact, Input } from '../../dsl/model/rulebook.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Figure } from '../../dsl/score/figures.ts'
import type { Language } from '../../dsl/text/language.ts'
import { type FigureRow, type FigureValue, figureRows, papersOf } from './figure-rows.ts'

/** A figure by its own name, wherever it is used. */
export interface NamedFigure extends FigureRow {
  readonly kind: 'input' | 'fact'
}

/** A figure with its value and papers; `undefined` for a name that the rules do not have. */
export function figureNamed(name: FigureName, workbook: ScoringWorkbook, language: Language): NamedFigure | undefined {
  const { rulebook } = workbook.rules
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  const input = inputs.find(({ id }) => id === name)
  if (input) return { ...inputRow(input, workbook, language), letters: input.id, kind: 'input' }
  const fact = rulebook.facts.find(each => each.name === name)
  return fact && { ...plainRow(fact, name, fact.code || name, workbook, language), kind: 'fact' }
}

/** As its own indicator uses it, so that a default is told; as it was entered where the rule did not come to it. */
function inputRow(input: Input, workbook: ScoringWorkbook, language: Language): FigureRow {
  const { figures, cohort, cells, rules } = workbook
  const trace = rules.scorer.codes.has(input.code) ? rules.scorer.trace(input.code, figures, cohort) : undefined
  const sources = { language, traced: new Map(), cells, inputs: new Map([[input.id, input]]) }
  const row = trace && figureRows(trace, '', sources).find(each => each.figure === input.id)
  return row ?? { ...plainRow(input, input.id, input.id, workbook, language), evidenceAsked: input.evidence }
}

function plainRow(
  of: Input | Fact,
  name: FigureName,
  letters: string,
  { cells, figures }: ScoringWorkbook,
  language: Language,
): FigureRow {
  const cell = cells.get(name)
  return {
    figure: name,
    letters,
    label: of.label[language],
    value: valueOfFigure(figures.get(name), of, language),
    ...papersOf(cell),
    address: cell?.address ?? '',
    provider: cell?.provider || of.provider,
    evidenceAsked: '',
  }
}

function valueOfFigure(figure: Figure | undefined, { unit }: Input | Fact, language: Language): FigureValue {
  const phrases = phrasesOf(language)
  const given = (text: string): FigureValue => ({ kind: 'given', text, from: '' })
  switch (figure?.kind) {
    case undefined:
      return { kind: 'missing' }
    case 'number':
      return given(`${figureText(figure.value, language)} ${unitText(unit)}`.trimEnd())
    case 'yes-no':
      return given(figure.yes ? phrases.yes : phrases.no)
    case 'text':
      return given(figure.text)
    case 'invalid': {
      const sentence = phrases.invalidFigure('', '', figure.text, figure.reason, '')
      return { kind: 'invalid', text: sentence.replace(/^: /, '') }
    }
    default:
      return figure satisfies never
  }
}
