import type { IToken } from 'chevrotain'
import { keywordOf } from '../lexer.ts'
import { type DocumentKind, documentHeads } from './clause-kinds.ts'
import { startsLine } from './starts-line.ts'

export interface DocumentStart {
  readonly index: number
  readonly document: DocumentKind
}

/** The first word if it begins a document, else the first that does at the start of a line. */
export function documentStart(tokens: readonly IToken[], text: string): DocumentStart | undefined {
  for (const [index, token] of tokens.entries()) {
    const document = documentOf(token)
    if (document && (index === 0 || startsLine(token, text))) return { index, document }
  }
  return undefined
}

function documentOf(token: IToken): DocumentKind | undefined {
  const keyword = keywordOf(token)
  return keyword && isHead(keyword) ? documentHeads[keyword].document : undefined
}

const isHead = (keyword: string): keyword is keyof typeof documentHeads => Object.hasOwn(documentHeads, keyword)
