import { codeFolding, foldGutter, foldService } from '@codemirror/language'
import type { EditorState, Extension, Text } from '@codemirror/state'
import { foldsOf } from '../../../dsl/services/folding.ts'
import type { Span } from '../../../dsl/text/source.ts'
import type { Workspace } from './workspace.ts'

/** Items, groups and blocks of comments fold below their first line. */
export function folding(workspace: Workspace): Extension {
  let last: { readonly document: Text; readonly folds: ReadonlyMap<number, Span> } | undefined
  const foldsIn = ({ doc }: EditorState): ReadonlyMap<number, Span> => {
    if (last?.document === doc) return last.folds
    const document = workspace.project(doc).document(workspace.fileName)
    const spans = document ? foldsOf(document) : []
    const folds = new Map(spans.map(span => [span.start, span]))
    last = { document: doc, folds }
    return folds
  }
  const range = foldService.of((state, _, lineEnd) => {
    const span = foldsIn(state).get(lineEnd)
    return span ? { from: span.start, to: span.end } : null
  })
  return [range, codeFolding(), foldGutter({ openText: '⌄', closedText: '›' })]
}
