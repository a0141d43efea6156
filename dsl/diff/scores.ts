import type { Code } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import { zero } from '../numbers/rational.ts'
import type { Figures } from '../score/figures.ts'
import type { Outcome, Scoresheet, Total } from '../score/outcome.ts'
import { ranksOf } from '../score/ranks.ts'
import { compileRulebook, type Scorer } from '../score/scorer.ts'
import type { Bilingual } from '../text/language.ts'
import { carriedFigures, type OneSidedInputs, oneSidedInputs } from './carried-figures.ts'
import type { Comparison } from './compare.ts'
import { matchNames } from './match-names.ts'
import { rowsOf } from './rows.ts'

/** A unit and what is known of it, under the names of either of the rules. */
export interface Unit {
  readonly name: string
  readonly figures: Figures
}

/** A score that is another one now. Absent sides: the row is new, or gone. */
export interface ScoreChange {
  /** As it is called now, or was where it is gone. */
  readonly code: Code
  readonly title: Bilingual
  readonly before?: Outcome
  readonly after?: Outcome
  /** Points more, or fewer; a row without a number counts 0. */
  readonly gain: Rational
}

export interface UnitChange {
  readonly unit: Unit
  /** Rows below headings whose score or state changed, the biggest change first. */
  readonly scores: readonly ScoreChange[]
  readonly before: Standing
  readonly after: Standing
  /** Of the totals, by their lowest ends. */
  readonly gain: Rational
}

/** What a unit has in all. */
export interface Standing {
  readonly total: Total
  /** Among the units compared; 1 where there is one. */
  readonly rank: number
}

/** Whose scores change from the one rules to the other. */
export interface ScoreComparison extends OneSidedInputs {
  /** Units of which anything changed, in the order of their gains or losses, the biggest first. */
  readonly changed: readonly UnitChange[]
  readonly unchanged: number
}

/**
 * Scores the units exactly by both rules; they are each other's cohort. A figure that was renamed keeps its value; one
 * that the later rules do not know is not counted, and one that nobody gave is missing.
 */
export function compareScores(comparison: Comparison, units: readonly Unit[]): ScoreComparison {
  const { before, after, correspondence } = comparison
  const { renaming } = matchNames(before, after, correspondence)
  const names = { before, after, renaming }
  const earlier = standings(before, units)
  const later = standings(
    after,
    units.map(({ name, figures }) => ({ name, figures: carriedFigures(figures, names) })),
  )
  const pairs = rowPairs(comparison)
  const compared = units.map((unit, at) => unitChange(unit, pairs, earlier[at], later[at]))
  const changed = compared.filter(isChanged)
  return {
    changed: changed.toSorted((one, other) => bySize(one.gain, other.gain)),
    unchanged: compared.length - changed.length,
    ...oneSidedInputs(names),
  }
}

interface Scored extends Standing {
  readonly sheet: Scoresheet
}

function standings(rulebook: Rulebook, units: readonly Unit[]): readonly Scored[] {
  const scorer = compileRulebook(rulebook)
  const sheets = scoresheets(scorer, units)
  const ranks = ranksOf(sheets.map(({ total }) => total.lowest))
  return sheets.map((sheet, at) => ({ sheet, total: sheet.total, rank: ranks[at] ?? 1 }))
}

/** A unit alone has no cohort. */
function scoresheets(scorer: Scorer, units: readonly Unit[]): readonly Scoresheet[] {
  const cohort = units.length > 1 ? scorer.cohortOf(units.map(({ figures }) => figures)) : undefined
  return units.map(({ figures }) => scorer.scoreAll(figures, cohort))
}

/** Scored rows by the codes that they have on either side; a parent with children stands for itself. */
interface RowPair {
  readonly code: Code
  readonly title: Bilingual
  readonly before?: Code
  readonly after?: Code
}

function rowPairs({ before, after, correspondence: { pairs, removed, added } }: Comparison): readonly RowPair[] {
  const scored = [before, after].map(({ indicators }) => new Set(indicators.map(({ code }) => code)))
  const both = new Map(pairs.map(pair => [pair.after.code, pair.before.code]))
  const isAdded = new Set(added.map(({ code }) => code))
  const later = rowsOf(after).flatMap(({ code, title }): readonly RowPair[] => {
    const earlier = both.get(code)
    const sides = {
      ...(earlier !== undefined && scored[0]?.has(earlier) ? { before: earlier } : {}),
      ...(scored[1]?.has(code) ? { after: code } : {}),
    }
    const isScored = 'before' in sides || 'after' in sides
    return isScored && (earlier !== undefined || isAdded.has(code)) ? [{ code, title, ...sides }] : []
  })
  const gone = removed.flatMap(({ code, title }) => (scored[0]?.has(code) ? [{ code, title, before: code }] : []))
  return [...later, ...gone]
}

function unitChange(
  unit: Unit,
  pairs: readonly RowPair[],
  before: Scored | undefined,
  after: Scored | undefined,
): UnitChange {
  if (!before || !after) throw new RangeError(`${unit.name} was not scored`)
  const scores = pairs.flatMap(pair => scoreChange(pair, before.sheet, after.sheet))
  return {
    unit,
    scores: scores.toSorted((one, other) => bySize(one.gain, other.gain)),
    before: { total: before.total, rank: before.rank },
    after: { total: after.total, rank: after.rank },
    gain: after.total.lowest.sub(before.total.lowest),
  }
}

function scoreChange(pair: RowPair, earlier: Scoresheet, later: Scoresheet): readonly ScoreChange[] {
  const before = pair.before && earlier.outcomes.get(pair.before)
  const after = pair.after && later.outcomes.get(pair.after)
  if (before && after && isSameOutcome(before, after)) return []
  if (!before && !after) return []
  const gain = (after?.score ?? zero).sub(before?.score ?? zero)
  const { code, title } = pair
  return [{ code, title, gain, ...(before ? { before } : {}), ...(after ? { after } : {}) }]
}

const isSameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.state === other.state && one.maximum.equals(other.maximum) && isSameNumber(one.score, other.score)

const isSameNumber = (one: Rational | undefined, other: Rational | undefined): boolean =>
  one && other ? one.equals(other) : one === other

function isChanged({ scores, before, after }: UnitChange): boolean {
  const isSameTotal =
    before.total.lowest.equals(after.total.lowest) &&
    before.total.highest.equals(after.total.highest) &&
    before.total.maximum.equals(after.total.maximum)
  return scores.length > 0 || !isSameTotal || before.rank !== after.rank
}

/** The biggest first, whether gained or lost. */
const bySize = (one: Rational, other: Rational): number => other.abs().compare(one.abs())
