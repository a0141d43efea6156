import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type Coverage, coverageOf, isThin } from './coverage.ts'
import { criteriaOf } from './criteria.ts'
import type { ScopeScores, ScoredUnits } from './scored-units.ts'
import { withoutCriteria } from './without-criteria.ts'

/** A cohort with all criteria, and with some left out; both are kept, so leaving out can be taken back at any time. */
export interface Exclusion {
  readonly excluded: ReadonlySet<Code>
  readonly before: ScoredUnits
  /** The same as `before` where nothing is left out. */
  readonly after: ScoredUnits
}

/** The criteria of a scored cohort for which fewer than half of the units have data, in the order of the decision. */
export function thinCriteria({ rulebook, states }: ScoredUnits): readonly Coverage[] {
  return criteriaOf(rulebook)
    .flatMap(({ code }) => {
      const ofCode = states.get(code)
      return ofCode ? [coverageOf(code, ofCode)] : []
    })
    .filter(isThin)
}

/** Scores the cohort again without `excluded`. */
export function excluding(
  before: ScoredUnits,
  excluded: ReadonlySet<Code>,
  score: (rulebook: Rulebook) => ScoredUnits,
): Exclusion {
  const after = excluded.size === 0 ? before : score(withoutCriteria(before.rulebook, excluded))
  return { excluded, before, after }
}

/** What leaving out does to one unit. */
export interface UnitEffect {
  readonly unit: number
  readonly points: { readonly before: number; readonly after: number }
  readonly rank: { readonly before: number; readonly after: number }
}

/** The units whose place in the total changes, the largest change first. */
export function movedUnits({ before, after }: Exclusion): readonly UnitEffect[] {
  const effects = effectsOn(before.scopes[0], after.scopes[0])
  return effects
    .filter(({ rank }) => rank.before !== rank.after)
    .toSorted((one, other) => distance(other) - distance(one) || one.rank.before - other.rank.before)
}

const distance = ({ rank }: UnitEffect): number => Math.abs(rank.before - rank.after)

export function effectsOn(before: ScopeScores | undefined, after: ScopeScores | undefined): readonly UnitEffect[] {
  if (!before || !after) return []
  return before.ranks.map((rank, unit) => ({
    unit,
    points: { before: before.lowest[unit] ?? Number.NaN, after: after.lowest[unit] ?? Number.NaN },
    rank: { before: rank, after: after.ranks[unit] ?? Number.NaN },
  }))
}
