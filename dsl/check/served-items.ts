import type { DerivedNode, ServesNode } from '../grammar/ast.ts'
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
      for (const { derived } of row.node.body.inputs)
        if (derived) reportUnknownResult(derived, byId.get(derived.index.text), context)
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

/** Results that a figure is taken from (`từ trung bình của I.1 trong dti-tỉnh-2020`) exist, where the index is here. */
function reportUnknownResult(
  { code: { text, span } }: DerivedNode,
  from: BoundIndex | undefined,
  { report, spelling }: BoundIndex['context'],
): void {
  if (!from || from.byCode.has(text)) return
  const similar = spelling.similar(text, from.byCode.keys())
  const fixes = similar.map(code => replacement(code, span))
  report({ code: 'unknown-result-code', index: from.id, item: text, similar }, span, { fixes })
}
