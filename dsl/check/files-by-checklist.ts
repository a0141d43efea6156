import type { ChecklistNode, TranslationNode } from '../grammar/ast.ts'
import type { ParsedFile } from '../grammar/parse.ts'
import type { Located } from './files-by-index.ts'
import type { Report } from './report.ts'

/** A checklist with its translations. */
export interface FilesOfChecklist {
  readonly checklist: Located<ChecklistNode>
  readonly translations: readonly Located<TranslationNode>[]
}

/** Gathers checklists by name; one given twice is reported. */
export function filesByChecklist(
  files: readonly ParsedFile[],
  reportIn: (file: ParsedFile) => Report,
): ReadonlyMap<string, FilesOfChecklist> {
  const byId = new Map<string, FilesOfChecklist & { readonly translations: Located<TranslationNode>[] }>()
  for (const file of files) {
    const node = file.tree.document
    if (node?.kind !== 'checklist') continue
    const { text, span } = node.id
    const first = byId.get(text)?.checklist
    if (!first) byId.set(text, { checklist: { file, node }, translations: [] })
    else {
      const related = [{ source: first.file.source, span: first.node.id.span }]
      reportIn(file)({ code: 'duplicate-checklist', checklist: text }, span, { related })
    }
  }
  for (const file of files) {
    const node = file.tree.document
    if (node?.kind === 'translation') byId.get(node.index.text)?.translations.push({ file, node })
  }
  return byId
}
