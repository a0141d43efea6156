import type { Span } from '../../text/source.ts'
import type { ClauseKind, ClauseTree, ReadClause, Tolerant } from '../clauses/clause-kinds.ts'
import { spanFrom, spanOfTokens } from './words.ts'

type TreeOf<Kind extends ClauseKind> = Extract<Tolerant<ClauseTree>, { readonly name: Kind }>

/** Walks the clauses of a file in order. */
export class ClauseReader {
  readonly #clauses: readonly ReadClause[]
  #next = 0

  constructor(clauses: readonly ReadClause[]) {
    this.#clauses = clauses
  }

  /** The clause that comes next, without taking it. */
  get next(): Tolerant<ClauseTree> | undefined {
    return this.#clauses[this.#next]?.tree
  }

  take(): Tolerant<ClauseTree> | undefined {
    return this.#clauses[this.#next++]?.tree
  }

  /** Takes the next clause if it is of the kind. */
  takeIf<Kind extends ClauseKind>(kind: Kind): TreeOf<Kind> | undefined {
    const tree = this.next
    if (!isOfKind(tree, kind)) return undefined
    this.#next++
    return tree
  }

  /** The place of the clause that was taken last. */
  get span(): Span {
    return this.#spanAt(this.#next - 1)
  }

  /** The place of the next clause's first word. */
  get nextStart(): Span {
    return spanOfTokens(this.#clauses[this.#next]?.tokens.slice(0, 1) ?? []) ?? { start: 0, end: 0 }
  }

  /** From a place to the end of the clause that was taken last. */
  spanFrom(start: Span): Span {
    return spanFrom(start, this.span)
  }

  /** The first word of the clause that was taken last, for messages. */
  get keyword(): { readonly text: string; readonly span: Span } {
    const token = this.#clauses[this.#next - 1]?.tokens[0]
    const span = token && spanOfTokens([token])
    return { text: token?.image ?? '', span: span ?? this.span }
  }

  #spanAt(index: number): Span {
    return spanOfTokens(this.#clauses[index]?.tokens ?? []) ?? { start: 0, end: 0 }
  }
}

function isOfKind<Kind extends ClauseKind>(tree: Tolerant<ClauseTree> | undefined, kind: Kind): tree is TreeOf<Kind> {
  return tree?.name === kind
}
