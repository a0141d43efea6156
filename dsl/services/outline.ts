import { wordOf } from '../grammar/build/words.ts'
import type { ClauseKind, ReadClause } from '../grammar/clauses/clause-kinds.ts'
import { spanOfToken } from '../grammar/lexer.ts'
import type { Span } from '../text/source.ts'
import type { ProjectDocument } from './project.ts'
import { wordsOfClause } from './symbols/clause-words.ts'
import { roleOf } from './symbols/roles.ts'

/** A row of a document that a reader looks for, with what stands below it. */
export interface OutlineEntry {
  /** `3.2`, `III`, `dân_số`; the id of the document. */
  readonly name: string
  /** As the file writes it, without quotes; empty where it writes none. */
  readonly title: string
  readonly kind: 'document' | 'fact' | 'reading' | 'group' | 'item' | 'part' | 'entry'
  /** From its first word to the end of what stands below it. */
  readonly span: Span
  /** Of the name. */
  readonly nameSpan: Span
  readonly children: readonly OutlineEntry[]
}

/** The document, its readings and facts, groups, items by code and their parts, or its entries; in the order of the text. */
export function outlineOf(document: ProjectDocument): readonly OutlineEntry[] {
  const roots: OpenEntry[] = []
  const open: OpenEntry[] = []
  for (const clause of document.clauses) {
    const entry = entryOf(clause)
    if (entry) {
      while (open.length > 0 && !holds(open.at(-1), entry)) open.pop()
      const siblings = open.at(-1)?.children ?? roots
      siblings.push(entry)
      open.push(entry)
    }
    const end = clause.tokens.at(-1)
    if (end) for (const each of open) each.span.end = spanOfToken(end).end
  }
  return roots
}

interface OpenEntry extends OutlineEntry {
  readonly depth: number
  readonly span: { readonly start: number; end: number }
  readonly children: OpenEntry[]
}

/** The clauses that begin a row, and how deep it stands where codes do not tell. */
const rows: { readonly [K in ClauseKind]?: { readonly kind: OutlineEntry['kind']; readonly depth: number } } = {
  indexHead: { kind: 'document', depth: 0 },
  assignmentHead: { kind: 'document', depth: 0 },
  targetsHead: { kind: 'document', depth: 0 },
  translationHead: { kind: 'document', depth: 0 },
  checklistHead: { kind: 'document', depth: 0 },
  reading: { kind: 'reading', depth: 1 },
  fact: { kind: 'fact', depth: 1 },
  itemHead: { kind: 'item', depth: 3 },
  part: { kind: 'part', depth: 5 },
  assignmentEntry: { kind: 'entry', depth: 3 },
  targetEntry: { kind: 'entry', depth: 3 },
  translationEntry: { kind: 'entry', depth: 3 },
  checklistRow: { kind: 'item', depth: 3 },
}

const headings: ReadonlyMap<string, number> = new Map([
  ['Pillar', 1],
  ['Group', 2],
])

function entryOf(clause: ReadClause): OpenEntry | undefined {
  const row = rows[clause.tree.name]
  const first = clause.tokens[0]
  if (!row || !first) return undefined
  const words = wordsOfClause(clause)
  const name = words.find(word => NAMING.test(roleOf(word)))?.token ?? first
  const title = words.find(({ label }) => TITLES.has(label))?.token.image ?? ''
  const level = words.find(({ label }) => label === 'level')?.token
  const heading = level && headings.get(level.tokenType.name.replace(/_(?:vi|en)$/, ''))
  return {
    name: row.kind === 'part' ? '' : (wordOf([name])?.text ?? ''),
    title: title.slice(1, -1),
    kind: heading === undefined ? row.kind : 'group',
    depth: heading ?? row.depth,
    span: { start: first.startOffset, end: spanOfToken(first).end },
    nameSpan: spanOfToken(name),
    children: [],
  }
}

const NAMING = /^(?:gives-(?!fact-code)|takes-)/
const TITLES: ReadonlySet<string> = new Set(['title', 'label', 'question', 'text'])

const holding: ReadonlySet<OutlineEntry['kind']> = new Set<OutlineEntry['kind']>(['document', 'group', 'item'])

/** A document holds all; a group, the items after it; 5.12 holds 5.12.1. */
function holds(above: OpenEntry | undefined, entry: OpenEntry): boolean {
  if (!above || !holding.has(above.kind)) return false
  return above.depth < entry.depth || (above.kind === 'item' && entry.name.startsWith(`${above.name}.`))
}
