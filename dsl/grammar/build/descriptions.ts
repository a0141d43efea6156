import type {
  BasisNode,
  CountNode,
  FactNode,
  LensNode,
  NoteNode,
  Quoted,
  ReadingNode,
  ReadingOptionNode,
  ServesNode,
  SharingNode,
  SourceNode,
} from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { spanOfToken } from '../lexer.ts'
import type { ClauseReader } from './clause-reader.ts'
import { dateOf } from './dates.ts'
import { assessorOf } from './statements.ts'
import { quotedFrom, quotedOf, realToken, realTokens, spanFrom, unitOf, wordOf, wordsOf } from './words.ts'

/* Clauses that describe: legal basis, facts, readings, pillar values, links, notes. Each reads the current clause. */

export function basisOf(clauses: ClauseReader, node: Tolerant<cst.BasisCstNode>, context: BuildContext) {
  const title = quotedOf(node.children.title)
  const date = dateOf(node.children.date, context)
  if (!title) return undefined
  return { kind: 'basis', title, ...(date && { date }), span: clauses.span } satisfies BasisNode
}

export function factOf(clauses: ClauseReader, node: Tolerant<cst.FactCstNode>): FactNode | undefined {
  const name = wordOf(node.children.name)
  if (!name) return undefined
  const code = wordOf(node.children.code)
  const unit = unitOf(node.children.unit)
  const label = quotedOf(node.children.label)
  const provider = quotedOf(node.children.provider)
  const count = countOf(node.children.count)
  return {
    kind: 'fact',
    ...(code && { code }),
    name,
    ...(unit && { unit }),
    ...(label && { label }),
    ...(provider && { provider }),
    ...(count && { count }),
    span: clauses.span,
  }
}

function countOf(nodes: readonly cst.CountCstNode[] | undefined): CountNode | undefined {
  const node: Tolerant<cst.CountCstNode> | undefined = nodes?.[0]
  const checklist = wordOf(node?.children.checklist)
  if (!node || !checklist) return undefined
  const within = wordOf(node.children.within)
  const states = wordsOf(node.children.state)
  const start = realToken(node.children.all) ?? realToken(node.children.Count)
  const span = start ? spanFrom(spanOfToken(start), checklist.span) : checklist.span
  return { kind: 'count', states, ...(within && { within }), checklist, span }
}

export function lensOf(clauses: ClauseReader, node: Tolerant<cst.LensCstNode>): LensNode | undefined {
  const name = wordOf(node.children.name)
  if (!name) return undefined
  const title = quotedOf(node.children.title)
  const members = wordsOf(node.children.member)
  return { kind: 'lens', name, ...(title && { title }), members, span: clauses.span }
}

/** `cách hiểu NAME "question"` and the answers that follow it. */
export function readingOf(clauses: ClauseReader, node: Tolerant<cst.ReadingCstNode>): ReadingNode | undefined {
  const start = clauses.span
  const options: ReadingOptionNode[] = []
  for (let next = clauses.takeIf('readingOption'); next; next = clauses.takeIf('readingOption')) {
    const option = readingOptionOf(clauses, next)
    if (option) options.push(option)
  }
  const name = wordOf(node.children.name)
  if (!name) return undefined
  const question = quotedOf(node.children.question)
  return { kind: 'reading', name, ...(question && { question }), options, span: clauses.spanFrom(start) }
}

function readingOptionOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ReadingOptionCstNode>,
): ReadingOptionNode | undefined {
  const name = wordOf(node.children.name)
  if (!name) return undefined
  const label = quotedOf(node.children.label)
  const reason = quotedOf(node.children.reason)
  return {
    kind: 'reading-option',
    name,
    ...(label && { label }),
    isDefault: realToken(node.children.default) !== undefined,
    ...(reason && { reason }),
    span: clauses.span,
  }
}

export function sharingOf(clauses: ClauseReader, node: Tolerant<cst.SharingCstNode>): SharingNode | undefined {
  const partner = wordOf(node.children.with)
  return partner && { kind: 'sharing', with: partner, span: clauses.span }
}

export function sourceOf(clauses: ClauseReader, node: Tolerant<cst.SourceCstNode>): SourceNode | undefined {
  const of = realToken(node.children.of)
  const assessedBy = of && assessorOf(of)
  return assessedBy && { kind: 'source', assessedBy, span: clauses.span }
}

export function servesOf(clauses: ClauseReader, node: Tolerant<cst.ServesCstNode>): ServesNode | undefined {
  const codes = wordsOf(node.children.code)
  const index = wordOf(node.children.index)
  return index && codes.length > 0 ? { kind: 'serves', codes, index, span: clauses.span } : undefined
}

export function noteOf(
  clauses: ClauseReader,
  node: Tolerant<cst.NoteCstNode | cst.InterpretationCstNode>,
): NoteNode | undefined {
  const text = quotedOf(node.children.text)
  if (!text) return undefined
  if (node.name === 'note') return { kind: 'note', purpose: 'note', text, span: clauses.span }
  const reason = quotedOf(node.children.reason)
  return { kind: 'note', purpose: 'interpretation', text, ...(reason && { reason }), span: clauses.span }
}

/** All texts of lists such as `"Sở Y tế", "Sở Tài chính"`. */
export function textsOf(nodes: readonly cst.TextsCstNode[] | undefined): readonly Quoted[] {
  const node: Tolerant<cst.TextsCstNode> | undefined = nodes?.[0]
  return realTokens(node?.children.text).map(quotedFrom)
}
