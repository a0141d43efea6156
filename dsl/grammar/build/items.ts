import type { Span } from '../../text/source.ts'
import type {
  BasisNode,
  ExampleNode,
  ItemNode,
  NoteNode,
  NumberNode,
  Quoted,
  ServesNode,
  SharingNode,
  SourceNode,
  StatementNode,
  VariantNode,
} from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import {
  addBodyClause,
  type BodyClause,
  type BodyDraft,
  emptyBody,
  finishBody,
  isBodyClause,
  partOf,
} from './bodies.ts'
import type { ClauseReader } from './clause-reader.ts'
import { basisOf, noteOf, servesOf, sharingOf, sourceOf, textsOf } from './descriptions.ts'
import { exampleOf } from './examples.ts'
import { misplaced } from './misplaced.ts'
import { numberOf } from './numbers.ts'
import { type Once, once } from './once.ts'
import { levelOf, statementOf } from './statements.ts'
import { addPresent, quotedOf, realToken, wordOf } from './words.ts'

interface ItemDraft {
  readonly maximum: Once<NumberNode>
  readonly sharing: Once<SharingNode>
  readonly source: Once<SourceNode>
  readonly owner: Once<Quoted>
  readonly deadline: Once<Quoted>
  readonly theme: Once<Quoted>
  readonly coordinating: Quoted[]
  readonly evidence: Quoted[]
  readonly basis: BasisNode[]
  readonly serves: ServesNode[]
  readonly notes: NoteNode[]
  readonly statements: StatementNode[]
  readonly variants: VariantNode[]
  readonly examples: ExampleNode[]
  readonly body: BodyDraft
}

/** A pillar, group, indicator or criterion with all its clauses; its head has just been taken. */
export function itemOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ItemHeadCstNode>,
  context: BuildContext,
): ItemNode | undefined {
  const head = clauses.span
  const draft = takeItemClauses(clauses, context)
  const level = realToken(node.children.level)
  const code = wordOf(node.children.code)
  if (!level || !code) return undefined
  const title = quotedOf(node.children.title)
  if (!title) context.report({ problem: { code: 'missing-title', of: `${level.image} ${code.text}` }, span: code.span })
  return {
    kind: 'item',
    level: levelOf(level),
    code,
    ...(title && { title }),
    ...(draft.maximum.value && { maximum: draft.maximum.value }),
    ...(draft.sharing.value && { sharing: draft.sharing.value }),
    ...(draft.source.value && { source: draft.source.value }),
    ...(draft.owner.value && { owner: draft.owner.value }),
    coordinating: draft.coordinating,
    evidence: draft.evidence,
    ...(draft.deadline.value && { deadline: draft.deadline.value }),
    ...(draft.theme.value && { theme: draft.theme.value }),
    basis: draft.basis,
    serves: draft.serves,
    notes: draft.notes,
    statements: draft.statements,
    body: finishBody(draft.body, head.end),
    variants: draft.variants,
    examples: draft.examples,
    span: clauses.spanFrom(head),
  }
}

function takeItemClauses(clauses: ClauseReader, context: BuildContext): ItemDraft {
  const draft: ItemDraft = {
    maximum: once(context),
    sharing: once(context),
    source: once(context),
    owner: once(context),
    deadline: once(context),
    theme: once(context),
    coordinating: [],
    evidence: [],
    basis: [],
    serves: [],
    notes: [],
    statements: [],
    variants: [],
    examples: [],
    body: emptyBody(),
  }
  skipIndexClauses(clauses, context)
  for (let next = clauses.next; next && isItemClause(next); next = clauses.next) {
    clauses.take()
    addItemClause(draft, next, clauses, context)
    skipIndexClauses(clauses, context)
  }
  return draft
}

/** What only the head of the index may have, in the midst of an item, does not end the item. */
function skipIndexClauses(clauses: ClauseReader, context: BuildContext): void {
  for (let next = clauses.next; next?.name === 'validFrom' || next?.name === 'reading'; next = clauses.next) {
    clauses.take()
    misplaced(next, 'item', ({ name }) => name !== 'readingOption', { clauses, context })
  }
}

function addItemClause(
  draft: ItemDraft,
  node: Tolerant<ItemClause>,
  clauses: ClauseReader,
  context: BuildContext,
): void {
  switch (node.name) {
    case 'maximum':
      draft.maximum.set(numberOf(node.children.number, context), clauses.keyword)
      break
    case 'sharing':
      draft.sharing.set(sharingOf(clauses, node), clauses.keyword)
      break
    case 'source':
      draft.source.set(sourceOf(clauses, node), clauses.keyword)
      break
    case 'owner':
      draft.owner.set(quotedOf(node.children.text), clauses.keyword)
      break
    case 'deadline':
      draft.deadline.set(quotedOf(node.children.text), clauses.keyword)
      break
    case 'theme':
      draft.theme.set(quotedOf(node.children.text), clauses.keyword)
      break
    case 'coordinating':
      draft.coordinating.push(...textsOf(node.children.texts))
      break
    case 'evidence':
      draft.evidence.push(...textsOf(node.children.texts))
      break
    case 'basis':
      addPresent(draft.basis, basisOf(clauses, node, context))
      break
    case 'serves':
      addPresent(draft.serves, servesOf(clauses, node))
      break
    case 'note':
    case 'interpretation':
      addPresent(draft.notes, noteOf(clauses, node))
      break
    case 'requirement':
    case 'proportion':
      addPresent(draft.statements, statementOf(clauses, node, context))
      break
    case 'variant':
      addPresent(draft.variants, variantOf(clauses, node, context))
      break
    case 'example':
      addPresent(draft.examples, exampleOf(clauses, node, context))
      break
    case 'part':
      addPresent(draft.body.parts, partOf(clauses, node, context))
      break
    default:
      addBodyClause(draft.body, node, clauses, context)
  }
}

/** `khi cách hiểu threshold-jump là divided` with the clauses that replace those of the item. */
function variantOf(
  clauses: ClauseReader,
  node: Tolerant<cst.VariantCstNode>,
  context: BuildContext,
): VariantNode | undefined {
  const head = clauses.span
  const body = emptyBody()
  for (let next = clauses.next; next && (next.name === 'part' || isBodyClause(next)); next = clauses.next) {
    clauses.take()
    if (next.name === 'part') addPresent(body.parts, partOf(clauses, next, context))
    else addBodyClause(body, next, clauses, context)
  }
  return variantNode(node, body, head, clauses.spanFrom(head))
}

function variantNode(node: Tolerant<cst.VariantCstNode>, body: BodyDraft, head: Span, span: Span) {
  const reading = wordOf(node.children.reading)
  const option = wordOf(node.children.option)
  if (!reading || !option) return undefined
  return { kind: 'variant', reading, option, body: finishBody(body, head.end), span } satisfies VariantNode
}

const descriptions = [
  ...(['maximum', 'sharing', 'source', 'owner', 'deadline', 'coordinating', 'evidence', 'basis', 'serves'] as const),
  ...(['requirement', 'proportion', 'note', 'interpretation', 'theme', 'variant', 'example', 'part'] as const),
]

type ItemClause = Extract<ClauseTree, { name: (typeof descriptions)[number] }> | BodyClause

const isItemClause = (tree: Tolerant<ClauseTree>): tree is Tolerant<ItemClause> =>
  isBodyClause(tree) || descriptions.some(name => name === tree.name)
