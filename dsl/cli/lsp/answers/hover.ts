import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver/node'
import { hoverAt } from '../../../services/hover/hover.ts'
import { type Asked, placeAt } from '../asked.ts'

/** Plain text: titles and labels come from files, and must not become markup or links. */
export function hover({ view, client }: Asked, { position }: HoverParams): Hover | null {
  const found = hoverAt(view.project, placeAt(view, position))
  if (!found) return null
  const value = found.lines.map(line => line[client.language]).join('\n')
  return { contents: { kind: MarkupKind.PlainText, value }, range: view.file.rangeOf(found.span) }
}
