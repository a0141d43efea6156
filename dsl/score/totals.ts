import type { Code } from '../model/ids.ts'
import type { Rulebook, State } from '../model/rulebook.ts'
import { type Rational, sumOf, zero } from '../numbers/rational.ts'
import type { Outcome, Scoresheet, Total } from './outcome.ts'

type Outcomes = ReadonlyMap<Code, Outcome>

/** Totals of groups, lenses and the index, each from the outcomes of its indicators. */
export function scoresheetOf(rulebook: Rulebook, outcomes: Outcomes): Scoresheet {
  const members = new Map(rulebook.groups.map(group => [group.code, group.members] as const))
  const totalOf = (codes: readonly Code[]): Total => added(indicatorsBelow(codes, members, outcomes))
  return {
    outcomes,
    groups: new Map(rulebook.groups.map(group => [group.code, totalOf(group.members)] as const)),
    lenses: new Map(rulebook.lenses.map(lens => [lens.name, totalOf(lens.members)] as const)),
    total: added(topIndicators(rulebook, outcomes)),
  }
}

/** Every indicator counts once in the index; children count within their parent. */
function topIndicators(rulebook: Rulebook, outcomes: Outcomes): readonly Outcome[] {
  return rulebook.indicators.flatMap(({ code, parent }) => {
    const outcome = outcomes.get(code)
    return outcome && !outcomes.has(parent) ? [outcome] : []
  })
}

function indicatorsBelow(
  codes: readonly Code[],
  members: ReadonlyMap<Code, readonly Code[]>,
  outcomes: Outcomes,
): readonly Outcome[] {
  const visited = new Set<Code>()
  const visit = (code: Code): readonly Outcome[] => {
    if (visited.has(code)) return []
    visited.add(code)
    const outcome = outcomes.get(code)
    return outcome ? [outcome] : (members.get(code) ?? []).flatMap(visit)
  }
  return codes.flatMap(visit)
}

function added(outcomes: readonly Outcome[]): Total {
  const intervals = outcomes.map(intervalOf)
  return {
    lowest: sumOf(intervals.map(({ lowest }) => lowest)),
    highest: sumOf(intervals.map(({ highest }) => highest)),
    maximum: sumOf(outcomes.map(({ maximum }) => maximum)),
    pointsOnMissing: sumOf(outcomes.map(({ open }) => open)),
    pointsOnCohort: sumOf(outcomes.map(outcome => hangingOn('needs-cohort', outcome))),
    pointsOnInvalid: sumOf(outcomes.map(outcome => hangingOn('invalid', outcome))),
    states: countsOf(outcomes),
  }
}

export interface Interval {
  readonly lowest: Rational
  readonly highest: Rational
}

/** Where there is no number: what its parts or children have, else from 0 to the maximum. */
export function intervalOf({ score, components, maximum }: Outcome): Interval {
  if (score) return { lowest: score, highest: score }
  if (components.length === 0) return { lowest: zero, highest: maximum }
  const within = components.map(intervalOf)
  return { lowest: sumOf(within.map(({ lowest }) => lowest)), highest: sumOf(within.map(({ highest }) => highest)) }
}

/** Points of the indicators, parts and children that have no number for this reason. */
function hangingOn(state: State, outcome: Outcome): Rational {
  if (outcome.components.length > 0) {
    return sumOf(outcome.components.map(component => hangingOn(state, component)))
  }
  return outcome.state === state ? outcome.maximum : zero
}

function countsOf(outcomes: readonly Outcome[]): Total['states'] {
  const counts: Partial<Record<State, number>> = {}
  for (const { state } of outcomes) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
