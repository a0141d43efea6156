import type { CstElement, CstNode, IToken } from 'chevrotain'
import { spanOfToken } from '../lexer.ts'
import type { Clause, ClauseTree, Tolerant } from './clause-kinds.ts'

/**
 * The clauses of a file that were read without a mistake, so that of a file that changed in one place, or is read again
 * with its keywords respelt, only the clauses that differ are read anew. Holds what the last two readings met.
 */
export class ClauseMemory {
  #before = new Map<string, Remembered>()
  #now = new Map<string, Remembered>()

  /** A new text is about to be read: what neither it nor the one before has is forgotten. */
  begin(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  /** The tree of a clause of the same words, over the words of this one. */
  recall(clause: Clause): Tolerant<ClauseTree> | undefined {
    const key = keyOf(clause)
    const known = this.#now.get(key) ?? this.#before.get(key)
    if (!known) return undefined
    const isSame = known.tokens[0] === clause.tokens[0]
    const tree = isSame ? known.tree : (moved(known.tree as CstNode, wordsOf(known, clause)) as Tolerant<ClauseTree>)
    this.#now.set(key, { tokens: clause.tokens, tree })
    return tree
  }

  keep(clause: Clause, tree: Tolerant<ClauseTree>): void {
    this.#now.set(keyOf(clause), { tokens: clause.tokens, tree })
  }
}

interface Remembered {
  readonly tokens: readonly IToken[]
  readonly tree: Tolerant<ClauseTree>
}

/** Equal for clauses of the same words at the same distances; each image has its length before it. */
function keyOf({ kind, tokens }: Clause): string {
  const base = tokens[0]?.startOffset ?? 0
  let key: string = kind
  for (const token of tokens) {
    const { start, end } = spanOfToken(token)
    key += ` ${token.tokenTypeIdx} ${start - base} ${end - base} ${token.image.length} ${token.image}`
  }
  return key
}

const wordsOf = ({ tokens }: Remembered, clause: Clause): ReadonlyMap<IToken, IToken> =>
  new Map(tokens.map((token, index) => [token, clause.tokens[index] ?? token]))

/** The same tree over other words. */
function moved(node: CstNode, words: ReadonlyMap<IToken, IToken>): CstNode {
  const children: Record<string, CstElement[]> = {}
  for (const [label, elements] of Object.entries(node.children))
    children[label] = elements.map(element =>
      'children' in element ? moved(element, words) : (words.get(element) ?? element),
    )
  return { name: node.name, children }
}
