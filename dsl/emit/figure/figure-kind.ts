import type { Fact, Input } from '../../model/rulebook.ts'
import type { Rational } from '../../numbers/rational.ts'

/** How the cell of a figure is read. */
export type FigureKind =
  | { readonly kind: 'number'; readonly optional: boolean; readonly atMost?: Rational }
  | { readonly kind: 'choice'; readonly options: number }
  | { readonly kind: 'truth' }
  | { readonly kind: 'text' }

export function kindOfInput({ kind, options, unit, atMost }: Input): FigureKind {
  switch (kind) {
    case 'number':
      return unit.kind === 'text'
        ? { kind: 'text' }
        : { kind: 'number', optional: false, ...(atMost ? { atMost } : {}) }
    case 'cohort-lowest':
    case 'cohort-highest':
    case 'awarded':
    case 'share':
      return { kind: 'number', optional: true, ...(atMost ? { atMost } : {}) }
    case 'choice':
      return { kind: 'choice', options: options.length }
    case 'tick':
    case 'yes-no':
      return { kind: 'truth' }
    default:
      return kind satisfies never
  }
}

export function kindOfFact({ unit }: Fact): FigureKind {
  if (unit.kind === 'text') return { kind: 'text' }
  return unit.kind === 'yes-no' ? { kind: 'truth' } : { kind: 'number', optional: false }
}
