import { noWords, yesWords } from '../../model/answers.ts'
import type { FactCount } from '../../model/checklist.ts'
import type { Cells, TickRange } from '../cells.ts'
import { add, atom, call, compare, type Formula, textLiteral, when } from '../formula.ts'

/** What the answers of a checklist come to, as formulas over the columns of its states. */
export interface CountFormulas {
  /** How many items count. */
  readonly counted: Formula
  /** Whether no item is settled: neither known to count nor known not to. */
  readonly isOpen: Formula
  /** Whether some answer is neither yes nor no, or an error. */
  readonly isInvalid: Formula
}

/** Blank counts as not ticked; see `countOf` of the scorer, which these repeat. */
export function countFormulas({ states, items }: FactCount, ranges: readonly TickRange[]): CountFormulas {
  if (states.length === 0)
    return { counted: atom(String(items.length)), isOpen: atom('FALSE'), isInvalid: atom('FALSE') }
  const counted = countedIn(ranges.map(({ range }) => range))
  const someNo = `(${ranges.map(({ range }) => answersNo(range)).join('+')})>0`
  const refused = call('SUMPRODUCT', atom(`--(${someNo})`))
  return { counted, isOpen: compare(add(counted, refused), '=', atom('0')), isInvalid: someWrong(ranges) }
}

/** How many rows say yes in every one of these columns. */
export const countedIn = (ranges: readonly string[]): Formula =>
  call('SUMPRODUCT', atom(ranges.map(range => `(${answersYes(range)})`).join('*')))

/** The columns of the states of a count. */
export const rangesOfCount = (cells: Cells, count: FactCount): readonly TickRange[] =>
  count.states.map(state => cells.ticks(count, state))

const answersYes = (range: string): string => answers(range, yesWords)
const answersNo = (range: string): string => answers(range, noWords)

const answers = (range: string, words: readonly string[]): string =>
  words.map(word => `(TRIM(${range})=${textLiteral(word).text})`).join('+')

/** Besides the rows of headings, which hold counts, every row is yes, no or blank. */
function someWrong(ranges: readonly TickRange[]): Formula {
  const wrong = ranges.map(({ range }) => `(1-(${answersYes(range)})-(${answersNo(range)})-(TRIM(${range})=""))`)
  const strange = call('SUMPRODUCT', atom(wrong.join('+')))
  const others = ranges.reduce((sum, { otherRows }) => sum + otherRows, 0)
  return when(call('ISERROR', strange), atom('TRUE'), compare(strange, '>', atom(String(others))))
}
