import type { CohortRule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import type { BodyEmission } from '../emission.ts'
import { atom, call, compare, divide, type Formula, multiply, numberLiteral, subtract, when } from '../formula.ts'
import type { Case } from './cases.ts'
import { someWithoutNumber } from './conditions.ts'
import { zeroDenominatorCases } from './policy-cases.ts'

/**
 * Scored against the cohort: the range of all measures where the workbook has one, else the national
 * extremes that were entered; the unit itself always belongs to its cohort.
 */
export function cohortCases(emission: BodyEmission, rule: CohortRule): readonly Case[] {
  const undefinedCases = zeroDenominatorCases(emission, [rule.subject])
  const range = emission.cells.cohort(emission.code)
  if (range !== undefined)
    return [...undefinedCases, { state: 'ok', points: relative(emission, rule, range, range), measured: true }]
  const { used } = emission.cells
  const lowest = rule.method === 'min-max' ? rule.lowest : undefined
  const extremes = lowest ? [lowest, rule.highest] : [rule.highest]
  const points = relative(emission, rule, lowest && used(lowest), used(rule.highest))
  return [
    ...undefinedCases,
    { condition: someWithoutNumber(emission, extremes), state: 'needs-cohort', measured: true },
    ...(lowest ? [contradiction(used(lowest), used(rule.highest))] : []),
    { state: 'ok', points, measured: true },
  ]
}

/** A lowest value above the highest cannot be. */
const contradiction = (lowest: string, highest: string): Case => ({
  condition: compare(atom(lowest), '>', atom(highest)),
  state: 'invalid',
})

/** All equal and above 0: the maximum; all 0: nothing. */
function relative(emission: BodyEmission, rule: CohortRule, lowest: string | undefined, highest: string): Formula {
  const own = atom(emission.cells.measure(emission.code))
  const top = call('MAX', own, atom(highest))
  const bottom = rule.method === 'min-max' && lowest ? call('MIN', own, atom(lowest)) : undefined
  const maximum = numberLiteral(emission.maximum)
  const share = bottom ? divide(subtract(own, bottom), subtract(top, bottom)) : divide(own, top)
  const scored = multiply(share, maximum)
  const spread = bottom ? when(compare(top, '=', bottom), maximum, scored) : scored
  return when(compare(top, '=', numberLiteral(zero)), numberLiteral(zero), spread)
}
