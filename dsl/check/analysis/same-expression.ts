import type { Expression } from '../../model/expression.ts'

/** Whether two expressions say the same in the same way; places do not count. */
export function sameExpression(one: Expression, other: Expression): boolean {
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && one.value.equals(other.value)
    case 'maximum':
      return other.kind === 'maximum'
    case 'input':
      return other.kind === 'input' && one.input === other.input
    case 'fact':
      return other.kind === 'fact' && one.fact === other.fact
    case 'measure':
      return other.kind === 'measure' && one.name === other.name
    case 'negate':
      return other.kind === 'negate' && sameExpression(one.operand, other.operand)
    case 'binary':
      return (
        other.kind === 'binary' &&
        one.operator === other.operator &&
        sameExpression(one.left, other.left) &&
        sameExpression(one.right, other.right)
      )
    default:
      return one satisfies never
  }
}

/** Whether the value depends on figures: anything but numbers and `tối đa`. */
export function varies(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'maximum':
      return false
    case 'input':
    case 'fact':
    case 'measure':
      return true
    case 'negate':
      return varies(expression.operand)
    case 'binary':
      return varies(expression.left) || varies(expression.right)
    default:
      return expression satisfies never
  }
}

/** The innermost expression on which alone the value depends: `a / b` in `a / b / 50% * tối đa`. */
export function coreOf(expression: Expression): Expression {
  let core = expression
  for (;;) {
    if (core.kind === 'negate') core = core.operand
    else if (core.kind !== 'binary') return core
    else if (!varies(core.right)) core = core.left
    else if (!varies(core.left) && core.operator !== '/') core = core.right
    else return core
  }
}
