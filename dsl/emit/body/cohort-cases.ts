import type { CohortRule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import type { BodyEmission } from '../context.ts'
import { atom, call, compare, divide, type Formula, multiply, numberLiteral, subtract, when } from '../formula.ts'
import type { Case } from './cases.ts'
import { someInvalid, someWithoutNumber } from './conditions.ts'

/**
 * Scored against the cohort: the range of all measures where the workbook has one, else the national
 * extremes that were entered; the unit itself always belongs to its cohort.
 */
export function cohortCases(emission: BodyEmission, rule: CohortRule): readonly Case[] {
  const range = emission.cells.cohort(emission.code)
  if (range !== undefined) return [{ state: 'ok', points: relative(emission, rule, range, range) }]
  const extremes = [...(rule.method === 'min-max' && rule.lowest ? [rule.lowest] : []), rule.highest]
  const lowest = rule.lowest ? emission.cells.used(rule.lowest) : undefined
  return [
    { condition: someInvalid(emission, extremes), state: 'invalid' },
    { condition: someWithoutNumber(emission, extremes), state: 'needs-cohort' },
    { state: 'ok', points: relative(emission, rule, lowest, emission.cells.used(rule.highest)) },
  ]
}

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
