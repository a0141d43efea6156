import { placedItems } from '../../dsl/emit/sql/codes.ts'
import type { ComparedWith } from '../../dsl/emit/sql/emission.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import type { Outcome, Scoresheet, Total } from '../../dsl/score/outcome.ts'
import { ranksOfColumn } from '../../dsl/score/ranks.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import type { AnswerRow } from '../support/sql-engines.ts'
import { figuresOfRows, type UnitRow } from '../support/unit-tables.ts'

type Answer = string | number | null

/** Values that units are compared by have at most 14 digits before the point where they are quotients. */
const BEYOND = 1e14

/** The rows whose values are small enough to be compared, on their own and with given extremes. */
export function comparableRows(rulebook: Rulebook, rows: readonly UnitRow[]): readonly UnitRow[] {
  const compared = placedItems(rulebook).filter(({ body }) => body.rule.kind === 'cohort')
  const scorer = compileRulebook(rulebook)
  const units = figuresOfRows(rulebook, rows)
  return rows.filter((row, unit) =>
    compared.every(({ code }) => {
      const { measure } = scorer.score(code, units[unit]!)
      return (measure ? toDouble(measure) : 0) < BEYOND && !(Number(row.get(`${code}.highest`)) >= BEYOND)
    }),
  )
}

/** What the exact scorer says of each unit, by the columns of the SQL. */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, Answer>>

export function scoredExactly(rulebook: Rulebook, rows: readonly UnitRow[], comparedWith: ComparedWith): Expected {
  const scorer = compileRulebook(rulebook)
  const units = figuresOfRows(rulebook, rows)
  const cohort = comparedWith === 'units' ? scorer.cohortOf(units) : undefined
  const sheets = units.map(figures => scorer.scoreAll(figures, cohort))
  const parts = placedItems(rulebook).filter(({ around }) => around.length > 0)
  const ranks = ranksOfColumn(sheets.map(({ total }) => Number(shareOf(total) ?? Number.NaN) * 1000))
  const rankOf = (unit: number): Answer => (Number.isNaN(ranks[unit]) ? null : (ranks[unit] ?? null))
  return new Map(
    rows.map((row, unit) => {
      const sheet = sheets[unit]!
      const ofParts = parts.map(({ code }) => scorer.score(code, units[unit]!, cohort))
      return [row.get('unit') ?? '', new Map([...sheetAnswers(rulebook, sheet, ofParts), ['rank', rankOf(unit)]])]
    }),
  )
}

function sheetAnswers(
  rulebook: Rulebook,
  { total, groups, lenses, outcomes }: Scoresheet,
  parts: readonly Outcome[],
): readonly (readonly [string, Answer])[] {
  return [
    ...[...outcomes.values(), ...parts].flatMap(outcomeAnswers),
    ...totalAnswers('total', total),
    ['total value', shareOf(total)],
    ['total on missing', toDouble(total.pointsOnMissing)],
    ['total on cohort', toDouble(total.pointsOnCohort)],
    ['total on invalid', toDouble(total.pointsOnInvalid)],
    ['missing', total.states.missing ?? 0],
    ['invalid', total.states.invalid ?? 0],
    ...[...lenses].map(([name, lens]) => [`${name} value`, shareOf(lens)] as const),
    ...rulebook.groups.flatMap(({ code }) => totalAnswers(code, groups.get(code)!)),
  ]
}

const totalAnswers = (name: string, { lowest, highest, maximum }: Total): readonly (readonly [string, Answer])[] => [
  [`${name} points`, toDouble(lowest)],
  [`${name} highest`, toDouble(highest)],
  [`${name} maximum`, toDouble(maximum)],
]

const shareOf = ({ lowest, maximum }: Total): Answer => (maximum.n === 0n ? null : toDouble(lowest.div(maximum)))

const outcomeAnswers = ({ code, state, score, measure }: Outcome): readonly (readonly [string, Answer])[] => [
  [`${code} state`, state.replaceAll('-', '_')],
  [`${code} points`, doubleOf(score)],
  [`${code} measure`, doubleOf(measure)],
]

const doubleOf = (value: Rational | undefined): Answer => (value ? toDouble(value) : null)

/** Where the two disagree: state by state, numbers within 1e-9 of each other. */
export function differences(rows: readonly AnswerRow[], expected: Expected): readonly object[] {
  const missing = rows.length === expected.size ? [] : [{ rows: rows.length, expected: expected.size }]
  const found = rows.flatMap(row => differencesIn(row, expected.get(String(row.unit))))
  // One wrong score moves the ranks of many.
  return [...missing, ...found.toSorted((one, other) => Number(isOfRank(one)) - Number(isOfRank(other)))]
}

const isOfRank = (difference: object): boolean => 'column' in difference && difference.column === 'rank'

function differencesIn(row: AnswerRow, expected: ReadonlyMap<string, Answer> | undefined): readonly object[] {
  if (!expected) return [{ unit: row.unit, expected: 'no such unit' }]
  return [...expected].flatMap(([column, wanted]) => {
    const isShown = column in row || wanted !== null
    return !isShown || isSame(row[column] ?? null, wanted)
      ? []
      : [{ unit: row.unit, column, seen: row[column], wanted }]
  })
}

function isSame(seen: AnswerRow[string], wanted: Answer): boolean {
  if (typeof wanted !== 'number' || seen === null) return seen === wanted
  return Math.abs(Number(seen) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
}
