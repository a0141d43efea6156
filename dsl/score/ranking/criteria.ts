import type { Code } from '../../model/ids.ts'
import type { Indicator, Rulebook } from '../../model/rulebook.ts'

/** What is scored by its own rule, whatever the decision calls the level: `5.12.1`, not `5.12`; nothing that has no points. */
export function criteriaOf({ indicators }: Rulebook): readonly Indicator[] {
  return indicators.filter(({ body: { rule } }) => rule.kind !== 'children' && rule.kind !== 'unscored')
}

/** The criteria below a group or an indicator, or the criterion itself; none for a code that the index does not have. */
export function criteriaUnder(rulebook: Rulebook, code: Code): readonly Code[] {
  const members = membersOf(rulebook)
  const criteria = new Set(criteriaOf(rulebook).map(indicator => indicator.code))
  const visited = new Set<Code>()
  return below(code)

  function below(item: Code): readonly Code[] {
    if (visited.has(item)) return []
    visited.add(item)
    if (criteria.has(item)) return [item]
    return (members.get(item) ?? []).flatMap(below)
  }
}

/** The items right below each group and each indicator that is the sum of others. */
export function membersOf({ groups, indicators }: Rulebook): ReadonlyMap<Code, readonly Code[]> {
  const sums = indicators.flatMap(({ code, body: { rule } }) =>
    rule.kind === 'children' ? [[code, rule.children] as const] : [],
  )
  return new Map([...groups.map(({ code, members }) => [code, members] as const), ...sums])
}
