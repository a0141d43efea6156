import type { ServesNode } from '../grammar/ast.ts'
import type { BoundIndex } from './bind-index.ts'
import { replacement } from './unknown-name.ts'

/**
 * Links to items of other indices (`phục vụ 1.1 của dti-tỉnh-2022`) lead somewhere, each once. An index that is not
 * among the files cannot be asked.
 */
export function reportWrongLinks(indexes: readonly BoundIndex[]): void {
  const byId = new Map<string, BoundIndex>(indexes.map(index => [index.id, index]))
  for (const { items, context } of indexes)
    for (const { row } of items) {
      reportRepeated(row.node.serves, context)
      for (const link of row.node.serves) reportUnknown(link, byId.get(link.index.text), context)
    }
}

function reportRepeated(links: readonly ServesNode[], { report }: BoundIndex['context']): void {
  const seen = new Set<string>()
  for (const { index, codes } of links)
    for (const { text, span } of codes) {
      const key = `${index.text} ${text}`
      if (seen.has(key)) report({ code: 'duplicate-entry', key: text }, span)
      seen.add(key)
    }
}

function reportUnknown(
  { codes }: ServesNode,
  served: BoundIndex | undefined,
  { report, spelling }: BoundIndex['context'],
): void {
  if (!served) return
  for (const { text, span } of codes) {
    if (served.byCode.has(text)) continue
    const similar = spelling.similar(text, served.byCode.keys())
    const fixes = similar.map(code => replacement(code, span))
    report({ code: 'unknown-served-code', index: served.id, item: text, similar }, span, { fixes })
  }
}
