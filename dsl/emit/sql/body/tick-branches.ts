import type { TickRule } from '../../../model/rulebook.ts'
import { sumOf, zero } from '../../../numbers/rational.ts'
import { constantOf } from '../../arithmetic.ts'
import { figuresOf } from '../../body/needs.ts'
import { quotientOf } from '../../exact/quotient.ts'
import type { ItemEmission } from '../emission.ts'
import { valueText } from '../exact.ts'
import { both, choice, either, greatest, identifier, least, numberText, sum } from '../text.ts'
import type { Branch } from './branch.ts'
import { someMissing, undefinedTests } from './figures.ts'
import { missingBranch, undefinedBranches } from './policies.ts'

/** Each tick that holds adds its points; one without an answer adds nothing and makes the score `missing`. */
export function tickBranches(emission: ItemEmission, rule: TickRule): readonly Branch[] {
  const { item, meaning, rulebook } = emission
  const maximum = numberText(item.maximum)
  const earned = pointsWhere(emission, rule, isTicked)
  const within = kept(emission, rule, earned)
  const absent = either(rule.items.map(({ input }) => `${columnOf(emission, input)} IS NULL`))
  const possible = rule.items.map(({ points }) => constantOf(points, meaning))
  const mayExceed =
    possible.some(points => !points) || sumOf(possible.map(points => points ?? zero)).compare(item.maximum) > 0
  return [
    ...unknownPoints(emission, rule),
    rulebook.missing === 'leave-out'
      ? missingBranch(emission, absent)
      : { condition: absent, state: 'missing', points: withMissing(emission, rule, within), note: 'some tick missing' },
    ...(mayExceed
      ? [
          {
            condition: `${earned} > ${maximum}`,
            state: 'capped',
            points: maximum,
            note: 'ticks, over the maximum',
          } as const,
        ]
      : []),
    { state: 'ok', points: within, note: 'ticks' },
  ]
}

/** What the ticks without an answer could still add. */
export function openTicks(emission: ItemEmission, rule: TickRule, points: string): string {
  const { maximum } = emission.item
  const couldAdd = pointsWhere(emission, rule, column => `${column} IS NULL`)
  return least([couldAdd, `${numberText(maximum)} - ${points}`])
}

function withMissing(emission: ItemEmission, rule: TickRule, within: string): string {
  if (emission.rulebook.missing === 'zero') return within
  return kept(
    emission,
    rule,
    pointsWhere(emission, rule, column => `COALESCE(${column}, 1) = 1`),
  )
}

const isTicked = (column: string): string => `${column} = 1`

const columnOf = ({ names }: ItemEmission, input: TickRule['items'][number]['input']): string =>
  identifier(names.figure(input))

function pointsWhere(emission: ItemEmission, { items }: TickRule, counts: (column: string) => string): string {
  return sum(
    items.map(({ input, points }) => choice([[counts(columnOf(emission, input)), worth(emission, points)]], '0')),
  )
}

function worth({ meaning }: ItemEmission, points: TickRule['items'][number]['points']): string {
  const fixed = constantOf(points, meaning)
  if (fixed) return numberText(fixed)
  const quotient = quotientOf(points, meaning)
  return quotient ? `COALESCE(${valueText(quotient)}, 0)` : 'NULL'
}

/** Between 0 and the maximum. */
function kept({ item, meaning }: ItemEmission, { items }: TickRule, points: string): string {
  const fixed = items.map(item => constantOf(item.points, meaning))
  const areSafe =
    fixed.every(each => each && each.s >= 0n) && sumOf(fixed.map(each => each ?? zero)).compare(item.maximum) <= 0
  return areSafe ? points : greatest(['0', least([points, numberText(item.maximum)])])
}

/** Points that a ticked item takes from figures which are not there, or which divide by 0. */
function unknownPoints(emission: ItemEmission, { items }: TickRule): readonly Branch[] {
  const asked = items.map(({ input, points }) => ({
    ticked: isTicked(columnOf(emission, input)),
    missing: someMissing(emission, figuresOf(points, emission.meaning)),
    undefined: undefinedTests(emission, [points]),
  }))
  const lacking = asked.filter(({ missing }) => missing.length > 0).map(each => both(each.ticked, either(each.missing)))
  const divided = asked.filter(each => each.undefined.length > 0).map(each => both(each.ticked, either(each.undefined)))
  return [
    ...(lacking.length > 0 ? [missingBranch(emission, either(lacking))] : []),
    ...(divided.length > 0 ? undefinedBranches(emission, either(divided)) : []),
  ]
}
