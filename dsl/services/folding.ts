import { spanOfToken } from '../grammar/lexer.ts'
import type { Span } from '../text/source.ts'
import { type OutlineEntry, outlineOf } from './outline.ts'
import type { ProjectDocument } from './project.ts'

/** What may be folded away: from the end of a row's first line to the end of what stands below it; comments too. */
export function foldsOf(document: ProjectDocument): readonly Span[] {
  const rows = outlineOf(document)
    .flatMap(withChildren)
    .filter(({ kind }) => kind !== 'document')
    .map(({ span }) => span)
  return [...rows, ...commentBlocks(document)].flatMap(span => belowFirstLine(span, document))
}

const withChildren = (entry: OutlineEntry): readonly OutlineEntry[] => [entry, ...entry.children.flatMap(withChildren)]

function belowFirstLine({ start, end }: Span, { source }: ProjectDocument): readonly Span[] {
  const { line } = source.positionAt(start)
  const from = source.lineStart(line) + source.lineText(line).length
  return from < end ? [{ start: from, end }] : []
}

/** Comments on neighbouring lines of their own. */
function commentBlocks({ tokens, source }: ProjectDocument): readonly Span[] {
  const blocks: { start: number; end: number; line: number }[] = []
  for (const token of tokens.comments) {
    const { start, end } = spanOfToken(token)
    const { line, column } = source.positionAt(start)
    if (
      source
        .lineText(line)
        .slice(0, column - 1)
        .trim() !== ''
    )
      continue
    const last = blocks.at(-1)
    if (last && last.line === line - 1) Object.assign(last, { end, line })
    else blocks.push({ start, end, line })
  }
  return blocks
}
