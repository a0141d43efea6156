import type { Bilingual } from '../../text/language.ts'
import type { Span } from '../../text/source.ts'
import type { MatchRank } from './match.ts'

/** What an editor may put in place of a word that is being typed. */
export interface Completion {
  readonly kind: CompletionKind
  /** As it is listed. */
  readonly label: string
  readonly explanation: Bilingual
  /** What is replaced. */
  readonly span: Span
  /** Of a construct: with places to fill in, `${1:tỷ_lệ}`; else as it stands. */
  readonly text: string
}

export type CompletionKind =
  | 'keyword'
  | 'construct'
  | 'input'
  | 'measure'
  | 'fact'
  | 'reference'
  | 'code'
  | 'reading'
  | 'option'
  | 'index'
  | 'unit'

/** A completion before it is ranked: what is tried against the typed word, and how near it is to the place. */
export interface Candidate extends Omit<Completion, 'span'> {
  readonly words: readonly string[]
  /** The lower the nearer. */
  readonly distance: number
}

export interface Ranked extends Completion {
  readonly rank: MatchRank
  readonly distance: number
}

/** The order in which kinds are listed that fit equally well. */
export const kindOrder = {
  option: 0,
  reading: 0,
  input: 1,
  measure: 2,
  fact: 3,
  unit: 3,
  keyword: 4,
  index: 5,
  code: 5,
  construct: 6,
  reference: 7,
} as const satisfies Record<CompletionKind, number>
