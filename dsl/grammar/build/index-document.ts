import type {
  BasisNode,
  DateLiteral,
  ExampleNode,
  FactNode,
  IndexNode,
  ItemNode,
  LensNode,
  NumberNode,
  PolicyNode,
  ReadingNode,
} from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clause-kinds.ts'
import type { IndexHeadCstNode } from '../cst.d.ts'
import { policyOf } from './bodies.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { BuildContext } from './context.ts'
import { dateOf } from './dates.ts'
import { basisOf, factOf, lensOf, readingOf } from './descriptions.ts'
import { exampleOf } from './examples.ts'
import { itemOf } from './items.ts'
import { numberOf } from './numbers.ts'
import { type Once, once } from './once.ts'
import { quotedOf, wordOf } from './words.ts'

interface IndexDraft {
  readonly validFrom: Once<DateLiteral>
  readonly maximum: Once<NumberNode>
  readonly basis: BasisNode[]
  readonly policies: PolicyNode[]
  readonly readings: ReadingNode[]
  readonly facts: FactNode[]
  readonly lenses: LensNode[]
  readonly items: ItemNode[]
  readonly examples: ExampleNode[]
}

/** An index with everything in its file; its head has just been taken. */
export function indexOf(
  clauses: ClauseReader,
  node: Tolerant<IndexHeadCstNode>,
  context: BuildContext,
): IndexNode | undefined {
  const head = clauses.span
  const { text, span: keyword } = clauses.keyword
  const { validFrom, maximum, ...lists } = takeClauses(clauses, context)
  const id = wordOf(node.children.id)
  if (!id) return undefined
  const title = quotedOf(node.children.title)
  if (!title) context.report({ problem: { code: 'missing-title', of: `${text} ${id.text}` }, span: keyword })
  return {
    kind: 'index',
    id,
    ...(title && { title }),
    ...(validFrom.value && { validFrom: validFrom.value }),
    ...(maximum.value && { maximum: maximum.value }),
    ...lists,
    span: clauses.spanFrom(head),
  }
}

function takeClauses(clauses: ClauseReader, context: BuildContext): IndexDraft {
  const draft: IndexDraft = {
    validFrom: once(context),
    maximum: once(context),
    basis: [],
    policies: [],
    readings: [],
    facts: [],
    lenses: [],
    items: [],
    examples: [],
  }
  for (let next = clauses.take(); next; next = clauses.take()) addClause(draft, next, clauses, context)
  return draft
}

function addClause(draft: IndexDraft, node: Tolerant<ClauseTree>, clauses: ClauseReader, context: BuildContext): void {
  switch (node.name) {
    case 'basis':
      return add(draft.basis, basisOf(clauses, node, context))
    case 'validFrom':
      return draft.validFrom.set(dateOf(node.children.date, context), clauses.keyword)
    case 'maximum':
      return draft.maximum.set(numberOf(node.children.number, context), clauses.keyword)
    case 'policy':
      return add(draft.policies, policyOf(clauses, node, context))
    case 'reading':
      return add(draft.readings, readingOf(clauses, node))
    case 'fact':
      return add(draft.facts, factOf(clauses, node))
    case 'lens':
      return add(draft.lenses, lensOf(clauses, node))
    case 'itemHead':
      return add(draft.items, itemOf(clauses, node, context))
    case 'example':
      return add(draft.examples, exampleOf(clauses, node, context))
    default: {
      const { text, span } = clauses.keyword
      context.report({ problem: { code: 'misplaced-clause', text, place: 'index' }, span })
    }
  }
}

function add<Node>(nodes: Node[], node: Node | undefined): void {
  if (node !== undefined) nodes.push(node)
}
