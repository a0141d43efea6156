import type { Input } from '../model/rulebook.ts'
import { type Rational, toFractionText, zero } from '../numbers/rational.ts'
import type { InvalidReason, Quantity } from '../trace/quantity-trace.ts'
import type { Figure } from './figures.ts'

const missing: Quantity = { kind: 'missing' }

/**
 * What a given figure means for such an input: a choice is the number of a printed option, a tick or condition is yes
 * or no, everything else is a number that is not negative nor above the input's limit.
 */
export function readFigure(
  figure: Figure | undefined,
  { kind, options, atMost }: Pick<Input, 'kind' | 'options' | 'atMost'>,
): Quantity {
  if (!figure) return missing
  if (figure.kind === 'invalid') return { kind: 'invalid', text: figure.text, reason: figure.reason }
  switch (kind) {
    case 'tick':
    case 'yes-no':
      return figure.kind === 'yes-no' ? { kind: 'yes-no', yes: figure.yes } : refused(figure, 'not-yes-no')
    case 'choice':
      return readChoice(figure, options.length)
    case 'number':
    case 'cohort-lowest':
    case 'cohort-highest':
    case 'awarded':
    case 'share':
      return readAmount(figure, atMost)
    default:
      return kind satisfies never
  }
}

/** General information is always an amount. */
export function readAmount(figure: Figure | undefined, atMost?: Rational): Quantity {
  if (!figure) return missing
  if (figure.kind === 'invalid') return { kind: 'invalid', text: figure.text, reason: figure.reason }
  if (figure.kind !== 'number') return refused(figure, 'not-a-number')
  if (figure.value.compare(zero) < 0) return refused(figure, 'negative')
  if (atMost && figure.value.compare(atMost) > 0) return refused(figure, 'above-limit')
  return { kind: 'number', number: figure.value }
}

function readChoice(figure: Figure, options: number): Quantity {
  if (figure.kind !== 'number') return refused(figure, 'not-an-option')
  const { value } = figure
  const isOption = value.d === 1n && value.compare(1) >= 0 && value.compare(options) <= 0
  return isOption ? { kind: 'number', number: value } : refused(figure, 'not-an-option')
}

function refused(figure: Figure, reason: InvalidReason): Quantity {
  return { kind: 'invalid', text: figureText(figure), reason }
}

function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return toFractionText(figure.value)
    case 'yes-no':
      return String(figure.yes)
    case 'text':
    case 'invalid':
      return figure.text
    default:
      return figure satisfies never
  }
}
