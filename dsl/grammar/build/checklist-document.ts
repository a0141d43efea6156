import type {
  BasisNode,
  ChecklistCountsNode,
  ChecklistLevel,
  ChecklistNode,
  ChecklistRowNode,
  ChecklistStateNode,
  LevelCountNode,
} from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { keywordOf, spanOfToken } from '../lexer.ts'
import type { Keyword } from '../vocabulary.ts'
import type { ClauseReader } from './clause-reader.ts'
import { basisOf } from './descriptions.ts'
import { misplaced } from './misplaced.ts'
import { numberOf } from './numbers.ts'
import { addPresent, quotedOf, realToken, spanFrom, wordOf, wordsOf } from './words.ts'

interface ChecklistDraft {
  readonly basis: BasisNode[]
  readonly states: ChecklistStateNode[]
  readonly counts: ChecklistCountsNode[]
  readonly rows: ChecklistRowNode[]
}

/** A checklist with everything in its file; its head has just been taken. */
export function checklistOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ChecklistHeadCstNode>,
  context: BuildContext,
): ChecklistNode | undefined {
  const head = clauses.span
  const { text, span: keyword } = clauses.keyword
  const draft: ChecklistDraft = { basis: [], states: [], counts: [], rows: [] }
  for (let next = clauses.take(); next; next = clauses.take()) addClause(draft, next, clauses, context)
  const id = wordOf(node.children.id)
  if (!id) return undefined
  const title = quotedOf(node.children.title)
  if (!title) context.report({ problem: { code: 'missing-title', of: `${text} ${id.text}` }, span: keyword })
  return { kind: 'checklist', id, ...(title && { title }), ...draft, span: clauses.spanFrom(head) }
}

function addClause(
  draft: ChecklistDraft,
  node: Tolerant<ClauseTree>,
  clauses: ClauseReader,
  context: BuildContext,
): void {
  switch (node.name) {
    case 'basis':
      addPresent(draft.basis, basisOf(clauses, node, context))
      break
    case 'checklistState':
      addPresent(draft.states, stateOf(clauses, node))
      break
    case 'checklistCounts':
      addPresent(draft.counts, countsOf(clauses, node, context))
      break
    case 'checklistRow':
      addPresent(draft.rows, rowOf(clauses, node, context))
      break
    default:
      misplaced(node, 'checklist', isChecklistClause, { clauses, context })
  }
}

function stateOf(clauses: ClauseReader, node: Tolerant<cst.ChecklistStateCstNode>): ChecklistStateNode | undefined {
  const name = wordOf(node.children.name)
  if (!name) return undefined
  const title = quotedOf(node.children.title)
  const needs = wordsOf(node.children.needed)
  return { kind: 'checklist-state', name, ...(title && { title }), needs, span: clauses.span }
}

/** A row with the counts that follow it. */
function rowOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ChecklistRowCstNode>,
  context: BuildContext,
): ChecklistRowNode | undefined {
  const head = clauses.span
  const { text, span: keyword } = clauses.keyword
  const counts: ChecklistCountsNode[] = []
  for (let next = clauses.takeIf('checklistCounts'); next; next = clauses.takeIf('checklistCounts'))
    addPresent(counts, countsOf(clauses, next, context))
  const level = levelOf(node.children.level)
  const code = wordOf(node.children.code)
  if (!level || !code) return undefined
  const title = quotedOf(node.children.title)
  if (!title) context.report({ problem: { code: 'missing-title', of: `${text} ${code.text}` }, span: keyword })
  return { kind: 'checklist-row', level, code, ...(title && { title }), counts, span: clauses.spanFrom(head) }
}

function countsOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ChecklistCountsCstNode>,
  context: BuildContext,
): ChecklistCountsNode {
  const counts: LevelCountNode[] = []
  for (const each of node.children.counts ?? []) addPresent(counts, levelCountOf(each, context))
  const within = wordOf(node.children.within)
  return { kind: 'checklist-counts', counts, ...(within && { within }), span: clauses.span }
}

function levelCountOf(
  { children }: Tolerant<cst.LevelCountCstNode>,
  context: BuildContext,
): LevelCountNode | undefined {
  const number = numberOf(children.number, context)
  const token = realToken(children.level)
  const level = levelOf(children.level)
  if (!number || !token || !level) return undefined
  return { kind: 'level-count', number, level, span: spanFrom(number.span, spanOfToken(token)) }
}

function levelOf(tokens: cst.ChecklistRowCstChildren['level'] | undefined): ChecklistLevel | undefined {
  const token = realToken(tokens)
  const keyword = token && keywordOf(token)
  return keyword && levels[keyword]
}

const levels: { readonly [K in Keyword]?: ChecklistLevel } = {
  Domain: 'domain',
  Subject: 'subject',
  ChecklistItem: 'item',
}

const isChecklistClause = ({ name }: Tolerant<ClauseTree>): boolean =>
  name === 'checklistRow' || name === 'checklistState' || name === 'checklistCounts' || name === 'basis'
