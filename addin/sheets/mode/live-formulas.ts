import { type Cells, type FigureName, rangesInOrder } from '../../../dsl/emit/cells.ts'
import type { Words } from '../../../dsl/emit/words.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { argumentsOf, comparedUnder } from '../../../dsl/score/arguments.ts'
import { functionName, type ScoreColumn } from './function-names.ts'

const MAXIMUM_ARGUMENTS = 255
const MAXIMUM_LENGTH = 8192

/** A custom function of one code in a column, without `=`. */
export type LiveFormula = (column: ScoreColumn) => string

/**
 * `THUOC.SCORE("6.12",IF(LEN(E12)=0,"",E12),IF(LEN(E13)=0,"",E13))`: the code, the entered cells of everything that can enter the
 * score in the order of `argumentsOf`, then the measures of the cohort where the workbook has one. `undefined` where
 * there is nothing to hand over or where no formula can hold it; such a code keeps its native formulas.
 */
export function liveFormula(
  rulebook: Rulebook,
  cells: Pick<Cells, 'own' | 'used' | 'figureState' | 'cohort'>,
  code: Code,
  words: Words,
): LiveFormula | undefined {
  const counted = countedFacts(rulebook)
  const names = argumentsOf(rulebook, code)
  if (names.length === 0) return undefined
  const compared = comparedUnder(rulebook, code)
  const ranges = compared.flatMap(each => cells.cohort(each) ?? [])
  // Functions are handed as many measures for each code; where some have none, native formulas know better.
  if (ranges.length > 0 && ranges.length < compared.length) return undefined
  // Cells by themselves survive inserted rows; in a range a new row would shift the figures after it.
  const separate = names.map(name => (counted.has(name) ? countKept(name, cells, words) : blankKept(cells.own(name))))
  const joined = names.some(name => counted.has(name)) ? [] : [rangesInOrder(names.map(cells.own))]
  const forms = [separate, ...joined].map(each => [textOf(code), ...each, ...ranges])
  const fitting = forms.find(fits)
  return fitting && (column => `${functionName(column)}(${fitting.join(',')})`)
}

const LONGEST_NAME = functionName('measure').length + 3

function fits(parameters: readonly string[]): boolean {
  return parameters.length <= MAXIMUM_ARGUMENTS && parameters.join(',').length + LONGEST_NAME <= MAXIMUM_LENGTH
}

/** Excel for Windows and Mac hands a blank cell to a custom function as 0, which would count as a figure. */
const blankKept = (cell: string): string => `IF(LEN(${cell})=0,"",${cell})`

/**
 * `IF(G7="không hợp lệ",G7,F7)`: a fact that is counted has its figure beside the cell that people fill; what cannot be
 * a figure goes on as the text that says so.
 */
function countKept(name: FigureName, cells: Pick<Cells, 'used' | 'figureState'>, { figures }: Words): string {
  const state = cells.figureState(name)
  return `IF(${state}="${figures.invalid}",${state},${cells.used(name)})`
}

const countedFacts = ({ facts }: Rulebook): ReadonlySet<FigureName> =>
  new Set(facts.flatMap(({ name, count }) => (count ? [name] : [])))

const textOf = (code: Code): string => `"${code.replaceAll('"', '""')}"`
