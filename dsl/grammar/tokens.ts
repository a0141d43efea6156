import { createToken, Lexer, type TokenType } from 'chevrotain'
import { type Keyword, vocabulary } from './vocabulary.ts'

/*
 * The kinds of token that the grammar names. Keywords have no pattern here: each dialect's lexer
 * gives them its own spelling (lexer.ts). Patterns must not use the /u flag: Chevrotain drops it.
 */

/** Letters of Vietnamese and its neighbours in NFC, for use inside a character class. */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'

/** No letter, digit or inner hyphen follows: `tối đaa` and `min-max-2` are not keywords. */
export const WORD_END = `(?!-?[${LETTERS}0-9_])`

const NAME = `[${LETTERS}][${LETTERS}0-9_]*`
const category = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories })

/** Whatever may stand in the parentheses of a unit: `(tin, bài)`, `(có/không)`, `(%)`. */
export const UnitPart = category('UnitPart')
/** Any keyword, name or unit of money. */
export const Word = category('Word', [UnitPart])
/** What a code may be: `3.2`, `A.4`, `III`. */
export const Code = category('Code')
/** What a name may be where it labels a reading, an answer or an index: `dti-tỉnh-2022`, `min-max`. */
export const Label = category('Label')
/** What a value is called: `a`, `tỷ_lệ`, `5.1.x`. */
export const ValueName = category('ValueName')
/** What a translation is of: `3.2`, `A.4`, `6.12.a`, `dân_số`. */
export const TranslationKey = category('TranslationKey')
export const ItemLevel = category('ItemLevel')
export const PointsSource = category('PointsSource')
export const ChecklistLevel = category('ChecklistLevel')
export const PolicySubject = category('PolicySubject')
export const CohortMethod = category('CohortMethod')
export const StateWord = category('StateWord')
export const Comparator = category('Comparator', [])
export const Additive = category('Additive', [UnitPart])
export const Multiplicative = category('Multiplicative', [UnitPart])

const keywordCategories: { readonly [K in Keyword]?: readonly TokenType[] } = {
  Pillar: [ItemLevel],
  Group: [ItemLevel],
  MainIndicator: [ItemLevel],
  ComponentIndicator: [ItemLevel],
  Indicator: [ItemLevel],
  Criterion: [ItemLevel],
  Report: [PointsSource],
  Survey: [PointsSource],
  Cyberspace: [PointsSource],
  Experts: [PointsSource],
  Domain: [ChecklistLevel],
  Subject: [ChecklistLevel],
  ChecklistItem: [ChecklistLevel],
  MissingData: [PolicySubject],
  ZeroDenominator: [PolicySubject],
  MinMax: [CohortMethod, Label, TranslationKey],
  RatioToBest: [CohortMethod],
  Complete: [StateWord],
  Capped: [StateWord],
  Missing: [StateWord],
  Undefined: [StateWord],
  Vacuous: [StateWord],
  Unscored: [StateWord],
  NeedsCohort: [StateWord],
  Invalid: [StateWord],
  NotAssessed: [StateWord],
  LeaveOut: [StateWord],
}

/** One token type a keyword, shared by both dialects. */
export const keywordTokens = Object.fromEntries(
  Object.keys(vocabulary).map(key => [key, category(key, [Word, ...(keywordCategories[key as Keyword] ?? [])])]),
) as Record<Keyword, TokenType> // fromEntries forgets the keys

export const WhiteSpace = createToken({ name: 'WhiteSpace', pattern: /\s+/, group: Lexer.SKIPPED })
export const Comment = createToken({ name: 'Comment', pattern: /#[^\r\n]*/, group: 'comments' })

/** `"…"` on one line or several, or `“…”` from a word processor, which is then reported. */
export const Text = createToken({
  name: 'Text',
  pattern: { exec: (text, offset) => quotedTextAt(text, offset) },
  start_chars_hint: ['"', '“'],
  line_breaks: true,
})

/** `2022-05-20`; whether there is such a day is the builder's question. */
export const DateToken = createToken({
  name: 'Date',
  pattern: /\d{4}-\d{1,2}-\d{1,2}(?![\d-])/,
  categories: [UnitPart],
})

// Repetitions are bounded: unbounded groups over a hostile file exhaust the regexp engine's stack.
const ROMAN = `[IVXLC]{1,8}(?![${LETTERS}0-9_])`
const LETTER_CODE = `[A-Z]{1,8}(?:\\.${ROMAN})?`

/** `5.1.x`, `5.12.1.a`, `3.5.p1.option1`, `VI.2.1.a`, `III.theme`, `A.I.1.1.built`; but `A.I` is a code. */
export const Reference = createToken({
  name: 'Reference',
  pattern: new RegExp(
    `(?:\\d{1,9}(?:\\.\\d{1,9}){0,8}|${LETTER_CODE}(?:\\.\\d{1,9}){0,8})(?:\\.(?!${ROMAN})${NAME}){1,4}`,
  ),
  categories: [ValueName, TranslationKey, UnitPart],
})

/** `A.4`, `VI.2.1`, `A.I`, `A.I.1.1` */
export const LetterCode = createToken({
  name: 'LetterCode',
  pattern: new RegExp(`${LETTER_CODE}(?:\\.\\d{1,9}){1,8}|[A-Z]{1,8}\\.${ROMAN}`),
  categories: [Code, TranslationKey, UnitPart],
})

/** `7`, `6.20`, `5.12.1`, `0,25`, `0.25`: a code or a number, as its place says. */
export const Numeral = createToken({
  name: 'Numeral',
  pattern: /\d+(?:[.,]\d+){0,32}/,
  categories: [Code, TranslationKey, UnitPart],
})

/** `2 tỷ đồng`: the same in both dialects, since units are data. */
export const MoneyUnit = createToken({
  name: 'MoneyUnit',
  pattern: new RegExp(`(?:(?:nghìn|triệu|tỷ)\\s+)?đồng${WORD_END}`, 'i'),
  start_chars_hint: ['n', 'N', 't', 'T', 'đ', 'Đ'],
  line_breaks: true,
  categories: [Word],
})

/** `tỷ_lệ`, `dti-tỉnh-2022`, `III`; `a-b` is one name too. */
export const Identifier = createToken({
  name: 'Identifier',
  pattern: new RegExp(`[${LETTERS}](?:[${LETTERS}0-9_]|-(?=[${LETTERS}0-9_]))*`),
  categories: [Word, Code, Label, ValueName, TranslationKey],
})

const symbol = (name: string, pattern: RegExp, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern, categories })

// Look-alikes from word processors are read as what they mean, and reported (lookalikes.ts).
export const AtLeast = symbol('AtLeast', />=|≥/, [Comparator])
export const AtMost = symbol('AtMost', /<=|≤/, [Comparator])
export const Above = symbol('Above', />/, [Comparator])
export const Below = symbol('Below', /</, [Comparator])
export const Equals = symbol('Equals', /=/, [Comparator])
export const Plus = symbol('Plus', /\+/, [Additive])
export const Minus = symbol('Minus', /[-–—−]/, [Additive])
export const Times = symbol('Times', /[*×]/, [Multiplicative])
export const Slash = symbol('Slash', /[/÷]/, [Multiplicative])
export const Percent = symbol('Percent', /%/, [UnitPart])
export const Colon = symbol('Colon', /:/)
export const Comma = symbol('Comma', /,/, [UnitPart])
export const LeftParenthesis = symbol('LeftParenthesis', /\(/)
export const RightParenthesis = symbol('RightParenthesis', /\)/)

export const symbolTokens = [
  ...[AtLeast, AtMost, Above, Below, Equals, Plus, Minus, Times, Slash, Percent],
  ...[Colon, Comma, LeftParenthesis, RightParenthesis],
]

export const categoryTokens = [
  ...[UnitPart, Word, Code, Label, ValueName, TranslationKey, ItemLevel, ChecklistLevel, PointsSource, PolicySubject],
  ...[CohortMethod, StateWord, Comparator, Additive, Multiplicative],
]

/** Data before keywords before names; keywords come from the dialect. */
export const dataTokens = [Comment, WhiteSpace, Text, DateToken, Reference, LetterCode, Numeral, MoneyUnit]

/**
 * A run of characters that begin no token; last of all, so that strange files cost no more than others.
 * Chevrotain sorts patterns by first character, in blocks of 256 above Latin-1: one hint a block is enough.
 */
export const Unknown = createToken({
  name: 'Unknown',
  pattern: { exec: (text, offset) => unknownAt(text, offset) },
  start_chars_hint: [...codes(0, 256, 1), ...codes(256, 65536, 256)],
  line_breaks: false,
  group: 'unknown',
})

function codes(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step }, (_, index) => from + index * step)
}

const UNKNOWN = new RegExp(`“|[^\\s${LETTERS}0-9"“#≥≤><=+\\-–—−*×/÷%:,()]+`, 'y')

function unknownAt(text: string, offset: number): RegExpExecArray | null {
  UNKNOWN.lastIndex = offset
  return UNKNOWN.exec(text)
}

const CURLY_TEXT = /“[^“”"\r\n]*”/y

function quotedTextAt(text: string, offset: number): RegExpExecArray | null {
  if (text.charAt(offset) === '“') {
    CURLY_TEXT.lastIndex = offset
    return CURLY_TEXT.exec(text)
  }
  const end = endOfQuotedText(text, offset)
  return end < 0 ? null : ([text.slice(offset, end)] as unknown as RegExpExecArray) // Chevrotain reads [0] only
}

/** The offset after the quote that closes the text opened at `offset`, or -1. */
function endOfQuotedText(text: string, offset: number): number {
  if (text.charAt(offset) !== '"') return -1
  for (let at = offset + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '"') return at + 1
  }
  return -1
}
