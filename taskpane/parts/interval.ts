import type { Rational } from '../../dsl/numbers/rational.ts'
import { intervalOf } from '../../dsl/score/interval.ts'
import type { Outcome, Total } from '../../dsl/score/outcome.ts'
import type { Language } from '../../dsl/text/language.ts'
import { amountText } from './amount-text.ts'

/** Points that may still be open: `lowest` and `highest` are equal where they are certain. */
export interface EarnedPoints {
  readonly lowest: Rational
  readonly highest: Rational
  readonly maximum: Rational
}

export const earnedOfTotal = ({ lowest, highest, maximum }: Total): EarnedPoints => ({ lowest, highest, maximum })

export const earnedOfOutcome = (outcome: Outcome): EarnedPoints => ({
  ...intervalOf(outcome),
  maximum: outcome.maximum,
})

/** `12,5`, or `12,5 – 20` while something is open. */
export function earnedText({ lowest, highest }: EarnedPoints, language: Language): string {
  const least = amountText(lowest, language)
  return lowest.equals(highest) ? least : `${least} – ${amountText(highest, language)}`
}
