import type { Condition, Expression } from '../../model/expression.ts'
import type { Guard } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { type Bound, intervalOf, isEmpty } from '../analysis/interval.ts'
import { sameExpression, varies } from '../analysis/same-expression.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { pointsValue } from '../constant.ts'

/** Longer conjunctions or lists of special cases than any decision has are left alone; the check is quadratic. */
const MOST = 40

/** Every special case can occur: its conditions do not contradict each other, and no earlier case takes it. */
export const guardsCanHold: Check<BodyInIndex> = ({ body, maximum }, report) => {
  if (body.guards.length > MOST) return
  body.guards.forEach((guard, position) => {
    if (guard.conditions.length > MOST) return
    if (isContradiction(guard, maximum)) report({ code: 'guard-never-holds', reason: 'contradiction' }, guard.span)
    else if (body.guards.slice(0, position).some(earlier => takes(earlier, guard)))
      report({ code: 'guard-never-holds', reason: 'decided-earlier' }, guard.span)
  })
}

function isContradiction({ conditions }: Guard, maximum: Rational): boolean {
  return conditions.some((condition, position) => {
    if (condition.kind === 'comparison') return !canCompare(condition, conditions, maximum)
    return conditions.slice(0, position).some(other => denies(condition, other))
  })
}

/** `has` against `chưa has`, or against `thiếu has`. */
function denies(condition: Condition, other: Condition): boolean {
  if (condition.kind === 'comparison' || other.kind === 'comparison' || condition.input !== other.input) return false
  if (condition.kind === 'truth' && other.kind === 'truth') return condition.negated !== other.negated
  return condition.kind !== other.kind
}

type Comparison = Extract<Condition, { kind: 'comparison' }>

/** All comparisons of the same quantity leave it a value; figures are never negative. */
function canCompare(condition: Comparison, all: readonly Condition[], maximum: Rational): boolean {
  const same = all.filter(
    (other): other is Comparison => other.kind === 'comparison' && sameExpression(other.left, condition.left),
  )
  const bounds = same.flatMap(({ comparator, right }): readonly Bound[] => {
    const at = pointsValue(right, maximum)
    return at ? [{ comparator, at }] : []
  })
  const own = varies(condition.left) ? undefined : pointsValue(condition.left, maximum)
  const start: readonly Bound[] = own ? [{ comparator: '=', at: own }] : startOf(condition.left)
  return !isEmpty(intervalOf([...start, ...bounds]))
}

function startOf(left: Expression): readonly Bound[] {
  return left.kind === 'input' || left.kind === 'fact' ? [{ comparator: '>=', at: zero }] : []
}

/** Whatever satisfies the later case already satisfied the earlier one. */
function takes(earlier: Guard, later: Guard): boolean {
  return earlier.conditions.every(condition => later.conditions.some(other => sameCondition(condition, other)))
}

function sameCondition(one: Condition, other: Condition): boolean {
  if (one.kind === 'comparison')
    return (
      other.kind === 'comparison' &&
      one.comparator === other.comparator &&
      sameExpression(one.left, other.left) &&
      sameExpression(one.right, other.right)
    )
  if (other.kind === 'comparison' || one.kind !== other.kind || one.input !== other.input) return false
  return one.kind !== 'truth' || other.kind !== 'truth' || one.negated === other.negated
}
