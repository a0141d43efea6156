import type { ClauseKind } from '../emit/text/rule-text.ts'
import type { Code } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'
import type { Row } from './rows.ts'

/** What changed from one index, or version of it, to another: plain data, nothing where nothing changed. */
export interface Difference {
  /** Of the index as a whole. */
  readonly head: readonly TextChange<HeadAspect>[]
  readonly facts: readonly NamedChange[]
  readonly readings: readonly NamedChange[]
  readonly lenses: readonly NamedChange[]
  /** Domains, subjects and items of checklists, by code. */
  readonly checklists: readonly NamedChange[]
  /** Rows in the order of the later rules; those that are gone stand where they stood. */
  readonly items: readonly ItemDifference[]
}

export type HeadAspect = 'id' | 'title' | 'basis' | 'valid-from' | 'maximum' | 'missing' | 'zero-denominator'

/** A text that was there before, is there now, or both and not the same; absent where it was not there at all. */
export interface TextChange<Aspect extends string> {
  readonly aspect: Aspect
  readonly before?: Bilingual
  readonly after?: Bilingual
}

/** A fact, reading, pillar value or row of a checklist: new, gone, or with other texts. */
export interface NamedChange {
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly label: Bilingual
  readonly changes: readonly TextChange<NamedAspect>[]
}

export type NamedAspect =
  | 'name'
  | 'code'
  | 'label'
  | 'unit'
  | 'provider'
  | 'count'
  | 'question'
  | 'options'
  | 'default'
  | 'members'

/** Why two rows are taken for the same one; never a silent guess. */
export type Match =
  | { readonly kind: 'same-code' }
  /** The same title under another code. */
  | { readonly kind: 'same-title' }
  /** From 0 to 1, by the words of the titles and the themes. */
  | { readonly kind: 'similar-title'; readonly likeness: number }

/** Below this a person has to look whether two rows are really one. */
export const SURE_LIKENESS = 0.75

export interface Pair {
  readonly before: Row
  readonly after: Row
  readonly match: Match
}

export type ItemDifference =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'removed'; readonly row: Row }
  | (Pair & { readonly kind: 'changed'; readonly changes: readonly ItemChange[] })

export type ItemChange =
  | { readonly kind: 'renumbered'; readonly before: Code; readonly after: Code }
  /** To another heading; one that was only renumbered itself moves nothing. */
  | { readonly kind: 'moved'; readonly before: Bilingual; readonly after: Bilingual }
  | { readonly kind: 'renamed'; readonly before: Bilingual; readonly after: Bilingual }
  | { readonly kind: 'maximum'; readonly before: Rational; readonly after: Rational }
  | RuleChange
  | InputChange
  | DetailChange

/** One clause of the rule, in words; `before` is absent for a new clause and `after` for one that is gone. */
export interface RuleChange {
  readonly kind: 'rule'
  readonly clause: ClauseKind
  readonly before?: Bilingual
  readonly after?: Bilingual
  /** The change is there only while a reading is answered in this way. */
  readonly under?: { readonly reading: string; readonly option: string }
}

export interface InputChange {
  readonly kind: 'input'
  readonly change: 'added' | 'removed' | 'changed'
  /** As it is called now, or was where it is gone. */
  readonly letter: string
  readonly label: Bilingual
  readonly changes: readonly TextChange<InputAspect>[]
}

export type InputAspect = 'letter' | 'label' | 'kind' | 'unit' | 'default' | 'provider' | 'limit'

/** What changes no score. */
export interface DetailChange extends TextChange<DetailAspect> {
  readonly kind: 'detail'
}

export type DetailAspect =
  | 'level'
  | 'theme'
  | 'source'
  | 'shared-points'
  | 'owner'
  | 'coordinating'
  | 'evidence'
  | 'deadline'
  | 'notes'
  | 'serves'

export const isSame = ({ head, facts, readings, lenses, checklists, items }: Difference): boolean =>
  [head, facts, readings, lenses, checklists, items].every(changes => changes.length === 0)
