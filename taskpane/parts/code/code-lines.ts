import { type Tokens, tokenize } from '../../../dsl/grammar/lexer.ts'
import { type Highlight, type HighlightKind, highlightsOf } from '../../../dsl/services/highlights.ts'
import type { Source, Span } from '../../../dsl/text/source.ts'

/** What a run of characters is to a reader; `plain` is white space and signs. */
export type PieceKind = HighlightKind | 'plain'

export interface Piece {
  readonly kind: PieceKind
  readonly text: string
}

/** A rule file ready to be shown line by line. */
export interface CodeLines {
  readonly source: Source
  readonly tokens: Tokens
  /** The pieces of a one-based line, in order; together they are the line. Empty beyond the end. */
  readonly line: (number: number) => readonly Piece[]
}

/** Reads the words of a file once; lines are cut when they are asked for. Never throws, whatever the text. */
export function codeLinesOf(source: Source): CodeLines {
  const tokens = tokenize(source)
  const coloured = highlightsOf(tokens)
  return { source, tokens, line: number => piecesOf(source, lineSpan(source, number), coloured) }
}

/** The offsets of a one-based line without its line break. */
export function lineSpan(source: Source, line: number): Span {
  const start = source.lineStart(line)
  return { start, end: start + source.lineText(line).length }
}

/** A token that goes over several lines is cut at their ends. */
function piecesOf(source: Source, line: Span, coloured: readonly Highlight[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = line.start
  for (let index = firstEndingAfter(coloured, line.start); index < coloured.length; index++) {
    const token = coloured[index]
    if (!token || token.start >= line.end) break
    const start = Math.max(token.start, at)
    const end = Math.min(token.end, line.end)
    if (start > at) pieces.push({ kind: 'plain', text: source.text.slice(at, start) })
    if (end > start) pieces.push({ kind: token.kind, text: source.text.slice(start, end) })
    at = Math.max(at, end)
  }
  if (at < line.end) pieces.push({ kind: 'plain', text: source.text.slice(at, line.end) })
  return pieces
}

function firstEndingAfter(coloured: readonly Highlight[], offset: number): number {
  let low = 0
  let high = coloured.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((coloured[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
