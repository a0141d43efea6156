import type { Comparator, Condition, Expression } from '../../model/expression.ts'
import type { Code, FactName, InputId } from '../../model/ids.ts'
import type { Rational } from '../../numbers/rational.ts'
import { unitText } from '../../numbers/unit.ts'
import type { Language } from '../../text/language.ts'
import { decimalText } from '../formula.ts'

/** Whose rule is written out, and for whom. */
export interface Reader {
  readonly code: Code
  readonly language: Language
}

const MAXIMUM = { vi: 'điểm tối đa', en: 'maximum' } as const
const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

/** The expression as a decision would print it: `(a + b) / c`, `70% * điểm tối đa`. */
export function expressionText(expression: Expression, reader: Reader): string {
  switch (expression.kind) {
    case 'number':
      return numberWithUnit(expression, reader.language)
    case 'maximum':
      return MAXIMUM[reader.language]
    case 'input':
      return inputText(expression.input, reader)
    case 'fact':
      return factText(expression.fact)
    case 'measure':
      return measureText(expression.name)
    case 'negate':
      return `-${inBrackets(expression.operand, reader, true)}`
    case 'binary': {
      const { operator, left, right } = expression
      const product = operator === '*' || operator === '/'
      const last =
        operator === '-' || operator === '/' ? inBrackets(right, reader, true) : inBrackets(right, reader, product)
      return `${inBrackets(left, reader, product)} ${operator} ${last}`
    }
    default:
      return expression satisfies never
  }
}

export const comparisonText = (comparator: Comparator, bound: Expression, reader: Reader): string =>
  `${SIGNS[comparator]} ${expressionText(bound, reader)}`

export function conditionText(condition: Condition, reader: Reader): string {
  const isVietnamese = reader.language === 'vi'
  switch (condition.kind) {
    case 'comparison':
      return `${expressionText(condition.left, reader)} ${comparisonText(condition.comparator, condition.right, reader)}`
    case 'truth': {
      const not = isVietnamese ? 'chưa ' : 'not '
      return `${condition.negated ? not : ''}${inputText(condition.input, reader)}`
    }
    case 'is-missing':
      return `${isVietnamese ? 'thiếu' : 'missing'} ${inputText(condition.input, reader)}`
    default:
      return condition satisfies never
  }
}

/** A decimal in the form of the language, else a fraction in lowest terms. */
export function numberText(value: Rational, language: Language): string {
  const decimal = decimalText(value)
  if (decimal === undefined) return value.toFraction()
  return language === 'vi' ? decimal.replace('.', ',') : decimal
}

export const measureText = (name: string): string => name.replaceAll('_', ' ')
const factText = (name: FactName): string => name.replaceAll('_', ' ')

/** The letter alone inside its own item. */
function inputText(id: InputId, { code }: Reader): string {
  return id.startsWith(`${code}.`) ? id.slice(code.length + 1) : id
}

function numberWithUnit(number: Extract<Expression, { kind: 'number' }>, language: Language): string {
  if (number.percent) return `${numberText(number.value.mul(100), language)}%`
  const text = numberText(number.value, language)
  return number.unit.kind === 'money' ? `${text} ${unitText(number.unit)}` : text
}

function inBrackets(expression: Expression, reader: Reader, tight: boolean): string {
  const text = expressionText(expression, reader)
  if (expression.kind !== 'binary' || !tight) return text
  const isSum = expression.operator === '+' || expression.operator === '-'
  return isSum ? `(${text})` : text
}
