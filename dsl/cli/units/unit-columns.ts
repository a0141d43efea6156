import type { Rulebook } from '../../model/rulebook.ts'
import { type FigureTarget, namesOf, targetNamed } from '../names.ts'
import { Refusal, refusals } from '../texts.ts'
import type { UnitProblem } from './unit-problem.ts'

/** A column of a table of units that the index knows. */
export interface UnitColumn {
  /** Counted from 0; the names of the units stand in column 0. */
  readonly at: number
  readonly key: string
  readonly target: FigureTarget
}

/**
 * The columns by their headings: an input (`6.12.a`, `1.1.option`) or a fact by name or code. What names nothing, or
 * stands there again, is left aside and reported; a table in which nothing is known, or without a column of names, is
 * refused.
 */
export function unitColumns(
  table: string,
  headings: readonly string[],
  rulebook: Rulebook,
): { readonly columns: readonly UnitColumn[]; readonly problems: readonly UnitProblem[] } {
  const names = namesOf(rulebook)
  const [first = '', ...keys] = headings
  if (targetNamed(names, first, first)) throw new Refusal(refusals.noUnitNames(table, first))
  const columns = new Map<string, UnitColumn>()
  const problems: UnitProblem[] = []
  keys.forEach((key, index) => {
    const target = targetNamed(names, key, key)
    if (!target && key !== '') problems.push({ code: 'unknown-column', key })
    if (!target) return
    if (columns.has(target.name)) problems.push({ code: 'repeated-column', key })
    else columns.set(target.name, { at: index + 1, key, target })
  })
  if (columns.size === 0) throw new Refusal(refusals.noKnownColumns(table, keys.slice(0, 5)))
  return { columns: [...columns.values()], problems }
}
