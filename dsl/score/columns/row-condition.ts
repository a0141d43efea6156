import type { Comparator, Condition } from '../../model/expression.ts'
import { toDouble } from '../../numbers/rational.ts'
import type { Verdict } from '../../trace/condition-trace.ts'
import { satisfies } from '../condition.ts'
import { type Line, type LineScope, lineOf } from './quotient-form.ts'
import { isShortDecimal, type Term, type TermOf } from './terms.ts'

/** A question about one figure that comparing doubles answers exactly. */
export interface RowCondition {
  readonly term: Term
  readonly at: (row: number) => Verdict
}

/** Invalid figures must have been sorted out before the question is asked. */
export function rowConditionOf(
  condition: Condition,
  scope: LineScope & { readonly termOf: TermOf },
): RowCondition | undefined {
  switch (condition.kind) {
    case 'truth': {
      const term = scope.termOf(condition.input)
      const wanted = condition.negated ? 0 : 1
      return term && { term, at: row => answered(term, row, value => value === wanted) }
    }
    case 'is-missing': {
      const term = scope.termOf(condition.input)
      return term && { term, at: row => (Number.isNaN(term.values[row]) ? 'holds' : 'fails') }
    }
    case 'comparison': {
      const left = lineOf(condition.left, scope)
      const right = lineOf(condition.right, scope)
      if (!left || !right) return undefined
      return (
        compared(left, condition.comparator, right, scope) ?? compared(right, turned[condition.comparator], left, scope)
      )
    }
    default:
      return condition satisfies never
  }
}

function compared(left: Line, comparator: Comparator, right: Line, { termOf }: { readonly termOf: TermOf }) {
  const { slope, offset, quotient } = left
  const isFigure = slope.equals(1) && offset.n === 0n && quotient?.denominator.length === 0
  const [name, ...others] = quotient?.numerator ?? []
  if (!isFigure || !name || others.length > 0 || right.quotient || !isShortDecimal(right.offset)) return undefined
  const term = termOf(name)
  if (!term || term.roundings > 1) return undefined
  const bound = toDouble(right.offset)
  return { term, at: (row: number) => answered(term, row, value => satisfies(value - bound, comparator)) }
}

function answered({ values }: Term, row: number, holds: (value: number) => boolean): Verdict {
  const value = values[row] ?? Number.NaN
  if (Number.isNaN(value)) return 'missing'
  return holds(value) ? 'holds' : 'fails'
}

const turned = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' } as const satisfies Record<
  Comparator,
  Comparator
>
