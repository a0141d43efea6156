import type { Indicator } from '../../../dsl/model/rulebook.ts'
import type { PlanContext } from './context.ts'

/** Who is responsible: as the place assigned it, else as the decision prints it. */
export function ownerText({ request, texts }: PlanContext, indicator: Indicator): string {
  const assigned = request.assignment?.entries.get(indicator.code)
  const owner = assigned ? assigned.owner.join(', ') : indicator.owner
  const others = assigned ? [...assigned.coordinating, ...assigned.implementing] : indicator.coordinating
  if (others.length === 0) return owner
  return [owner, `(${texts.scores.coordinating(others.join(', '))})`].filter(Boolean).join(' ')
}
