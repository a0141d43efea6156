import { tokenMatcher } from 'chevrotain'
import { spanOfToken } from '../../grammar/lexer.ts'
import { LETTERS, Text, Word } from '../../grammar/tokens.ts'
import type { Span } from '../../text/source.ts'
import type { ProjectDocument } from '../project.ts'

/** A word as far as it has been typed: from its beginning to the cursor, and the rest of it that stands there already. */
export interface TypedWord extends Span {
  readonly text: string
}

const PART_OF_WORD = new RegExp(`[${LETTERS}0-9_.-]`)
const WORD_BEFORE = new RegExp(`[${LETTERS}0-9_-]+[^\\S\\n]+$`)
/** Of the longest keyword, less one. */
const MOST_WORDS_BEFORE = 4

/** Whether what is typed is data or an aside: inside a quoted text or a comment. */
export function isInText({ tokens: { tokens, comments }, source }: ProjectDocument, offset: number): boolean {
  const isInQuotes = tokens.some(token => {
    const { start, end } = spanOfToken(token)
    return token.tokenType === Text && start < offset && (offset < end || !isClosed(source.text.slice(start, end)))
  })
  return isInQuotes || comments.some(token => token.startOffset < offset && offset <= spanOfToken(token).end)
}

const isClosed = (text: string): boolean => text.length > 1 && /["”]$/.test(text)

/** The word at the cursor, and those that begin before it: a keyword may be several words (`tối đ`). */
export function typedWords(document: ProjectDocument, offset: number): readonly TypedWord[] {
  const { text } = document.source
  let start = offset
  while (start > 0 && PART_OF_WORD.test(text.charAt(start - 1))) start--
  const end = endOfWord(document, offset)
  const words: TypedWord[] = [{ start, end, text: text.slice(start, offset) }]
  for (let count = 0; count < MOST_WORDS_BEFORE; count++) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 60), start))
    if (!before) break
    start -= before[0].length
    if (isInsideWord(document, start)) break
    words.push({ start, end, text: text.slice(start, offset) })
  }
  return words
}

/** `hiểu` of `khi cách hiểu` is not a word of its own. */
const isInsideWord = ({ tokens: { tokens } }: ProjectDocument, at: number): boolean =>
  tokens.some(token => token.startOffset < at && at < spanOfToken(token).end)

/** A word that goes on behind the cursor is replaced as a whole. */
function endOfWord({ tokens: { tokens } }: ProjectDocument, offset: number): number {
  const around = tokens.find(token => token.startOffset < offset && offset < spanOfToken(token).end)
  return around && tokenMatcher(around, Word) ? spanOfToken(around).end : offset
}
