import { LETTERS, WORD_END } from './tokens.ts'
import { type Dialect, type Keyword, vocabulary } from './vocabulary.ts'

export const dialects: readonly Dialect[] = ['vi', 'en']

const documentKeywords = ['Index', 'Assignment', 'Targets', 'Translation'] as const satisfies readonly Keyword[]

export type DocumentKeyword = (typeof documentKeywords)[number]

/** The spelling of a keyword in one dialect. */
export const spellingOf = (keyword: Keyword, dialect: Dialect): string => vocabulary[keyword][dialect === 'vi' ? 0 : 1]

/** A keyword's pattern: any white space between its words, nothing of a word after it; for the flag `i`. */
export const keywordPattern = (spelling: string): string =>
  spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+') + WORD_END

/**
 * The dialect of a file: that of its first word, if this begins a document; else of the first word that
 * does anywhere at the start of a line, so that a stray first line does not hide the rest; else Vietnamese.
 */
export function recogniseDialect(text: string): Dialect {
  const first = FIRST_IN_LINE.exec(text)
  if (!first) return 'vi'
  return documentKeywords.some(keyword => matches(first[1] ?? '', spellingOf(keyword, 'en'))) ? 'en' : 'vi'
}

const anyDocument = documentKeywords.flatMap(keyword => dialects.map(dialect => spellingOf(keyword, dialect)))
const FIRST_IN_LINE = new RegExp(`(?:^|\\n)[^\\S\\n]*(${anyDocument.map(keywordPattern).join('|')})`, 'i')

const matches = (written: string, spelling: string): boolean =>
  new RegExp(`^${keywordPattern(spelling)}$`, 'i').test(written)

/** `Chỉ  SỐ` to `chỉ số`: how a keyword is compared. */
export const foldWord = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ')

/** `chỉ số` to `chi so`: a Vietnamese word typed without its marks. */
export const withoutMarks = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

/** Whether a text is a word that a name could be. */
export const isNameText = (text: string): boolean => NAME_TEXT.test(text)

const NAME_TEXT = new RegExp(`^[${LETTERS}][${LETTERS}0-9_-]*$`)

export const otherDialect = (dialect: Dialect): Dialect => (dialect === 'vi' ? 'en' : 'vi')

/** How the documents begin in one dialect. */
export const documentSpellings = (dialect: Dialect): readonly string[] =>
  documentKeywords.map(keyword => spellingOf(keyword, dialect))
