import type { Rulebook } from '../../model/rulebook.ts'
import type { Given } from '../../score/given.ts'
import { scopesOf, TOTAL } from '../../score/ranking/scopes.ts'
import { withTableRows } from '../tables/table-rows.ts'
import { Refusal, refusals } from '../texts.ts'
import { type ResultWord, resultColumnOf } from './result-words.ts'
import { type WrittenNumber, writtenNumber } from './written-number.ts'

/** One number of a table of results, for one unit in one scope. */
export interface Result {
  readonly unit: string
  /** `total`, the name of a pillar value, or the code of a group. */
  readonly scope: string
  readonly word: NumberWord
  /** As it stands in the file. */
  readonly text: string
  readonly number: WrittenNumber
}

export type NumberWord = 'points' | 'value' | 'rank' | 'change' | 'change_percent' | 'rank_change'

const words: ReadonlySet<ResultWord> = new Set(['points', 'value', 'rank', 'change', 'change_percent', 'rank_change'])

const isNumberWord = (word: ResultWord): word is NumberWord => words.has(word)

/** A cell that is no number, by its place in the table. */
export interface ResultProblem {
  readonly row: number
  readonly heading: string
  readonly text: string
}

export interface Results {
  readonly results: readonly Result[]
  readonly problems: readonly ResultProblem[]
}

interface NumberColumn {
  readonly at: number
  readonly heading: string
  readonly scope: string
  readonly word: NumberWord
}

/**
 * Reads a table of results: what `thuoc score --out` wrote, or what was published. A number is known to as many decimals
 * as the longest of its column, because files drop closing zeros. Refuses a table without units or known columns.
 */
export async function readResults(name: string, rulebook: Rulebook): Promise<Results> {
  return withTableRows(name, async ({ headings, batches }) => {
    const unitColumn = headings.findIndex(heading => resultColumnOf(heading)?.word === 'unit')
    const columns = numberColumns(headings, rulebook)
    if (columns.length === 0) throw new Refusal(refusals.noResultColumns(name))
    const results: Result[] = []
    const problems: ResultProblem[] = []
    let row = 1
    for await (const batch of batches) {
      for (const cells of batch) {
        row += 1
        readRow({ cells, row, unit: textOf(cells[Math.max(0, unitColumn)]) }, columns, { results, problems })
      }
    }
    return { results: inDecimalsOfColumns(results), problems }
  })
}

function numberColumns(headings: readonly string[], rulebook: Rulebook): readonly NumberColumn[] {
  const scopes = new Set(scopesOf(rulebook).map(({ key }) => key))
  return headings.flatMap((heading, at) => {
    const column = resultColumnOf(heading)
    if (!column || !isNumberWord(column.word)) return []
    const scope = column.scope === '' ? TOTAL : column.scope
    return scopes.has(scope) ? [{ at, heading, scope, word: column.word }] : []
  })
}

function readRow(
  { cells, row, unit }: { readonly cells: readonly Given[]; readonly row: number; readonly unit: string },
  columns: readonly NumberColumn[],
  into: { readonly results: Result[]; readonly problems: ResultProblem[] },
): void {
  if (unit === '') return
  for (const { at, heading, scope, word } of columns) {
    const given = cells[at] ?? { kind: 'nothing' }
    const text = textOf(given)
    if (text === '') continue
    const number = writtenNumber(given)
    if (number) into.results.push({ unit, scope, word, text, number })
    else into.problems.push({ row, heading, text })
  }
}

function inDecimalsOfColumns(results: readonly Result[]): readonly Result[] {
  const most = new Map<string, number>()
  const columnOf = ({ scope, word }: Result): string => `${scope} ${word}`
  for (const result of results) {
    most.set(columnOf(result), Math.max(most.get(columnOf(result)) ?? 0, result.number.decimals))
  }
  return results.map(result => ({
    ...result,
    number: { value: result.number.value, decimals: most.get(columnOf(result)) ?? result.number.decimals },
  }))
}

function textOf(given: Given | undefined): string {
  if (!given || given.kind === 'nothing') return ''
  return given.kind === 'truth' ? String(given.yes) : given.text.trim()
}
