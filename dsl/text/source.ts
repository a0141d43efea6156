/** A half-open range of offsets (UTF-16 units) into the normalised text of one source. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One-based line and column, as editors show them. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * A named rule text, normalised to Unicode NFC once, so that a file typed in NFD means the same.
 * All spans of the pipeline are offsets into `text`; an editor must be handed this same text.
 */
export class Source {
  readonly name: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(name: string, text: string) {
    this.name = name
    this.text = text.replace(/^\uFEFF/, '').normalize('NFC')
    this.#lineStarts = lineStartsOf(this.text)
  }

  /** The place of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length)
    const line = lastIndexAtMost(this.#lineStarts, inside)
    return { line: line + 1, column: inside - (this.#lineStarts[line] ?? 0) + 1 }
  }

  /** The text of a one-based line without its line break; empty beyond the end. */
  lineText(line: number): string {
    const start = this.#lineStarts[line - 1]
    if (start === undefined) return ''
    const end = this.#lineStarts[line] ?? this.text.length
    return this.text.slice(start, end).replace(/[\r\n]+$/, '')
  }

  /** The offset at which a one-based line begins; the end of the text for a line beyond its end. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length
  }

  get lineCount(): number {
    return this.#lineStarts.length
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last of some sorted numbers that is at most `value`; 0 where none is. */
export function lastIndexAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
