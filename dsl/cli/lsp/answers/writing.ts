import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node'
import { diagnosticsOf } from '../../../services/diagnostics.ts'
import { formattingOf } from '../../../services/formatting.ts'
import { edited } from '../../../services/rename.ts'
import type { Asked } from '../asked.ts'
import { protocolDiagnostic } from '../protocol-diagnostic.ts'
import { serverTexts } from '../texts.ts'

/** The form of the file; nothing where syntax errors come first. */
export const format = (asked: Asked): TextEdit[] => formEdits(asked) ?? []

type Dialect = Parameters<typeof formattingOf>[1]

/** A file that is not in NFC is written anew as a whole. */
function formEdits({ view: { document, file } }: Asked, dialect?: Dialect): TextEdit[] | undefined {
  const formatting = formattingOf(document, dialect)
  if (formatting.kind === 'has-errors') return undefined
  const typed = file.document.getText()
  if (typed === file.text) return formatting.edits.map(edit => file.editOf(edit))
  const end = file.document.positionAt(typed.length)
  return [{ range: { start: { line: 0, character: 0 }, end }, newText: edited(file.text, formatting.edits) }]
}

export const actionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite]

/** The repairs of what is wrong in a range, and the other dialect for the file. */
export function actions(asked: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const offered = [...repairs(asked, range), ...otherDialect(asked)]
  const { only } = context
  return only ? offered.filter(({ kind = '' }) => only.some(each => `${kind}.`.startsWith(`${each}.`))) : offered
}

function repairs(asked: Asked, range: Range): CodeAction[] {
  const { view, client } = asked
  const [start, end] = [view.file.offsetAt(range.start), view.file.offsetAt(range.end)]
  const touched = diagnosticsOf(view.project).filter(
    ({ document, span }) => document === view.file.name && span.start <= end && start <= span.end,
  )
  return touched.flatMap(found =>
    found.fixes.map(({ title, edits }, index) => ({
      title: title[client.language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [protocolDiagnostic(found, asked)],
      isPreferred: index === 0 && found.fixes.length === 1,
      edit: { changes: { [view.file.uri]: edits.map(edit => view.file.editOf(edit)) } },
    })),
  )
}

function otherDialect(asked: Asked): CodeAction[] {
  const { view, client } = asked
  const { toEnglish, toVietnamese } = serverTexts[client.language]
  const isVietnamese = view.document.tokens.dialect === 'vi'
  const edits = formEdits(asked, isVietnamese ? 'en' : 'vi')
  if (!edits || edits.length === 0) return []
  const title = isVietnamese ? toEnglish : toVietnamese
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit: { changes: { [view.file.uri]: edits } } }]
}
