import type { CellAddress, ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rulebook, State } from '../../dsl/model/rulebook.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import type { Language } from '../../dsl/text/language.ts'
import { type EarnedPoints, earnedOfOutcome, earnedOfTotal } from '../parts/interval.ts'

/** What a group or the index is made of. */
export interface Member {
  readonly code: Code
  readonly title: string
  readonly points: EarnedPoints
  /** Of an indicator; absent for a group. */
  readonly state?: State
  readonly address: CellAddress
}

/** The groups and indicators right below a group, or below the whole index, in the order of the decision. */
export function membersOf(
  code: Code | 'index',
  { rules, scoreCells }: ScoringWorkbook,
  scoresheet: Scoresheet,
  language: Language,
): readonly Member[] {
  const { rulebook } = rules
  return codesBelow(code, rulebook).flatMap((member): readonly Member[] => {
    const address = scoreCells.get(member) ?? ''
    const outcome = scoresheet.outcomes.get(member)
    const item = rulebook.indicators.find(each => each.code === member)
    if (outcome && item) {
      const points = earnedOfOutcome(outcome)
      return [{ code: member, title: item.title[language], points, state: outcome.state, address }]
    }
    const total = scoresheet.groups.get(member)
    const group = rulebook.groups.find(each => each.code === member)
    return total && group ? [{ code: member, title: group.title[language], points: earnedOfTotal(total), address }] : []
  })
}

function codesBelow(code: Code | 'index', { groups, indicators }: Rulebook): readonly Code[] {
  if (code !== 'index') return groups.find(group => group.code === code)?.members ?? []
  const held = new Set(groups.flatMap(({ members }) => members))
  const known = new Set(indicators.map(each => each.code))
  const loose = indicators.filter(each => !held.has(each.code) && !known.has(each.parent))
  return [...groups.filter(group => !held.has(group.code)), ...loose].map(each => each.code)
}
