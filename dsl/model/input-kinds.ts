import type { InputKind } from './rulebook.ts'

/** Kinds of input that take any number that is not negative. */
export type AmountKind = Exclude<InputKind, 'choice' | 'tick' | 'yes-no'>

export const isAmountKind = (kind: InputKind): kind is AmountKind =>
  kind !== 'choice' && kind !== 'tick' && kind !== 'yes-no'

/** Kinds of input of which a unit may leave out any, because others can stand in: empty is not missing. */
export type OptionalKind = 'cohort-lowest' | 'cohort-highest' | 'awarded' | 'share'

export const isOptionalKind = (kind: InputKind): kind is OptionalKind =>
  kind === 'cohort-lowest' || kind === 'cohort-highest' || kind === 'awarded' || kind === 'share'
