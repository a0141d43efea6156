import type { ChooseRule } from '../model/rulebook.ts'
import { toFractionText } from '../numbers/rational.ts'
import type { Quantity } from '../trace/quantity-trace.ts'
import type { OptionTrace } from '../trace/rule-trace.ts'
import { compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule } from './rule-result.ts'

/** One of the printed choices; the input holds its number, counted from 1. */
export function compileChoose(rule: ChooseRule, scope: Scope): CompiledRule {
  const input = scope.input(rule.input)
  const options = rule.options.map(({ label, span, points }, index) => {
    const compute = compileQuantity(points, scope)
    return { number: index + 1, label, place: span, compute }
  })
  return environment => {
    const seen = input(environment)
    const traces: readonly OptionTrace[] = options.map(({ number, label, place, compute }) => ({
      kind: 'option',
      place,
      number,
      label,
      chosen: seen.value.kind === 'number' && seen.value.number.equals(number),
      points: compute(environment),
    }))
    const points = traces.find(({ chosen }) => chosen)?.points.value ?? noOption(seen.value)
    return {
      trace: { kind: 'choose', place: rule.span, input: seen, options: traces },
      earned: { kind: 'points', points },
    }
  }
}

function noOption(value: Quantity): Quantity {
  if (value.kind !== 'number') return value
  return { kind: 'invalid', text: toFractionText(value.number), reason: 'not-an-option' }
}
