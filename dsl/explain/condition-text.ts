import type { Comparator } from '../model/expression.ts'
import type { ComparisonTrace, ConditionTrace } from '../trace/condition-trace.ts'
import type { InputTrace } from '../trace/quantity-trace.ts'
import { amountIn, inLetters, inNumbers, isShare, type Reader } from './formula-text.ts'
import { apart } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** The question as the rule asks it: `chuyên mục riêng: không`, `a = 0`, `thiếu n`. */
export function questionOf(condition: ConditionTrace, reader: Reader): string {
  const phrases = phrasesOf(reader.language)
  switch (condition.kind) {
    case 'comparison': {
      const [left, right] = condition.from
      return `${inLetters(left, reader)} ${signs[condition.comparator]} ${inLetters(right, reader)}`
    }
    case 'truth':
      return phrases.condition.is(labelOf(condition.from[0], reader), condition.negated ? phrases.no : phrases.yes)
    case 'absence':
      return phrases.condition.missing(labelOf(condition.from[0], reader))
    default:
      return condition satisfies never
  }
}

/** What was found instead: `chuyên mục riêng: có`, `a = 3 > 0`. */
export function findingOf(condition: ConditionTrace, reader: Reader): string {
  const phrases = phrasesOf(reader.language)
  switch (condition.kind) {
    case 'comparison':
      return relationOf(condition, reader)
    case 'truth':
    case 'absence': {
      const [input] = condition.from
      return phrases.condition.is(labelOf(input, reader), answerOf(input, reader))
    }
    default:
      return condition satisfies never
  }
}

/** `≥ 7%`, `≥ 10 và < 20` */
export function limitsOf(limits: readonly ComparisonTrace[], reader: Reader): string {
  const texts = limits.map(({ comparator, from }) => `${signs[comparator]} ${inLetters(from[1], reader)}`)
  return texts.join(phrasesOf(reader.language).and)
}

/** How the two sides really stand to each other: `tỷ lệ = 6,9% < 7%`. */
export function relationOf({ from: [left, right] }: ComparisonTrace, reader: Reader): string {
  const first = amountIn(left)
  const second = amountIn(right)
  const name = inLetters(left, reader)
  if (!first || !second) return `${name} = ${inNumbers(left, reader)}`
  const asPercent = isShare(left) || isShare(right)
  const scale = asPercent ? 100 : 1
  const [one, other] = apart(first.mul(scale), second.mul(scale), reader.language)
  const mark = asPercent ? '%' : ''
  const order = first.compare(second)
  const value = `${one}${mark}`
  if (order === 0 && name !== value) return `${name} = ${value}`
  const sign = order < 0 ? '<' : order > 0 ? '>' : '='
  return `${name === value ? '' : `${name} = `}${value} ${sign} ${other}${mark}`
}

export function answerOf({ value }: InputTrace, { language }: Reader): string {
  const { yes, no, unknown } = phrasesOf(language)
  return value.kind === 'yes-no' ? (value.yes ? yes : no) : unknown
}

const labelOf = ({ label, letter }: InputTrace, { language }: Reader): string =>
  label[language] === '' ? letter : `“${label[language]}”`

const signs = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const satisfies Record<Comparator, string>
