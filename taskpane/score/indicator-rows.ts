import type { ScoringWorkbook } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Assignment } from '../../dsl/model/place.ts'
import type { Group, Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import { type Rational, zero } from '../../dsl/numbers/rational.ts'
import type { Outcome, Scoresheet } from '../../dsl/score/outcome.ts'
import { isLeftOut } from '../../dsl/score/states.ts'
import { topIndicators } from './top-indicators.ts'

/** An indicator as the list shows it: what it earned, who is responsible, what could still be gained. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly outcome: Outcome
  /** Below it, where its points are the sum of theirs. */
  readonly children: readonly Indicator[]
  /** The heading at the top that it stands under. */
  readonly group: Group | undefined
  readonly owners: readonly string[]
  /** As the place prints it (`ĐT`, `PĐT`); empty where nobody said. */
  readonly type: string
  /** Points between what is certain and the maximum; 0 where only the cohort can tell. */
  readonly gap: Rational
}

export function indicatorRows({ rules, place }: ScoringWorkbook, { outcomes }: Scoresheet): readonly IndicatorRow[] {
  const { rulebook, ruleSet } = rules
  const assignment = ruleSet.assignments.find(each => each.place === place)
  const groups = topGroups(rulebook)
  return topIndicators(rulebook).flatMap(indicator => {
    const outcome = outcomes.get(indicator.code)
    if (!outcome) return []
    return [
      {
        indicator,
        outcome,
        children: rulebook.indicators.filter(({ parent }) => parent === indicator.code),
        group: groups.get(indicator.parent),
        ...responsibleFor(indicator, assignment),
        gap: gapOf(outcome),
      },
    ]
  })
}

/** The figures that people enter for a row, its children's among them. */
export const figuresOfRow = ({ indicator, children }: IndicatorRow): readonly FigureName[] =>
  [indicator, ...children].flatMap(({ inputs }) => inputs.map(({ id }) => id))

/** Whether the row scores something under this code: itself, a part or a child. */
export const holdsCode = ({ outcome }: IndicatorRow, code: Code): boolean =>
  outcome.code === code || outcome.components.some(component => holdsComponent(component, code))

const holdsComponent = (outcome: Outcome, code: Code): boolean =>
  outcome.code === code || outcome.components.some(component => holdsComponent(component, code))

/** As the place assigned it, else as the decision prints it. */
function responsibleFor(indicator: Indicator, assignment: Assignment | undefined) {
  const entry = assignment?.entries.get(indicator.code)
  const owners = entry ? entry.owner : [indicator.owner]
  return { owners: owners.filter(owner => owner !== ''), type: entry?.type ?? '' }
}

function gapOf({ score, maximum, state }: Outcome): Rational {
  if (state === 'needs-cohort' || state === 'unscored' || isLeftOut(state)) return zero
  return maximum.sub(score ?? zero)
}

/** Every group by its code, with the heading at its top. */
function topGroups({ groups }: Rulebook): ReadonlyMap<Code, Group> {
  const byCode = new Map(groups.map(group => [group.code, group] as const))
  return new Map(groups.map(group => [group.code, topOf(group, byCode)] as const))
}

function topOf(group: Group, groups: ReadonlyMap<Code, Group>): Group {
  let top = group
  for (let step = 0; step < groups.size; step += 1) {
    const above = top.parent === undefined ? undefined : groups.get(top.parent)
    if (!above) break
    top = above
  }
  return top
}
