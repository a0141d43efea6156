import type { CstElement, CstNode, IToken } from 'chevrotain'
import type { ClauseTree, ReadClause } from '../../grammar/clauses/clause-kinds.ts'

/** A word of a clause and what the grammar calls its place: the rule and the label in it. */
export interface ClauseWord {
  readonly rule: string
  readonly label: string
  readonly token: IToken
}

/** The words of a clause with their places in the grammar, in the order of the text; what recovery invented is left out. */
export function wordsOfClause({ tree }: ReadClause): readonly ClauseWord[] {
  const words: ClauseWord[] = []
  collect(tree as CstNode, words)
  return words.sort((left, right) => left.token.startOffset - right.token.startOffset)
}

function collect(node: CstNode, words: ClauseWord[]): void {
  for (const [label, elements] of Object.entries(node.children)) {
    for (const element of elements) {
      if (isNode(element)) collect(element, words)
      else if (!Number.isNaN(element.startOffset)) words.push({ rule: node.name, label, token: element })
    }
  }
}

const isNode = (element: CstElement): element is CstNode => 'children' in element

type ChildNode<Node> = Node extends { readonly children: infer Children }
  ? Extract<
      NonNullable<Children[keyof Children]> extends readonly (infer Element)[] ? Element : never,
      { name: string }
    >
  : never
type WithChildren<Node> = Node | ChildNode<Node>
// The deepest word of a clause is a number in an example's cohort, nine rules down.
type Deep<Node> = WithChildren<WithChildren<WithChildren<WithChildren<WithChildren<Node>>>>>

/** Every node of the grammar that a clause can hold. */
export type GrammarNode = Deep<Deep<ClauseTree>>

/** The labels of a node's own words; keywords and signs without a label begin with a capital. */
export type WordLabel<Node> = Node extends { readonly children: infer Children }
  ? {
      [L in keyof Children & string]: L extends Uncapitalize<L>
        ? NonNullable<Children[L]> extends readonly { name: string }[]
          ? never
          : L
        : never
    }[keyof Children & string]
  : never
