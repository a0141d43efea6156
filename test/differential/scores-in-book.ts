import { addressOf } from '../../addin/sheets/address.ts'
import { FIRST_ROW, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import type { Words } from '../../dsl/emit/words.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import type { Outcome, Scoresheet } from '../../dsl/score/outcome.ts'
import type { FoundSheet, FoundValue } from '../support/workbook.ts'

/** The rows of the scoring sheet whose points, measure or state are not those of the scorer; empty where all agree. */
export function wrongScores(
  scores: FoundSheet,
  { outcomes }: Scoresheet,
  { rulebook, words }: { readonly rulebook: Rulebook; readonly words: Words },
): readonly unknown[] {
  const rows = rowsByCode(scores)
  const indicators = new Set<Code>(rulebook.indicators.map(({ code }) => code))
  // Parts stand in the table under their own codes; children are indicators of the index already.
  const partsOf = ({ components }: Outcome) => components.filter(({ code }) => !indicators.has(code))
  const all = [...outcomes.values()].flatMap(outcome => [outcome, ...partsOf(outcome)])
  return all.flatMap((outcome): readonly unknown[] => {
    const row = rows.get(outcome.code)
    if (row === undefined) return [`${outcome.code} has no row`]
    const seen = [at(scores, row, 'state'), at(scores, row, 'self'), at(scores, row, 'measure')] as const
    const agrees =
      seen[0] === words.states[outcome.state] &&
      isClose(seen[1], outcome.score) &&
      (!isJudged(outcome) || isClose(seen[2], outcome.measure))
    return agrees ? [] : [{ code: outcome.code, seen, state: outcome.state, score: outcome.score?.toFraction() }]
  })
}

/** The groups whose achieved points are not those of the scorer; what is self-assessed leaves other sources out. */
export function wrongSums(scores: FoundSheet, { groups, outcomes }: Scoresheet): readonly unknown[] {
  const rows = rowsByCode(scores)
  return [...groups].filter(
    ([code, total]) => !outcomes.has(code) && !isClose(at(scores, rows.get(code)!, 'achieved'), total.lowest),
  )
}

/** Where a score was computed from a measure, or waits for the cohort's. */
const isJudged = ({ state, measure }: Outcome): boolean =>
  measure !== undefined && ['ok', 'capped', 'needs-cohort'].includes(state)

export function rowsByCode(sheet: FoundSheet): ReadonlyMap<Code, number> {
  const rows = new Map<Code, number>()
  for (let row = FIRST_ROW; at(sheet, row, 'code') !== ''; row++) rows.set(at(sheet, row, 'code') as Code, row)
  return rows
}

export const at = (sheet: FoundSheet, row: number, column: keyof typeof scoreColumns): FoundValue =>
  sheet.at(addressOf(row, scoreColumns[column]))

export function isClose(seen: FoundValue, expected: Rational | undefined): boolean {
  if (expected === undefined) return seen === ''
  const value = toDouble(expected)
  return typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.max(1, Math.abs(value))
}
