import type { Code } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Language } from '../text/language.ts'
import type { QuantityTrace } from '../trace/quantity-trace.ts'
import { figureText, type NumberText, numberText, percentText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** For whom a formula is written: the language, and the item whose letters need no code before them. */
export interface Reader {
  readonly language: Language
  readonly code: Code
}

/** A formula in letters, `(b + c) / a`, and in numbers, `(30 + 50) / 100`. */
export const inLetters = (trace: QuantityTrace, reader: Reader): string => written(trace, reader, letterOf).text
export const inNumbers = (trace: QuantityTrace, reader: Reader): string => written(trace, reader, figureOf).text

/** A measure by name, with spaces for the underscores. */
export const measureName = (name: string): string => name.replaceAll('_', ' ')

/** The value in the form that suits it: shares of 1 as percentages. */
export function valueText(trace: QuantityTrace, { language }: Reader): NumberText | undefined {
  const value = amountIn(trace)
  if (!value) return undefined
  return isShare(trace) ? percentText(value, language) : numberText(value, language)
}

export function amountIn({ value }: QuantityTrace): Rational | undefined {
  return value.kind === 'number' ? value.number : undefined
}

/** A quotient that is a pure number, or a number that the rule writes with a percent sign. */
export function isShare(trace: QuantityTrace): boolean {
  switch (trace.kind) {
    case 'number':
      return trace.percent
    case 'measure':
      return trace.unit.kind === 'pure' && isShare(trace.from[0])
    case 'operation':
      return trace.operator === '/' && !trace.from.every(({ kind }) => kind === 'number')
    default:
      return false
  }
}

interface Written {
  readonly text: string
  /** 1 for sums, 2 for products and quotients, 3 for what needs no parentheses. */
  readonly strength: number
}

type Leaf = (trace: Exclude<QuantityTrace, { kind: 'operation' | 'negation' }>, reader: Reader) => string

function written(trace: QuantityTrace, reader: Reader, leaf: Leaf): Written {
  if (trace.kind === 'negation') return { text: `−${enclosed(written(trace.from[0], reader, leaf), 3)}`, strength: 3 }
  if (trace.kind !== 'operation') return { text: leaf(trace, reader), strength: 3 }
  const [left, right] = trace.from.map(operand => written(operand, reader, leaf))
  if (!left || !right) return { text: '', strength: 3 }
  const isSum = trace.operator === '+' || trace.operator === '-'
  const strength = isSum ? 1 : 2
  const groupsRight = trace.operator === '-' || trace.operator === '/'
  const second = enclosed(right, groupsRight ? strength + 1 : strength)
  const isFraction = trace.operator === '/' && trace.from.every(({ kind }) => kind === 'number')
  const sign = isFraction ? '/' : ` ${signs[trace.operator]} `
  return { text: `${enclosed(left, strength)}${sign}${second}`, strength: isFraction ? 3 : strength }
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '/' } as const

const enclosed = ({ text, strength }: Written, needed: number): string => (strength < needed ? `(${text})` : text)

const letterOf: Leaf = (trace, reader) => {
  switch (trace.kind) {
    case 'input':
      return trace.code === reader.code ? trace.letter : trace.input
    case 'fact':
      return trace.code || measureName(trace.fact)
    case 'measure':
      return measureName(trace.name)
    case 'maximum':
      return phrasesOf(reader.language).maximum
    case 'number':
      return figureOf(trace, reader)
    default:
      return trace satisfies never
  }
}

const figureOf: Leaf = (trace, { language }) => {
  const value = amountIn(trace)
  if (!value) return phrasesOf(language).unknown
  if (isShare(trace)) return percentText(value, language).text
  return trace.kind === 'measure' ? numberText(value, language).text : figureText(value, language)
}
