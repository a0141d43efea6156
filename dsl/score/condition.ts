import type { Comparator, Condition } from '../model/expression.ts'
import type { Rational } from '../numbers/rational.ts'
import type { ComparisonTrace, ConditionTrace, Verdict } from '../trace/condition-trace.ts'
import type { Quantity, QuantityTrace } from '../trace/quantity-trace.ts'
import { amountOf, gravestObstacle } from './arithmetic.ts'
import { type Compute, compileQuantity, type Scope } from './quantity.ts'

/** A question of the rule as a closure that answers it exactly. */
export function compileCondition(condition: Condition, scope: Scope): Compute<ConditionTrace> {
  const place = condition.span
  switch (condition.kind) {
    case 'comparison': {
      const left = compileQuantity(condition.left, scope)
      const right = compileQuantity(condition.right, scope)
      return environment => comparison(left(environment), condition.comparator, right(environment), place)
    }
    case 'truth': {
      const { negated } = condition
      const input = scope.input(condition.input)
      return environment => {
        const seen = input(environment)
        return { kind: 'truth', place, negated, verdict: truthOf(seen.value, negated), from: [seen] }
      }
    }
    case 'is-missing': {
      const input = scope.input(condition.input)
      return environment => {
        const seen = input(environment)
        return { kind: 'absence', place, verdict: seen.value.kind === 'missing' ? 'holds' : 'fails', from: [seen] }
      }
    }
    default:
      return condition satisfies never
  }
}

/** Both sides compared exactly. */
export function comparison(
  left: QuantityTrace,
  comparator: Comparator,
  right: QuantityTrace,
  place: ComparisonTrace['place'],
): ComparisonTrace {
  const verdict = compared(left.value, comparator, right.value)
  return { kind: 'comparison', place, comparator, verdict, from: [left, right] }
}

/** All must hold; one that fails decides, whatever cannot be said of the others. */
export function allOf(conditions: readonly ConditionTrace[]): Verdict {
  if (conditions.some(({ verdict }) => verdict === 'fails')) return 'fails'
  if (conditions.some(({ verdict }) => verdict === 'missing')) return 'missing'
  return conditions.some(({ verdict }) => verdict === 'undefined') ? 'undefined' : 'holds'
}

export function satisfies(order: number, comparator: Comparator): boolean {
  switch (comparator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
    default:
      return comparator satisfies never
  }
}

function compared(left: Quantity, comparator: Comparator, right: Quantity): Verdict {
  const first = amountOf(left)
  const second = amountOf(right)
  if (!first || !second) return obstacleVerdict(gravestObstacle(left, right))
  return satisfies(orderOf(first, second), comparator) ? 'holds' : 'fails'
}

const orderOf = (left: Rational, right: Rational): number => Number(left.compare(right))

function truthOf(value: Quantity, negated: boolean): Verdict {
  const amount = amountOf(value)
  if (!amount) return obstacleVerdict(value)
  const yes = amount.n !== 0n
  return yes !== negated ? 'holds' : 'fails'
}

const obstacleVerdict = (obstacle: Quantity): Verdict => (obstacle.kind === 'undefined' ? 'undefined' : 'missing')
