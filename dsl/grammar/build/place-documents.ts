import type {
  AssignmentEntryNode,
  AssignmentNode,
  BasisNode,
  Quoted,
  TargetEntryNode,
  TargetsNode,
  TranslationEntryNode,
  TranslationNode,
} from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import type { ClauseReader } from './clause-reader.ts'
import { limitsOf } from './conditions.ts'
import { basisOf, textsOf } from './descriptions.ts'
import { expressionOf } from './expressions.ts'
import { misplaced } from './misplaced.ts'
import { numberOf } from './numbers.ts'
import { quotedOf, wordOf } from './words.ts'

/* The documents that refer to an index: assignments, targets, translations. Each head has just been taken. */

export function assignmentOf(
  clauses: ClauseReader,
  node: Tolerant<cst.AssignmentHeadCstNode>,
  context: BuildContext,
): AssignmentNode | undefined {
  const head = clauses.span
  const basis: BasisNode[] = []
  const entries: AssignmentEntryNode[] = []
  for (let next = clauses.take(); next; next = clauses.take()) {
    if (next.name === 'assignmentEntry') entries.push(...present(assignmentEntryOf(clauses, next)))
    else if (next.name === 'basis') basis.push(...present(basisOf(clauses, next, context)))
    else misplaced(next, 'assignment', isAssignmentClause, { clauses, context })
  }
  const index = wordOf(node.children.index)
  if (!index) return undefined
  const place = quotedOf(node.children.place)
  return { kind: 'assignment', index, ...(place && { place }), basis, entries, span: clauses.spanFrom(head) }
}

function assignmentEntryOf(
  clauses: ClauseReader,
  node: Tolerant<cst.AssignmentEntryCstNode>,
): AssignmentEntryNode | undefined {
  const code = wordOf(node.children.code)
  if (!code) return undefined
  const duties: readonly Tolerant<cst.DutyCstNode>[] = node.children.duty ?? []
  const [type] = textsUnder(duties, 'type')
  return {
    kind: 'assignment-entry',
    code,
    ...(type && { type }),
    owner: textsUnder(duties, 'owner'),
    coordinating: textsUnder(duties, 'coordinating'),
    implementing: textsUnder(duties, 'implementing'),
    span: clauses.span,
  }
}

type Duty = 'type' | 'owner' | 'coordinating' | 'implementing'

const textsUnder = (duties: readonly Tolerant<cst.DutyCstNode>[], kind: Duty): readonly Quoted[] =>
  duties.filter(duty => duty.children[kind]).flatMap(duty => textsOf(duty.children.texts))

export function targetsOf(
  clauses: ClauseReader,
  node: Tolerant<cst.TargetsHeadCstNode>,
  context: BuildContext,
): TargetsNode | undefined {
  const head = clauses.span
  const year = numberOf(node.children.year, context)
  const basis: BasisNode[] = []
  const entries: TargetEntryNode[] = []
  for (let next = clauses.take(); next; next = clauses.take()) {
    if (next.name === 'targetEntry') entries.push(targetEntryOf(clauses, next, context))
    else if (next.name === 'basis') basis.push(...present(basisOf(clauses, next, context)))
    else misplaced(next, 'targets', isTargetsClause, { clauses, context })
  }
  const index = wordOf(node.children.index)
  if (!index) return undefined
  const place = quotedOf(node.children.place)
  return {
    kind: 'targets',
    index,
    ...(place && { place }),
    ...(year && { year }),
    basis,
    entries,
    span: clauses.spanFrom(head),
  }
}

function targetEntryOf(
  clauses: ClauseReader,
  node: Tolerant<cst.TargetEntryCstNode>,
  context: BuildContext,
): TargetEntryNode {
  const code = wordOf(node.children.code)
  const title = quotedOf(node.children.title)
  const measure = expressionOf(node.children.measure, context)
  const incomparable = quotedOf(node.children.reason)
  return {
    kind: 'target-entry',
    ...(code && { code }),
    ...(title && { title }),
    ...(measure && { measure }),
    limits: limitsOf(node.children.limits, context),
    ...(incomparable && { incomparable }),
    span: clauses.span,
  }
}

export function translationOf(
  clauses: ClauseReader,
  node: Tolerant<cst.TranslationHeadCstNode>,
  context: BuildContext,
): TranslationNode | undefined {
  const head = clauses.span
  const entries: TranslationEntryNode[] = []
  for (let next = clauses.take(); next; next = clauses.take()) {
    if (next.name === 'translationEntry') entries.push(...present(translationEntryOf(clauses, next)))
    else misplaced(next, 'translation', isTranslationClause, { clauses, context })
  }
  const index = wordOf(node.children.index)
  return index && { kind: 'translation', index, entries, span: clauses.spanFrom(head) }
}

function translationEntryOf(
  clauses: ClauseReader,
  node: Tolerant<cst.TranslationEntryCstNode>,
): TranslationEntryNode | undefined {
  const key = wordOf(node.children.key)
  const text = quotedOf(node.children.text)
  return key && text && { kind: 'translation-entry', key, text, span: clauses.span }
}

type Tree = Tolerant<ClauseTree>

const isAssignmentClause = ({ name }: Tree): boolean => name === 'assignmentEntry' || name === 'basis'
const isTargetsClause = ({ name }: Tree): boolean => name === 'targetEntry' || name === 'basis'
const isTranslationClause = ({ name }: Tree): boolean => name === 'translationEntry'

const present = <Node>(node: Node | undefined): readonly Node[] => (node === undefined ? [] : [node])
