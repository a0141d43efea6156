import type { FileNode } from '../../dsl/grammar/ast.ts'
import { type ParsedFile, parse } from '../../dsl/grammar/parse.ts'
import { Source } from '../../dsl/text/source.ts'

export const parseText = (text: string): ParsedFile => parse(new Source('thử.thuoc', text))

/** The tree as plain data without places. */
export const bare = (tree: FileNode): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'span' ? undefined : value)))

/** The tree as indented text, without places, dialect and number forms: the same for both dialects. */
export function outline(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return value.map(item => `\n${indent}- ${outline(item, `${indent}  `).trimStart()}`).join('')
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`
  const node = value as Readonly<Record<string, unknown>>
  if (node.kind === 'word' || node.kind === 'quoted' || node.kind === 'date')
    return ` ${node.kind} ${JSON.stringify(node.text)}`
  if (node.kind === 'number') return ` number ${node.value}${node.percent ? '%' : ''}${unitOf(node)}`
  const rest = Object.entries(node).filter(([key, child]) => !skipped.has(key) && !isEmpty(child))
  const lines = rest.map(([key, child]) => `\n${indent}${key}:${outline(child, `${indent}  `)}`)
  return ` ${String(node.kind)}${lines.join('')}`
}

const skipped = new Set(['kind', 'span', 'dialect'])
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function unitOf(node: Readonly<Record<string, unknown>>): string {
  const unit = node.unit as { readonly text: string } | undefined
  return unit ? ` ${unit.text}` : ''
}

/** `2:5 unknown-character` for each problem of a text, in order. */
export function problemsOf(text: string): readonly string[] {
  return parseText(text).diagnostics.map(({ problem, source, span }) => {
    const { line, column } = source.positionAt(span.start)
    return `${line}:${column} ${problem.code}`
  })
}

/** What is wrong with the places of a parsed file; a place must lie in the text, its end not before its start. */
export function badSpans({ source, tree, diagnostics }: ParsedFile): readonly string[] {
  const bad: string[] = []
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('start' in value && 'end' in value) {
      const { start, end } = value as { readonly start: number; readonly end: number }
      const isGood =
        Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= source.text.length
      if (!isGood) bad.push(`${path}: ${start}..${end}`)
      return
    }
    for (const [key, child] of Object.entries(value)) look(child, `${path}.${key}`)
  }
  look(tree, 'tree')
  for (const diagnostic of diagnostics) {
    look(diagnostic.span, diagnostic.problem.code)
    look(diagnostic.fixes, `${diagnostic.problem.code}.fixes`)
    for (const other of diagnostic.related) look(other.span, `${diagnostic.problem.code}.related`)
  }
  return bad
}
