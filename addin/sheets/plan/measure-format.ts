import type { Expression } from '../../../dsl/model/expression.ts'
import type { Body, Input } from '../../../dsl/model/rulebook.ts'
import type { Unit } from '../../../dsl/numbers/unit.ts'
import type { NumberFormat } from '../styles.ts'

/** A share shows as a percentage, an amount in its own unit. */
export function measureFormat(body: Body, inputs: readonly Input[]): NumberFormat {
  const unit = body.judged && unitOf(body.judged, body, inputs)
  switch (unit?.kind) {
    case 'pure':
      return 'percent'
    case 'count':
      return 'count'
    case 'money':
      return 'money'
    default:
      return 'plain'
  }
}

function unitOf(expression: Expression, body: Body, inputs: readonly Input[]): Unit | undefined {
  if (expression.kind === 'measure') return body.measures.find(({ name }) => name === expression.name)?.unit
  if (expression.kind === 'input') return inputs.find(({ id }) => id === expression.input)?.unit
  return undefined
}
