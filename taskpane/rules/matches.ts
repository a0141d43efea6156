import type { Span } from '../../dsl/text/source.ts'
import type { Piece } from '../parts/code/code-lines.ts'

/** A piece of a line, and whether it is part of what a reader sought. */
export interface MarkedPiece extends Piece {
  readonly match: 'none' | 'found' | 'current'
}

export interface Match extends Span {
  readonly current: boolean
}

/** The pieces of a line that begins at `start`, cut where matches begin and end. */
export function markMatches(
  pieces: readonly Piece[],
  start: number,
  matches: readonly Match[],
): readonly MarkedPiece[] {
  const marked: MarkedPiece[] = []
  let at = start
  for (const piece of pieces) {
    marked.push(...cut(piece, at, matches))
    at += piece.text.length
  }
  return marked
}

function cut(piece: Piece, start: number, matches: readonly Match[]): readonly MarkedPiece[] {
  const end = start + piece.text.length
  const within = matches.filter(match => match.start < end && match.end > start)
  const parts: MarkedPiece[] = []
  let at = start
  const take = (to: number, match: MarkedPiece['match']): void => {
    if (to > at) parts.push({ kind: piece.kind, text: piece.text.slice(at - start, to - start), match })
    at = Math.max(at, to)
  }
  for (const match of within) {
    take(Math.max(match.start, start), 'none')
    take(Math.min(match.end, end), match.current ? 'current' : 'found')
  }
  take(end, 'none')
  return parts
}

/** The matches that touch a range, of matches in order. */
export function matchesWithin(matches: readonly Match[], { start, end }: Span): readonly Match[] {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const found: Match[] = []
  for (let index = low; index < matches.length; index++) {
    const match = matches[index]
    if (!match || match.start >= end) break
    found.push(match)
  }
  return found.length === 0 ? none : found
}

/** One array for all, so that what has no match is not drawn again. */
const none: readonly Match[] = []
