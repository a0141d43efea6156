import type { Comparator, Condition, Expression } from '../../../model/expression.ts'
import { figuresOf, figuresOfCondition } from '../../body/needs.ts'
import { quotientOf } from '../../exact/quotient.ts'
import type { ItemEmission } from '../emission.ts'
import { comparison, type Decision } from '../exact.ts'
import { choice, either, identifier } from '../text.ts'
import { columnsOf, someMissing, undefinedTests } from './figures.ts'

/** A comparison of quantities that are known to be there and defined. */
export function decided(emission: ItemEmission, left: Expression, comparator: Comparator, right: Expression): Decision {
  const [first, second] = [quotientOf(left, emission.meaning), quotientOf(right, emission.meaning)]
  return first && second ? comparison(first, comparator, second) : { text: 'NULL', mayFail: true }
}

/** Conditions that must all hold. The text is NULL where none fails and one cannot be told. */
export interface Conditions {
  readonly text: string
  /** Why the text may be NULL: missing figures first, then a denominator of 0, then too many digits. */
  readonly missing: readonly string[]
  readonly undefined: readonly string[]
  readonly mayFail: boolean
}

export function conditionsText(emission: ItemEmission, conditions: readonly Condition[]): Conditions {
  const texts = conditions.map(condition => conditionText(emission, condition))
  const joined = texts.map(({ text }) => text)
  const [only] = joined
  const needed = conditions.flatMap(condition => figuresOfCondition(condition, emission.meaning))
  return {
    text: joined.length === 1 && only !== undefined ? only : joined.map(each => `(${each})`).join(' AND ') || 'TRUE',
    missing: someMissing(emission, needed),
    undefined: conditions.flatMap(condition => undefinedTests(emission, sidesOf(condition))),
    mayFail: texts.some(({ mayFail }) => mayFail),
  }
}

function conditionText(emission: ItemEmission, condition: Condition): Decision {
  switch (condition.kind) {
    case 'comparison': {
      const { left, comparator, right } = condition
      const decision = decided(emission, left, comparator, right)
      const sides = sidesOf(condition)
      const figures = sides.flatMap(side => figuresOf(side, emission.meaning))
      const cancelled = columnsOf(emission, figures).filter(column => !decision.text.includes(column))
      const obstacles = [...undefinedTests(emission, sides), ...cancelled.map(column => `${column} IS NULL`)]
      if (obstacles.length === 0) return decision
      return { ...decision, text: choice([[either(obstacles), 'NULL']], decision.text) }
    }
    case 'truth':
      return { text: `${column(emission, condition)} = ${condition.negated ? 0 : 1}`, mayFail: false }
    case 'is-missing':
      return { text: `${column(emission, condition)} IS NULL`, mayFail: false }
    default:
      return condition satisfies never
  }
}

const column = ({ names }: ItemEmission, { input }: Exclude<Condition, { kind: 'comparison' }>): string =>
  identifier(names.figure(input))

const sidesOf = (condition: Condition): readonly Expression[] =>
  condition.kind === 'comparison' ? [condition.left, condition.right] : []
