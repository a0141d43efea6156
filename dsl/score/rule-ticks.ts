import type { TickRule } from '../model/rulebook.ts'
import { zero } from '../numbers/rational.ts'
import type { Quantity } from '../trace/quantity-trace.ts'
import type { TickTrace } from '../trace/rule-trace.ts'
import { calculate, numberOf } from './arithmetic.ts'
import { compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule } from './rule-result.ts'

/** Independent ticks that add up; a missing tick leaves the others as they are. */
export function compileTicks(rule: TickRule, scope: Scope): CompiledRule {
  const items = rule.items.map(({ label, span, input, points }) => {
    return { label, place: span, input: scope.input(input), points: compileQuantity(points, scope) }
  })
  return environment => {
    const ticks: readonly TickTrace[] = items.map(({ label, place, input, points }) => {
      return { kind: 'tick', place, label, input: input(environment), points: points(environment) }
    })
    return {
      trace: { kind: 'ticks', place: rule.span, ticks },
      earned: {
        kind: 'ticks',
        sum: totalOf(ticks.filter(isTicked)),
        absent: ticks.filter(({ input }) => input.value.kind === 'missing').map(({ points }) => points.value),
      },
    }
  }
}

const isTicked = ({ input }: TickTrace): boolean => input.value.kind === 'yes-no' && input.value.yes

const totalOf = (ticks: readonly TickTrace[]): Quantity =>
  ticks.reduce<Quantity>((sum, { points }) => calculate('+', sum, points.value), numberOf(zero))
