import type { Expression } from '../model/expression.ts'
import { one, type Rational } from '../numbers/rational.ts'
import { pure, type Unit, unitText } from '../numbers/unit.ts'
import { meet, type Quantity } from '../numbers/unit-algebra.ts'
import type { Fix } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { Scope } from './meaning.ts'
import type { Typed } from './typed.ts'

export interface Encounter {
  readonly left: Typed
  readonly right: Typed
  readonly operation: 'add' | 'compare' | 'assign'
  readonly span: Span
}

/**
 * Brings two quantities together: the right one comes back in the unit of the left (money converts
 * exactly). Units that do not agree are reported.
 */
export function meetOrReport(
  { left, right, operation, span }: Encounter,
  scope: Scope,
): { readonly right: Expression; readonly quantity: Quantity } | undefined {
  const meeting = meet(left.quantity, right.quantity)
  switch (meeting.kind) {
    case 'agree':
      return { right: right.expression, quantity: meeting.quantity }
    case 'convert':
      return {
        right: scaled(right.expression, meeting.factor, left.quantity.unit),
        quantity: meeting.quantity,
      }
    case 'unit-wanted':
      reportBareNumber(left.quantity.strength === 'bare' ? left : right, meeting.unit, scope)
      return undefined
    case 'differ':
      scope.report(
        {
          code: 'unit-mismatch',
          operation,
          left: unitText(left.quantity.unit),
          right: unitText(right.quantity.unit),
        },
        span,
      )
      return undefined
    default:
      return meeting satisfies never
  }
}

/** The same amount of money in another unit: a literal is rewritten, anything else multiplied. */
export function scaled(expression: Expression, factor: Rational, unit: Unit): Expression {
  if (factor.equals(one)) return expression
  const { span } = expression
  if (expression.kind === 'number') return { ...expression, value: expression.value.mul(factor), unit }
  const times: Expression = { kind: 'number', value: factor, unit: pure, percent: false, span }
  return { kind: 'binary', operator: '*', left: expression, right: times, span }
}

function reportBareNumber(bare: Typed, unit: Unit, scope: Scope): void {
  const name = unitText(unit)
  const { span, kind } = bare.expression
  const fix: Fix = {
    title: { vi: `Ghi đơn vị “${name}” sau số`, en: `Write the unit “${name}” after the number` },
    edits: [{ span: { start: span.end, end: span.end }, text: ` ${name}` }],
  }
  scope.report({ code: 'number-without-unit', unit: name }, span, { fixes: kind === 'number' ? [fix] : [] })
}
