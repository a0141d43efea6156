import type { AssignmentNode, IndexNode, TargetsNode, TranslationNode, Word } from '../grammar/ast.ts'
import type { ParsedFile } from '../grammar/parse.ts'
import type { Report } from './report.ts'
import type { Spelling } from './spelling.ts'
import { replacement } from './unknown-name.ts'

/** A document and the file that it stands in. */
export interface Located<Node> {
  readonly file: ParsedFile
  readonly node: Node
}

/** An index with everything that refers to it. */
export interface FilesOfIndex {
  readonly index: Located<IndexNode>
  readonly translations: readonly Located<TranslationNode>[]
  readonly assignments: readonly Located<AssignmentNode>[]
  readonly targets: readonly Located<TargetsNode>[]
}

interface Gathered extends FilesOfIndex {
  readonly translations: Located<TranslationNode>[]
  readonly assignments: Located<AssignmentNode>[]
  readonly targets: Located<TargetsNode>[]
}

interface Tools {
  readonly reportIn: (file: ParsedFile) => Report
  readonly spelling: Spelling
}

/** Gathers files by the index that they name; an index given twice or named wrongly is reported. */
export function filesByIndex(
  files: readonly ParsedFile[],
  checklists: ReadonlySet<string>,
  tools: Tools,
): readonly FilesOfIndex[] {
  const byId = new Map<string, Gathered>()
  for (const file of files)
    if (file.tree.document?.kind === 'index') addIndex(byId, { file, node: file.tree.document }, tools)
  for (const file of files) addReferring(byId, file, checklists, tools)
  return [...byId.values()]
}

function addIndex(byId: Map<string, Gathered>, index: Located<IndexNode>, { reportIn }: Tools): void {
  const { id } = index.node
  const first = byId.get(id.text)?.index
  if (!first) {
    byId.set(id.text, { index, translations: [], assignments: [], targets: [] })
    return
  }
  const report = reportIn(index.file)
  const related = [{ source: first.file.source, span: first.node.id.span }]
  report({ code: 'duplicate-index', index: id.text }, id.span, { related })
}

function addReferring(
  byId: ReadonlyMap<string, Gathered>,
  file: ParsedFile,
  checklists: ReadonlySet<string>,
  tools: Tools,
): void {
  const node = file.tree.document
  if (!node || node.kind === 'index' || node.kind === 'checklist') return
  if (node.kind === 'translation' && checklists.has(node.index.text)) return
  const index = byId.get(node.index.text)
  if (!index) {
    reportUnknownIndex(node.index, file, byId.keys(), tools)
    return
  }
  if (node.kind === 'translation') index.translations.push({ file, node })
  else if (node.kind === 'assignment') index.assignments.push({ file, node })
  else index.targets.push({ file, node })
}

function reportUnknownIndex(
  { text, span }: Word,
  file: ParsedFile,
  known: Iterable<string>,
  { reportIn, spelling }: Tools,
): void {
  const similar = spelling.similar(text, known)
  const fixes = similar.map(id => replacement(id, span))
  reportIn(file)({ code: 'unknown-index', index: text, similar }, span, { fixes })
}
