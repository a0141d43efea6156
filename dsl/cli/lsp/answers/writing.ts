import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import type { Dialect } from '../../../grammar/vocabulary.ts'
import { diagnosticsOf } from '../../../services/diagnostics.ts'
import { formattingOf } from '../../../services/formatting.ts'
import { edited } from '../../../services/rename.ts'
import { isError } from '../../../text/diagnostic.ts'
import type { Asked } from '../asked.ts'
import { protocolDiagnostic } from '../protocol-diagnostic.ts'
import { refused } from '../refused.ts'
import { serverTexts } from '../texts.ts'

/** The form of the file; nothing where syntax errors come first. */
export const format = (asked: Asked): TextEdit[] => formEdits(asked) ?? []

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

/** The repairs of what is wrong in a range, and the command that writes the file in the other dialect. */
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

/** A command, since editors ask for actions at every move of the cursor, and the whole file is written anew. */
function otherDialect({ view: { document, file }, client }: Asked): CodeAction[] {
  if (document.file.diagnostics.some(isError)) return []
  const { toEnglish, toVietnamese } = serverTexts[client.language]
  const [title, dialect]: [string, Dialect] =
    document.tokens.dialect === 'vi' ? [toEnglish, 'en'] : [toVietnamese, 'vi']
  const command = { title, command: TRANSLATE, arguments: [file.uri, dialect] }
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }]
}

/** Takes the address of a document and the dialect in which it is to be. */
export const TRANSLATE = 'thuoc.translate'

/** The edits that the command makes. */
export function translation(asked: Asked, dialect: Dialect): WorkspaceEdit {
  const edits = formEdits(asked, dialect)
  if (!edits) throw refused(serverTexts[asked.client.language].hasErrors)
  return { changes: { [asked.view.file.uri]: edits } }
}
