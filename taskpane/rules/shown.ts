import type { Dialect } from '../../dsl/grammar/vocabulary.ts'

/** What of the rules is shown, and where in it. */
export interface Shown {
  readonly section: Section
  /** Place in the list of files; 0 is the index. */
  readonly file: number
  readonly dialect: Dialect | 'own'
  readonly mode: 'read' | 'edit'
  readonly jump: Jump
}

export type Section = 'text' | 'outline' | 'readings' | 'warnings'

/** Where to bring the reader: lines to be pointed at, or a match to be seen; a new object for each request. */
export type Jump =
  | { readonly kind: 'none' }
  | { readonly kind: 'lines'; readonly first: number; readonly last: number; readonly takesFocus: boolean }
  /** The focus stays where it is. */
  | { readonly kind: 'match'; readonly line: number }

export const noJump: Jump = { kind: 'none' }
