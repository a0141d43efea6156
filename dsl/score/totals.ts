import type { Code } from '../model/ids.ts'
import type { Rulebook, State } from '../model/rulebook.ts'
import { statesByGravity } from '../model/states-by-gravity.ts'
import { type Rational, sumOf, zero } from '../numbers/rational.ts'
import { intervalOf } from './interval.ts'
import type { Outcome, Scoresheet, Total } from './outcome.ts'
import { afterFirst } from './shared-allotment.ts'

type Outcomes = ReadonlyMap<Code, Outcome>

/** Totals of groups, lenses and the index, each from those right below it; children count within their parent. */
export function scoresheetOf(rulebook: Rulebook, outcomes: Outcomes): Scoresheet {
  const totalOfItem = itemTotals(rulebook, outcomes)
  const groups = groupTotals(rulebook, outcomes, totalOfItem)
  const totalOf = (code: Code): readonly Total[] => {
    const outcome = outcomes.get(code)
    if (outcome) return [totalOfItem(outcome)]
    const group = groups.get(code)
    return group ? [group] : []
  }
  return {
    outcomes,
    groups,
    lenses: new Map(rulebook.lenses.map(lens => [lens.name, added(lens.members.flatMap(totalOf))] as const)),
    total: added(topCodes(rulebook).flatMap(totalOf)),
  }
}

/** Groups that no group holds, and indicators that neither a group nor an indicator holds. */
function topCodes({ groups, indicators }: Rulebook): readonly Code[] {
  const held = new Set(groups.flatMap(({ members }) => members))
  const codes = new Set(indicators.map(({ code }) => code))
  const loose = indicators.filter(({ code, parent }) => !held.has(code) && !codes.has(parent))
  return [...groups, ...loose].flatMap(({ code }) => (held.has(code) ? [] : [code]))
}

function groupTotals(
  { groups }: Rulebook,
  outcomes: Outcomes,
  totalOfItem: (outcome: Outcome) => Total,
): Scoresheet['groups'] {
  const members = new Map(groups.map(group => [group.code, group.members] as const))
  const totals = new Map<Code, Total>()
  const totalOf = (code: Code): Total => {
    const known = totals.get(code)
    if (known) return known
    totals.set(code, nothing)
    const total = added((members.get(code) ?? []).map(member => ofMember(member)))
    totals.set(code, total)
    return total
  }
  const ofMember = (code: Code): Total => {
    const outcome = outcomes.get(code)
    return outcome ? totalOfItem(outcome) : totalOf(code)
  }
  return new Map(groups.map(({ code }) => [code, totalOf(code)] as const))
}

/** Totals of single items; one that shares an allotment of points counts after the item with which it does. */
function itemTotals({ indicators }: Rulebook, outcomes: Outcomes): (outcome: Outcome) => Total {
  const partners = new Map(indicators.map(({ code, sharesPointsWith }) => [code, sharesPointsWith] as const))
  return outcome => {
    const partner = partners.get(outcome.code)
    const first = partner && outcomes.get(partner)
    return first ? afterFirst(totalOfOutcome(outcome), outcome, first) : totalOfOutcome(outcome)
  }
}

function totalOfOutcome(outcome: Outcome): Total {
  return {
    ...intervalOf(outcome),
    maximum: outcome.maximum,
    pointsOnMissing: outcome.open,
    pointsOnCohort: hangingOn('needs-cohort', outcome),
    pointsOnInvalid: hangingOn('invalid', outcome),
    states: { [outcome.state]: 1 },
  }
}

/** Where nothing is open the ends are one number, which is added up once. */
function added(totals: readonly Total[]): Total {
  const lowest = sumOf(totals.map(total => total.lowest))
  const isCertain = totals.every(total => total.lowest === total.highest)
  return {
    lowest,
    highest: isCertain ? lowest : sumOf(totals.map(total => total.highest)),
    maximum: sumOf(totals.map(({ maximum }) => maximum)),
    pointsOnMissing: sumOf(totals.map(({ pointsOnMissing }) => pointsOnMissing)),
    pointsOnCohort: sumOf(totals.map(({ pointsOnCohort }) => pointsOnCohort)),
    pointsOnInvalid: sumOf(totals.map(({ pointsOnInvalid }) => pointsOnInvalid)),
    states: countsOf(totals),
  }
}

const nothing: Total = {
  lowest: zero,
  highest: zero,
  maximum: zero,
  pointsOnMissing: zero,
  pointsOnCohort: zero,
  pointsOnInvalid: zero,
  states: {},
}

/** Points of the indicators, parts and children that have no number for this reason. */
function hangingOn(state: State, outcome: Outcome): Rational {
  if (outcome.components.length > 0) {
    return sumOf(outcome.components.map(component => hangingOn(state, component)))
  }
  return outcome.state === state ? outcome.maximum : zero
}

function countsOf(totals: readonly Total[]): Total['states'] {
  const counts: Partial<Record<State, number>> = {}
  for (const { states } of totals) {
    for (const state of statesByGravity) {
      const count = states[state]
      if (count) counts[state] = (counts[state] ?? 0) + count
    }
  }
  return counts
}
