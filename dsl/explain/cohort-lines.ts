import type { Rational } from '../numbers/rational.ts'
import type { CohortTrace } from '../trace/rule-trace.ts'
import { amountIn, isShare, type Reader } from './formula-text.ts'
import { numberText, percentText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** The cohort or the given extremes, and the comparison in numbers. */
export function cohortLines(rule: CohortTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  const { extremes } = rule
  const compared = rule.method === 'min-max'
  switch (extremes.kind) {
    case 'none':
      return [phrases.noCohort]
    case 'cohort': {
      const lowest = compared ? amountText(rule, extremes.lowest, reader) : ''
      const told = phrases.cohort(extremes.units, lowest, amountText(rule, extremes.highest, reader))
      return [told, ...comparisonLines(rule, extremes.lowest, extremes.highest, reader)]
    }
    case 'given': {
      const below = extremes.lowest && amountIn(extremes.lowest)
      const above = amountIn(extremes.highest)
      if (!above) return [phrases.noCohort]
      const lowest = compared && below ? amountText(rule, below, reader) : ''
      const told = phrases.given(lowest, amountText(rule, above, reader))
      return [told, ...comparisonLines(rule, below ?? above.sub(above), above, reader)]
    }
    default:
      return extremes satisfies never
  }
}

/** `Điểm = (37 − 3) / (40 − 3) × 10 ≈ 9,1892 điểm.` */
function comparisonLines(rule: CohortTrace, lowest: Rational, highest: Rational, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  const value = amountIn(rule.subject)
  if (!value || !rule.points) return [phrases.contradiction]
  const bottom = value.compare(lowest) < 0 ? value : lowest
  const top = value.compare(highest) > 0 ? value : highest
  const before = rule.outside ? [phrases.outside] : []
  if (top.n === 0n) return [...before, phrases.allZero]
  if (rule.method === 'min-max' && top.equals(bottom))
    return [...before, phrases.allEqual(amountText(rule, top, reader))]
  const write = (amount: Rational): string => amountText(rule, amount, reader)
  const share =
    rule.method === 'best'
      ? `${write(value)} / ${write(top)}`
      : `(${write(value)} − ${write(bottom)}) / (${write(top)} − ${write(bottom)})`
  const { text, exact } = numberText(rule.points, reader.language)
  return [...before, `${phrases.award} = ${share} × ${phrases.maximum} ${exact ? '=' : '≈'} ${phrases.points(text)}.`]
}

const amountText = ({ subject }: CohortTrace, amount: Rational, { language }: Reader): string =>
  (isShare(subject) ? percentText : numberText)(amount, language).text
