import { keywordOf, spanOfToken, type Tokens } from '../../dsl/grammar/lexer.ts'
import { Text } from '../../dsl/grammar/tokens.ts'
import type { Keyword } from '../../dsl/grammar/vocabulary.ts'
import type { Source } from '../../dsl/text/source.ts'
import type { CodeLines } from '../parts/code/code-lines.ts'

/** A place of a rule file that a reader may look for. */
export interface OutlineEntry {
  /** `6.12`, `I`; empty for what has no code. */
  readonly code: string
  /** As the file writes it, without quotes; empty where it writes none. */
  readonly title: string
  readonly line: number
  readonly children: readonly OutlineEntry[]
}

/** The document, groups, indicators and the entries of companion files, in the order of the file. */
export function outlineOf({ source, tokens }: CodeLines): readonly OutlineEntry[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const { depth, ...entry } of headsOf(source, tokens)) {
    const node: Node = { ...entry, depth, children: [] }
    while (open.length > 0 && !holds(open.at(-1), node)) open.pop()
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
  }
  return roots
}

interface Head extends Omit<OutlineEntry, 'children'> {
  readonly depth: number
}

interface Node extends Head {
  readonly children: Node[]
}

/** A group holds what comes after it; 5.12 holds 5.12.1. */
function holds(above: Node | undefined, node: Node): boolean {
  if (!above || above.depth === 0) return false
  return above.depth < node.depth || (above.code !== '' && node.code.startsWith(`${above.code}.`))
}

/** Groups have depth 1 or 2, what is scored 3; a document has depth 0 and holds nothing, so that it is not in the way. */
const depths: { readonly [K in Keyword]?: number } = {
  Index: 0,
  Assignment: 0,
  Targets: 0,
  Translation: 0,
  Pillar: 1,
  Group: 2,
  Indicator: 3,
  Criterion: 3,
}

/** An entry of an assignment, a translation or targets, which begins with its code. */
const ENTRY_DEPTH = 3

function headsOf(source: Source, { tokens }: Tokens): readonly Head[] {
  const heads: Head[] = []
  let line = 0
  for (const [index, token] of tokens.entries()) {
    const at = source.positionAt(token.startOffset).line
    const isFirst = at !== line
    line = Math.max(at, source.positionAt(spanOfToken(token).end).line)
    if (isFirst) heads.push(...headOf(tokens, index, at))
  }
  return heads
}

function headOf(tokens: Tokens['tokens'], index: number, line: number): readonly Head[] {
  const token = tokens[index]
  const keyword = token && keywordOf(token)
  if (!token || (keyword === undefined && !CODE.test(token.image))) return []
  const depth = keyword === undefined ? ENTRY_DEPTH : depths[keyword]
  if (depth === undefined) return []
  const name = keyword === undefined ? token : tokens[index + 1]
  const following = tokens.slice(index + 1, index + MOST_BEFORE_TITLE)
  const title = following.find(({ tokenType }) => tokenType === Text)?.image ?? ''
  return [{ code: name?.image ?? '', title: title.slice(1, -1), line, depth }]
}

// 6.12, 5.12.1, VI; not 6.12.a, which belongs to its item
const CODE = /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*)$/
/** Keyword, code, title. */
const MOST_BEFORE_TITLE = 4

/** The entries that a reader looks for, with whatever holds them left out. */
export function flatOutline(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap(entry => [entry, ...flatOutline(entry.children)])
}
