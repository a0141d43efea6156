import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver/node'
import type { Completion, CompletionKind } from '../../../services/completion/completion.ts'
import { completionsAt } from '../../../services/completion/completions-at.ts'
import { type Asked, placeAt } from '../asked.ts'

/**
 * The list is asked for again with every letter: the services find words without their marks and by their initials,
 * which editors cannot. What is typed is therefore given as the text to filter by.
 */
export function complete({ view, client }: Asked, { position }: CompletionParams): CompletionList {
  const { project, file } = view
  const place = placeAt(view, position)
  const items = completionsAt(project, place).map((completion, index): CompletionItem => {
    const { kind, label, explanation, span, text } = completion
    return {
      label,
      kind: itemKinds[kind],
      detail: explanation[client.language],
      sortText: String(index).padStart(3, '0'),
      filterText: file.document.getText(file.rangeOf({ start: span.start, end: place.offset })) || label,
      ...insertion(completion, client.hasSnippets),
      textEdit: file.editOf({ span, text: client.hasSnippets ? text : withoutPlaces(completion) }),
    }
  })
  return { isIncomplete: true, items }
}

const insertion = ({ kind }: Completion, hasSnippets: boolean): Partial<CompletionItem> =>
  kind === 'construct' && hasSnippets
    ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation }
    : { insertTextFormat: InsertTextFormat.PlainText }

/** For editors without places to fill in: what stands in them. */
const withoutPlaces = ({ kind, text }: Completion): string =>
  kind === 'construct' ? text.replace(/\$\{\d+:([^}]*)\}/g, '$1') : text

const itemKinds = {
  keyword: CompletionItemKind.Keyword,
  construct: CompletionItemKind.Snippet,
  input: CompletionItemKind.Field,
  measure: CompletionItemKind.Variable,
  fact: CompletionItemKind.Constant,
  reference: CompletionItemKind.Reference,
  code: CompletionItemKind.Value,
  reading: CompletionItemKind.Enum,
  option: CompletionItemKind.EnumMember,
  index: CompletionItemKind.Module,
  unit: CompletionItemKind.Unit,
} as const satisfies Record<CompletionKind, CompletionItemKind>
