import type { Body, Rulebook } from '../../../dsl/model/rulebook.ts'

/** Whether points can leave the total together with their maximum under these rules and readings. */
export function mayLeaveOut({ missing, zeroDenominator, indicators }: Rulebook): boolean {
  if (missing === 'leave-out' || zeroDenominator === 'leave-out') return true
  return indicators.some(
    ({ body, maximum }) => bodyLeavesOut(body) || (body.rule.kind === 'unscored' && maximum.n > 0n),
  )
}

function bodyLeavesOut({ guards, zeroDenominator, rule }: Body): boolean {
  if (zeroDenominator?.treatment === 'leave-out' || guards.some(({ outcome }) => outcome === 'leave-out')) return true
  return rule.kind === 'parts' && rule.parts.some(part => bodyLeavesOut(part.body))
}
