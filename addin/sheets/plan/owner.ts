import type { Indicator } from '../../../dsl/model/rulebook.ts'
import type { PlanContext } from './context.ts'

/** Who is responsible: as the place assigned it, else as the decision prints it. */
export function ownerText({ request, texts }: PlanContext, indicator: Indicator): string {
  const assigned = request.assignment?.entries.get(indicator.code)
  const owners = assigned ? assigned.owner : [indicator.owner]
  const others = (bodies: readonly string[]) => bodies.filter(body => !owners.includes(body)).join(', ')
  const coordinating = others(assigned ? assigned.coordinating : indicator.coordinating)
  const implementing = others(assigned?.implementing ?? [])
  return [
    owners.join(', '),
    ...(coordinating ? [`(${texts.scores.coordinating(coordinating)})`] : []),
    ...(implementing ? [`(${texts.scores.implementing(implementing)})`] : []),
  ].join(' ')
}
