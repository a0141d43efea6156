import { noWords, yesWords } from '../model/answers.ts'
import type { InputKind } from '../model/rulebook.ts'
import { parseDecimal } from '../numbers/rational.ts'
import type { Figure, InvalidReason } from './figures.ts'

/** A raw value of a case, a table or a cell before it is known to be a figure. */
export type Given =
  | { readonly kind: 'nothing' }
  /** A number as its source wrote it: `12`, `0.5`, `1e-7`. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'truth'; readonly yes: boolean }
  | { readonly kind: 'text'; readonly text: string }

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/
const DECIMAL_COMMA = /^-?\d+,\d+$/
const PERCENT_TEXT = /^-?\d+([.,]\d+)?\s*%$/

/**
 * The figure that a raw value stands for, or `undefined` where it is missing (nothing, or blanks only).
 * Whatever cannot be the figure is kept as `invalid` with its reason; nothing is guessed.
 */
export function figureGiven(kind: InputKind | 'text', given: Given, origin?: string): Figure | undefined {
  if (given.kind === 'nothing' || (given.kind === 'text' && given.text.trim() === '')) return undefined
  const figure = figureOf(kind, given)
  return origin === undefined ? figure : { ...figure, origin }
}

function figureOf(kind: InputKind | 'text', given: Exclude<Given, { kind: 'nothing' }>): Figure {
  switch (kind) {
    case 'text':
      return { kind: 'text', text: textOf(given) }
    case 'tick':
    case 'yes-no':
      return truthOf(given)
    case 'number':
    case 'choice':
    case 'cohort-lowest':
    case 'cohort-highest':
    case 'awarded':
    case 'share':
      return numberOf(given)
    default:
      return kind satisfies never
  }
}

function truthOf(given: Exclude<Given, { kind: 'nothing' }>): Figure {
  if (given.kind === 'truth') return { kind: 'yes-no', yes: given.yes }
  const word = given.text.trim().toLowerCase()
  if (yesWords.some(each => each === word)) return { kind: 'yes-no', yes: true }
  if (noWords.some(each => each === word)) return { kind: 'yes-no', yes: false }
  return invalid(given.text, 'not-yes-no')
}

function numberOf(given: Exclude<Given, { kind: 'nothing' }>): Figure {
  if (given.kind === 'truth') return invalid(String(given.yes), 'not-a-number')
  const text = given.text.trim()
  const value = given.kind === 'number' || PLAIN_DECIMAL.test(text) ? parseDecimal(text) : undefined
  if (value === undefined) return invalid(given.text, whyNotANumber(text))
  return value.s < 0n ? invalid(given.text, 'negative') : { kind: 'number', value }
}

function whyNotANumber(text: string): InvalidReason {
  if (DECIMAL_COMMA.test(text)) return 'decimal-comma'
  return PERCENT_TEXT.test(text) ? 'percent-text' : 'not-a-number'
}

const textOf = (given: Exclude<Given, { kind: 'nothing' }>): string =>
  given.kind === 'truth' ? String(given.yes) : given.text

const invalid = (text: string, reason: InvalidReason): Figure => ({ kind: 'invalid', text, reason })
