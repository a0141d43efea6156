import {
  type DocumentSymbol,
  type FoldingRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokenTypes,
  SymbolKind,
} from 'vscode-languageserver/node'
import { foldsOf } from '../../../services/folding.ts'
import { type HighlightKind, highlightsOf } from '../../../services/highlights.ts'
import { type OutlineEntry, outlineOf } from '../../../services/outline.ts'
import type { Asked } from '../asked.ts'
import { serverTexts } from '../texts.ts'

export const symbols = (asked: Asked): DocumentSymbol[] =>
  outlineOf(asked.view.document).map(entry => symbolOf(entry, asked))

function symbolOf({ name, title, kind, span, nameSpan, children }: OutlineEntry, asked: Asked): DocumentSymbol {
  const { view, client } = asked
  return {
    name: name || title || serverTexts[client.language].untitled,
    detail: name ? title : '',
    kind: symbolKinds[kind],
    range: view.file.rangeOf(span),
    selectionRange: view.file.rangeOf(nameSpan),
    children: children.map(child => symbolOf(child, asked)),
  }
}

const symbolKinds = {
  document: SymbolKind.Module,
  fact: SymbolKind.Constant,
  reading: SymbolKind.Enum,
  group: SymbolKind.Namespace,
  item: SymbolKind.Class,
  part: SymbolKind.Method,
  entry: SymbolKind.Field,
} as const satisfies Record<OutlineEntry['kind'], SymbolKind>

export const folds = ({ view: { document, file } }: Asked): FoldingRange[] =>
  foldsOf(document).flatMap(span => {
    const { start, end } = file.rangeOf(span)
    return start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : []
  })

/** What each word is, coloured by the grammar itself: a keyword is one where the parser takes it for one. */
export function colours({ view: { document, file } }: Asked): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const { kind, start, end } of highlightsOf(document.tokens)) {
    const type = tokenKinds.indexOf(kind)
    const range = file.rangeOf({ start, end })
    // Most editors take no token over a line's end; a text has none but where its closing quote is missing.
    if (type < 0 || range.start.line !== range.end.line) continue
    builder.push(range.start.line, range.start.character, range.end.character - range.start.character, type, 0)
  }
  return builder.build()
}

/** The order in which the legend lists them; what is unknown has its diagnostic instead. */
const tokenKinds: readonly HighlightKind[] = ['keyword', 'text', 'number', 'name', 'comment']

export const colourLegend = {
  tokenTypes: [
    SemanticTokenTypes.keyword,
    SemanticTokenTypes.string,
    SemanticTokenTypes.number,
    SemanticTokenTypes.variable,
    SemanticTokenTypes.comment,
  ],
  tokenModifiers: [],
}
