import { WORD_END } from './tokens.ts'
import { type Dialect, type Keyword, vocabulary } from './vocabulary.ts'

export const dialects: readonly Dialect[] = ['vi', 'en']

const documentKeywords = ['Index', 'Assignment', 'Targets', 'Translation'] as const satisfies readonly Keyword[]

/** The spelling of a keyword in one dialect. */
export const spellingOf = (keyword: Keyword, dialect: Dialect): string => vocabulary[keyword][dialect === 'vi' ? 0 : 1]

/** A keyword's pattern: any white space between its words, nothing of a word after it; for the flag `i`. */
export const keywordPattern = (spelling: string): string =>
  spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+') + WORD_END

/**
 * The dialect of a file: that of the first line that begins with the keyword of a document, so that a stray
 * first line does not hide the rest; else that of most lines that begin with a keyword; else Vietnamese.
 */
export function recogniseDialect(text: string): Dialect {
  const document = DOCUMENT_LINE.exec(text)
  if (document) return isEnglish(document) ? 'en' : 'vi'
  const lines = [...text.matchAll(KEYWORD_LINES)]
  return lines.filter(isEnglish).length * 2 > lines.length ? 'en' : 'vi'
}

const isEnglish = (line: RegExpExecArray): boolean =>
  keywords.some(keyword => spellingOf(keyword, 'en') === foldWord(line[1] ?? ''))

const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type
const DOCUMENT_LINE = linesThatBeginWith(documentKeywords, 'im')
const KEYWORD_LINES = linesThatBeginWith(
  keywords.filter(keyword => !isShared(keyword)),
  'gim',
)

/** Lines that begin with one of the keywords, in either dialect. */
function linesThatBeginWith(some: readonly Keyword[], flags: string): RegExp {
  const spellings = some.flatMap(keyword => dialects.map(dialect => spellingOf(keyword, dialect)))
  const longestFirst = spellings.sort((left, right) => right.length - left.length)
  return new RegExp(`^[^\\S\\n]*(${longestFirst.map(keywordPattern).join('|')})`, flags)
}

function isShared(keyword: Keyword): boolean {
  return spellingOf(keyword, 'vi') === spellingOf(keyword, 'en')
}

/** `Chỉ  SỐ` to `chỉ số`: how a keyword is compared. */
export const foldWord = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ')

export const otherDialect = (dialect: Dialect): Dialect => (dialect === 'vi' ? 'en' : 'vi')

/** How the documents begin in one dialect. */
export const documentSpellings = (dialect: Dialect): readonly string[] =>
  documentKeywords.map(keyword => spellingOf(keyword, dialect))
