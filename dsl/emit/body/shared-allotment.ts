import type { Code } from '../../model/ids.ts'
import type { State } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import type { BodyEmission } from '../emission.ts'
import { add, atom, call, compare, type Formula, numberLiteral, subtract, when } from '../formula.ts'
import type { Case } from './cases.ts'

/** The earlier item with which an indicator shares an allotment of points. */
export const partnerOf = ({ indicators, code }: BodyEmission): Code | undefined =>
  indicators.get(code)?.sharesPointsWith

/** Before each case that could earn more than the partner left, the same case cut to that. */
export function withinAllotment(emission: BodyEmission, cases: readonly Case[]): readonly Case[] {
  const partner = partnerOf(emission)
  return partner ? cases.flatMap(each => cutAndWhole(emission, partner, each)) : cases
}

function cutAndWhole(emission: BodyEmission, partner: Code, each: Case): readonly Case[] {
  const { condition, state, points } = each
  if (!points || points.text === numberLiteral(zero).text) return [each]
  const taken = takenBy(emission, partner)
  const maximum = numberLiteral(emission.maximum)
  // What doubles miss of a sum of decimals vanishes in the twelfth place.
  const exceeds = compare(call('ROUND', subtract(add(points, taken), maximum), atom('12')), '>', atom('0'))
  const cut: Case = {
    ...each,
    condition: condition ? when(condition, exceeds, atom('FALSE')) : exceeds,
    state: ABOVE_CAPPED.has(state) ? state : 'capped',
    points: subtract(maximum, taken),
  }
  return [cut, each]
}

/** The points of the partner; 0 while it has no number. */
export const takenBy = ({ cells }: BodyEmission, partner: Code): Formula => call('SUM', atom(cells.score(partner)))

const ABOVE_CAPPED: ReadonlySet<State> = new Set(['undefined', 'missing'])
