import type { QuantityTrace } from '../trace/quantity-trace.ts'
import { amountIn, inLetters, inNumbers, type Reader, valueText } from './formula-text.ts'
import { type NumberText, numberText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** `(b + c) / a = (30 + 50) / 100 = 80%` */
export function equationOf(trace: QuantityTrace, reader: Reader): string {
  const definition = trace.kind === 'measure' ? trace.from[0] : trace
  const value = valueText(trace, reader)
  if (!value) return steps([inLetters(definition, reader), inNumbers(definition, reader)], undefinedIn(reader))
  return steps([inLetters(definition, reader), inNumbers(definition, reader)], value)
}

/** `70% × tối đa = 70% × 5 = 3,5 điểm` */
export function awardOf(points: QuantityTrace, reader: Reader): string {
  const value = amountIn(points)
  if (!value) return steps([inLetters(points, reader), inNumbers(points, reader)], undefinedIn(reader))
  const { text, exact } = numberText(value, reader.language)
  const result = { text: phrasesOf(reader.language).points(text), exact }
  const before = [inLetters(points, reader), inNumbers(points, reader)].filter(step => step !== text)
  return steps(before, result)
}

const undefinedIn = ({ language }: Reader): NumberText => ({ text: phrasesOf(language).undefinedResult, exact: true })

/** Equal steps are written once. */
function steps(before: readonly string[], { text, exact }: NumberText): string {
  const distinct = before.filter((step, index) => step !== before[index - 1] && step !== text)
  return distinct.length === 0 ? text : `${distinct.join(' = ')} ${exact ? '=' : '≈'} ${text}`
}
