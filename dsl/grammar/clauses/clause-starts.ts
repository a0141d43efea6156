import { type IToken, type TokenType, tokenMatcher } from 'chevrotain'
import { keywordOf } from '../lexer.ts'
import {
  Additive,
  ChecklistLevel,
  Colon,
  Comma,
  Comparator,
  Equals,
  Identifier,
  ItemLevel,
  Label,
  LeftParenthesis,
  LetterCode,
  Multiplicative,
  Numeral,
  Reference,
  RightParenthesis,
  Text,
} from '../tokens.ts'
import type { Keyword } from '../vocabulary.ts'
import type { ClauseKind, DocumentKind } from './clause-kinds.ts'
import { startsLine } from './starts-line.ts'

/** A token among its neighbours, and the clause that is open before it. */
export interface Place {
  readonly tokens: readonly IToken[]
  readonly index: number
  readonly text: string
  readonly clause: ClauseKind | undefined
  /** Index of the open clause's first token. */
  readonly clauseStart: number
  /** Whether the open clause has its `:`, and its `thì`. */
  readonly hasColon: boolean
  readonly hasThen: boolean
}

/** Whether the token is the first of its line. */
export function isFirstInLine({ tokens, index, text }: Place): boolean {
  const token = tokens[index]
  return token !== undefined && startsLine(token, text)
}

/** Whether the token is what a statement counts: the `tiêu chí` of `phải có 133 tiêu chí`. */
export const isCounted = (place: Place): boolean =>
  place.clause === 'requirement' && is(place, 0, ItemLevel) && is(place, -1, Numeral)

/** The clause that the token begins by its neighbours; keywords that always begin one are not asked. */
export type ClauseStart = (place: Place) => ClauseKind | undefined

export const startsIn: { readonly [D in DocumentKind]: ClauseStart } = {
  index: place => wordStart(place) ?? keywordStart(place),
  assignment: place => (isEntryCode(place) ? 'assignmentEntry' : undefined),
  targets: place => (isTargetCode(place) || isUncodedTarget(place) ? 'targetEntry' : undefined),
  translation: place => (isTranslationKey(place) ? 'translationEntry' : undefined),
  checklist: place => (isChecklistRow(place) ? 'checklistRow' : undefined),
}

/** Clauses without a keyword of their own: measures, choices, bands, answers of a reading. */
function wordStart(place: Place): ClauseKind | undefined {
  if (is(place, 0, Identifier) && isMeasureName(place)) return 'measure'
  if (is(place, 0, Text) && isOneOf(place.clause, 'choose', 'tick', 'optionClause')) return 'optionClause'
  if (is(place, 0, Equals) && keywordAt(place, 1) === 'SumOfChildren') return 'children'
  if (is(place, 0, Comparator) && isBandStart(place)) return 'band'
  if (is(place, 0, Label) && is(place, 1, Text) && isAfterReading(place)) return 'readingOption'
  return undefined
}

/** Keywords that begin a clause in some places only. */
function keywordStart(place: Place): ClauseKind | undefined {
  switch (keywordAt(place, 0)) {
    case 'Maximum':
      return is(place, 1, Numeral) && (endsValue(place, -1) || keywordAt(place, -1) === 'Part') ? 'maximum' : undefined
    case 'Unscored':
      return keywordAt(place, -1) === 'State' ? undefined : 'unscored'
    case 'Points':
      return isFormula(place) ? 'formula' : undefined
    default:
      return undefined
  }
}

/** `tỷ_lệ = …` or `tỷ_lệ (%) = …` where the words before could end a clause. */
function isMeasureName(place: Place): boolean {
  return endsValue(place, -1) && hasDefinition(place) && isComplete(place) && !isNameOfFact(place)
}

/** `dữ kiện I.3 c = đếm …`: the name after the code of a fact. */
const isNameOfFact = (place: Place): boolean => place.clause === 'fact' && place.index - place.clauseStart === 2

function hasDefinition(place: Place): boolean {
  if (is(place, 1, Equals)) return keywordAt(place, 2) !== 'SumOfChildren'
  if (!is(place, 1, LeftParenthesis)) return false
  let ahead = 2
  while (ahead < LONGEST_UNIT && !is(place, ahead, RightParenthesis)) ahead++
  return is(place, ahead + 1, Equals)
}

/** Whether the open clause has what it cannot do without, so that a name may begin another. */
function isComplete(place: Place): boolean {
  if (place.clause === 'example') return place.hasThen
  if (!isOneOf(place.clause, 'guard', 'band', 'optionClause', 'otherwise', 'policy')) return true
  return isFirstInLine(place) || place.hasColon
}

function isFormula(place: Place): boolean {
  if (place.clause === 'policy' && is(place, -1, Numeral) && !is(place, 1, Equals)) return false
  if (keywordAt(place, -1) === 'Then' || is(place, -1, Comma)) return false
  if (place.clause === 'example' && !isComplete(place)) return false
  return is(place, 1, Equals) || isFirstInLine(place)
}

function isBandStart(place: Place): boolean {
  if (isOneOf(place.clause, 'bands', 'otherwise')) return true
  if (place.clause !== 'band' || keywordAt(place, -1) === 'And') return false
  return isFirstInLine(place) || place.hasColon
}

function isAfterReading(place: Place): boolean {
  return isOneOf(place.clause, 'reading', 'readingOption') && keywordAt(place, -1) !== 'Reading'
}

function isEntryCode(place: Place): boolean {
  return isCode(place, 0) && keywordAt(place, -1) !== 'Assignment'
}

function isTargetCode(place: Place): boolean {
  if (!isCode(place, 0) || keywordAt(place, -1) === 'Targets' || !endsValue(place, -1)) return false
  return is(place, 1, Text) || is(place, 1, Colon) || keywordAt(place, 1) === 'NotComparable' || isFirstInLine(place)
}

/** `"Doanh nghiệp sử dụng hóa đơn điện tử" không so được …`: a text that no keyword or code asks for. */
function isUncodedTarget(place: Place): boolean {
  if (!is(place, 0, Text) || !endsValue(place, -1)) return false
  return place.index - place.clauseStart > 1 || !isCode(place, -1)
}

function isTranslationKey(place: Place): boolean {
  if (keywordAt(place, -1) === 'Translation') return false
  if (isCode(place, 0) || is(place, 0, Reference)) return true
  return is(place, 0, Label) && is(place, 1, Text)
}

/** `miền dữ liệu A.I "…"`, but not the words of `phải có 5 miền dữ liệu`. */
function isChecklistRow(place: Place): boolean {
  const isCounted = place.clause === 'checklistCounts' && is(place, -1, Numeral)
  return is(place, 0, ChecklistLevel) && !isCounted
}

function isCode(place: Place, offset: number): boolean {
  if (is(place, offset, Numeral) || is(place, offset, LetterCode)) return true
  return is(place, offset, Identifier) && GROUP_CODE.test(at(place, offset)?.image ?? '')
}

/** Whether the token at an offset could be the last of a clause. */
function endsValue(place: Place, offset: number): boolean {
  const keyword = keywordAt(place, offset)
  if (keyword) return valueKeywords.has(keyword)
  return !joiningTokens.some(type => is(place, offset, type))
}

const at = (place: Place, offset: number): IToken | undefined => place.tokens[place.index + offset]

function is(place: Place, offset: number, type: TokenType): boolean {
  const token = at(place, offset)
  return token !== undefined && tokenMatcher(token, type)
}

function keywordAt(place: Place, offset: number): Keyword | undefined {
  const token = at(place, offset)
  return token && keywordOf(token)
}

const isOneOf = (kind: ClauseKind | undefined, ...kinds: readonly ClauseKind[]): boolean =>
  kind !== undefined && kinds.includes(kind)

const LONGEST_UNIT = 40
/** `III`, `A` */
const GROUP_CODE = /^(?:[IVXLC]+|[A-Z])$/

/** Keywords that ask for no further word. */
const valueKeywords: ReadonlySet<Keyword> = new Set<Keyword>([
  ...(['Maximum', 'LeaveOut', 'Default', 'Choose', 'AddIfPresent', 'Yes', 'No', 'Missing', 'Points'] as const),
  ...([
    'MinMax',
    'AsAssessed',
    'SumOfChildren',
    'Unscored',
    'Complete',
    'Capped',
    'Undefined',
    'Vacuous',
    'NeedsCohort',
  ] as const),
  'Invalid',
  'NotAssessed',
])
const joiningTokens = [Comma, Colon, LeftParenthesis, Additive, Multiplicative, Comparator]
