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
  StatementNode,
} from '../ast.ts'
import type { ClauseKind, ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type { IndexHeadCstNode } from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import type { ClauseReader } from './clause-reader.ts'
import { dateOf } from './dates.ts'
import { basisOf, factOf, lensOf, readingOf } from './descriptions.ts'
import { exampleOf } from './examples.ts'
import { itemOf } from './items.ts'
import { misplaced } from './misplaced.ts'
import { numberOf } from './numbers.ts'
import { type Once, once } from './once.ts'
import { policyOf } from './policies.ts'
import { statementOf } from './statements.ts'
import { addPresent, quotedOf, wordOf } from './words.ts'

interface IndexDraft {
  readonly validFrom: Once<DateLiteral>
  readonly maximum: Once<NumberNode>
  readonly basis: BasisNode[]
  readonly policies: PolicyNode[]
  readonly readings: ReadingNode[]
  readonly facts: FactNode[]
  readonly lenses: LensNode[]
  readonly statements: StatementNode[]
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
    statements: [],
    items: [],
    examples: [],
  }
  for (let next = clauses.take(); next; next = clauses.take()) addClause(draft, next, clauses, context)
  return draft
}

function addClause(draft: IndexDraft, node: Tolerant<ClauseTree>, clauses: ClauseReader, context: BuildContext): void {
  switch (node.name) {
    case 'basis':
      addPresent(draft.basis, basisOf(clauses, node, context))
      break
    case 'validFrom':
      draft.validFrom.set(dateOf(node.children.date, context), clauses.keyword)
      break
    case 'maximum':
      draft.maximum.set(numberOf(node.children.number, context), clauses.keyword)
      break
    case 'policy':
      addPresent(draft.policies, policyOf(clauses, node, context))
      break
    case 'reading':
      addPresent(draft.readings, readingOf(clauses, node))
      break
    case 'fact':
      addPresent(draft.facts, factOf(clauses, node))
      break
    case 'lens':
      addPresent(draft.lenses, lensOf(clauses, node))
      break
    case 'requirement':
    case 'proportion':
      addPresent(draft.statements, statementOf(clauses, node, context))
      break
    case 'itemHead':
      addPresent(draft.items, itemOf(clauses, node, context))
      break
    case 'example':
      addPresent(draft.examples, exampleOf(clauses, node, context))
      break
    default:
      misplaced(node, 'index', isIndexClause, { clauses, context })
  }
}

const indexClauses: ReadonlySet<string> = new Set<ClauseKind>([
  ...(['basis', 'validFrom', 'maximum', 'policy', 'reading', 'fact', 'lens', 'itemHead', 'example'] as const),
  ...(['requirement', 'proportion'] as const),
])

const isIndexClause = ({ name }: Tolerant<ClauseTree>): boolean => indexClauses.has(name)
