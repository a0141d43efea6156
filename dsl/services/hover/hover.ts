import { keywordOf, spanOfToken } from '../../grammar/lexer.ts'
import type { Bilingual } from '../../text/language.ts'
import type { Span } from '../../text/source.ts'
import { occurrenceAt, touches } from '../navigation.ts'
import type { Place, Project } from '../project.ts'
import { keywordMeanings } from '../words/keyword-meanings.ts'
import { numberLines } from './number-lines.ts'
import { symbolLines } from './symbol-lines.ts'

/** What is said of a word: plain sentences, the first the shortest; nothing in them is markup. */
export interface Hover {
  readonly span: Span
  readonly lines: readonly Bilingual[]
}

/**
 * The meaning of the word at a place: of a code, fact, input, measure or reading what it is, with unit, provider and legal
 * reference; of a number its exact value; of a keyword what it says. Absent for signs, texts and comments.
 */
export function hoverAt(project: Project, place: Place): Hover | undefined {
  const document = project.document(place.document)
  if (!document) return undefined
  const occurrence = occurrenceAt(project, place)
  const named = occurrence ? symbolLines(project, occurrence.symbol) : []
  if (occurrence && named.length > 0) return { span: occurrence.span, lines: named }
  const touching = document.tokens.tokens.filter(token => touches(spanOfToken(token), place.offset))
  for (const token of touching.toReversed()) {
    const keyword = keywordOf(token)
    const lines = [...(keyword ? [keywordMeanings[keyword]] : []), ...numberLines(project, document, token)]
    if (lines.length > 0) return { span: spanOfToken(token), lines }
  }
  return undefined
}
