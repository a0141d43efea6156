import type { IToken } from 'chevrotain'
import type { Span } from '../../text/source.ts'
import { spanOfToken } from '../lexer.ts'
import type { ClauseLine } from './lay-out.ts'
import type { Piece } from './print-clause.ts'

export interface PrintedClause {
  readonly line: ClauseLine | undefined
  readonly pieces: readonly Piece[]
}

/** Puts printed clauses and comments together; a comment keeps its place among the words. */
export function writeLines(clauses: readonly PrintedClause[], comments: readonly IToken[], source: string): string {
  const words = clauses.flatMap(({ line, pieces }) => pieces.map((piece, index) => wordOf(piece, index, line)))
  const writer = new LineWriter(source)
  let next = 0
  for (const word of words) {
    for (let comment = comments[next]; comment && comment.startOffset < word.span.start; comment = comments[next]) {
      writer.comment(comment, word)
      next++
    }
    writer.word(word)
  }
  for (const comment of comments.slice(next)) writer.comment(comment, undefined)
  return writer.finish()
}

/** A word, and where it goes if it is the first of its line. */
interface Word extends Piece {
  readonly startsLine: boolean
  readonly indent: number
}

/** The rest of a clause that a comment interrupts is indented by this much more. */
const CONTINUATION = 4

function wordOf(piece: Piece, index: number, line: ClauseLine | undefined): Word {
  const indent = line?.indent ?? 0
  if (index > 0) return { ...piece, startsLine: false, indent: indent + CONTINUATION }
  return { ...piece, spaced: true, startsLine: !(line?.joins ?? false), indent }
}

/** Writes words and comments one after another and knows where it stands. */
class LineWriter {
  readonly #source: string
  #text = ''
  #end = 0
  #isAfterComment = false

  constructor(source: string) {
    this.#source = source
  }

  word(word: Word): void {
    if (word.startsLine || this.#isAfterComment) this.#breakLine(word.span.start, word.indent, word.startsLine)
    else if (word.spaced) this.#text += ' '
    this.#write(word.text, word.span)
    this.#isAfterComment = false
  }

  /** A comment of its own line goes where the next word goes; any other stays at the end of its line. */
  comment(comment: IToken, next: Word | undefined): void {
    const span = spanOfToken(comment)
    if (this.#gapBefore(span.start).includes('\n') || this.#text === '') {
      this.#breakLine(span.start, next?.indent ?? 0, next?.startsLine ?? true)
    } else {
      this.#text += '  '
    }
    this.#write(comment.image.trimEnd(), span)
    this.#isAfterComment = true
  }

  finish(): string {
    return `${this.#text}\n`
  }

  /** A blank line of the source stays, but not two, and none inside a clause. */
  #breakLine(start: number, indent: number, keepsBlankLine: boolean): void {
    if (this.#text === '') return
    const isBlank = keepsBlankLine && BLANK_LINE.test(this.#gapBefore(start))
    this.#text += `${isBlank ? '\n\n' : '\n'}${' '.repeat(indent)}`
  }

  #write(text: string, span: Span): void {
    this.#text += text
    this.#end = span.end
  }

  #gapBefore(start: number): string {
    return this.#source.slice(this.#end, start)
  }
}

const BLANK_LINE = /\n\s*\n/
