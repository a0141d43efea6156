import type { ChecklistCountsNode, ChecklistRowNode } from '../grammar/ast.ts'
import { type ChecklistRow, isWithin } from '../model/checklist.ts'
import { codeOf } from '../model/ids.ts'
import { parseDecimal } from '../numbers/rational.ts'
import type { ChecklistContext } from './context.ts'
import { replacement } from './unknown-name.ts'

const depth = { domain: 0, subject: 1, item: 2 } as const

/** Rows by code; those repeated, out of their place or without items are reported. */
export function bindRows(nodes: readonly ChecklistRowNode[], context: ChecklistContext): readonly ChecklistRow[] {
  const { report, translations, source } = context
  const byCode = new Map<string, ChecklistRowNode>()
  let open: readonly ChecklistRowNode[] = []
  const rows: ChecklistRow[] = []
  for (const node of nodes) {
    const { code, title, level } = node
    const first = byCode.get(code.text)
    if (first) {
      report({ code: 'duplicate-code', item: code.text }, code.span, { related: [{ source, span: first.code.span }] })
      continue
    }
    byCode.set(code.text, node)
    checkPlace(node, open, context)
    open = [...open.filter(row => depth[row.level] < depth[level]), node]
    const texts = translations.inBoth(title?.text ?? code.text, code.text)
    rows.push({ level, code: codeOf(code.text), title: texts, span: node.span })
  }
  reportEmpty(rows, byCode, context)
  reportApart(rows, byCode, context)
  return rows
}

/** An item belongs to the subject above it, a subject to the domain above it; its code continues that one's. */
function checkPlace(
  node: ChecklistRowNode,
  open: readonly ChecklistRowNode[],
  { report, source }: ChecklistContext,
): void {
  if (node.level === 'domain') return
  const { text, span } = node.code
  const above = open.find(({ level }) => depth[level] === depth[node.level] - 1)
  const prefix = text.slice(0, Math.max(0, text.lastIndexOf('.')))
  if (!above) report({ code: 'parent-missing', item: text, parent: prefix }, span)
  else if (prefix !== above.code.text) {
    const related = [{ source, span: above.code.span }]
    const code = `${above.code.text}.${text.slice(text.lastIndexOf('.') + 1)}`
    report({ code: 'code-not-under-parent', item: text, above: above.code.text }, span, {
      related,
      fixes: [replacement(code, span)],
    })
  }
}

function reportEmpty(
  rows: readonly ChecklistRow[],
  nodes: ReadonlyMap<string, ChecklistRowNode>,
  { report }: ChecklistContext,
): void {
  rows.forEach(({ level, code }, index) => {
    const next = rows[index + 1]
    const isEmpty = level !== 'item' && (!next || depth[next.level] <= depth[level])
    const span = nodes.get(code)?.code.span
    if (isEmpty && span) report({ code: 'checklist-without-items', item: code }, span)
  })
}

/** Codes that begin alike stand together, so that what a count is of is one stretch of rows: B may not part A.I from A.II. */
function reportApart(
  rows: readonly ChecklistRow[],
  nodes: ReadonlyMap<string, ChecklistRowNode>,
  { report }: ChecklistContext,
): void {
  const closed = new Set<string>()
  let open: readonly string[] = []
  for (const { code } of rows.filter(({ level }) => level === 'domain')) {
    const prefixes = prefixesOf(code)
    for (const prefix of open) if (!prefixes.includes(prefix)) closed.add(prefix)
    const parted = prefixes.find(prefix => closed.has(prefix))
    const span = nodes.get(code)?.code.span
    if (parted !== undefined && span) report({ code: 'domain-apart', item: code, others: parted }, span)
    open = prefixes
  }
}

/** `A.I` begins with A. */
const prefixesOf = (code: string): readonly string[] =>
  code
    .split('.')
    .map((_, index, parts) => parts.slice(0, index).join('.'))
    .slice(1)

interface CountedRows {
  readonly rows: readonly ChecklistRow[]
  /** The code that the counts stand under; empty for the whole checklist. */
  readonly within: string
  readonly name: string
}

/** What the decision declares, against what the file holds. */
export function checkCounts(
  { counts, within: named }: ChecklistCountsNode,
  { within: around, name, rows }: CountedRows,
  { report, spelling }: ChecklistContext,
): void {
  const within = named?.text ?? around
  const held = rows.filter(({ code }) => isWithin(code, within))
  if (named && held.length === 0) {
    const similar = spelling.similar(
      within,
      rows.map(({ code }) => code),
    )
    const fixes = similar.map(each => replacement(each, named.span))
    report({ code: 'unknown-checklist-code', item: within, similar }, named.span, { fixes })
    return
  }
  for (const { number, level, span } of counts) {
    const found = held.filter(row => row.level === level).length
    if (!number.percent && !number.unit && parseDecimal(number.value)?.equals(found)) continue
    report({ code: 'counts-differ', within: named?.text ?? name, level, declared: number.value, found }, span)
  }
}
