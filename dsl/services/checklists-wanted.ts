import type { ProjectDocument } from './project.ts'

/** The ids of the checklists that facts of these documents count, and that none of them is. */
export function checklistsWanted(documents: readonly ProjectDocument[]): ReadonlySet<string> {
  const trees = documents.flatMap(({ file: { tree } }) => tree.document ?? [])
  const given = new Set(trees.flatMap(tree => (tree.kind === 'checklist' ? [tree.id.text] : [])))
  const counted = trees.flatMap(tree => (tree.kind === 'index' ? tree.facts : [])).flatMap(({ count }) => count ?? [])
  return new Set(counted.map(({ checklist }) => checklist.text).filter(id => !given.has(id)))
}
