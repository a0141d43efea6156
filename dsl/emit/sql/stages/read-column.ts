import { noWords, yesWords } from '../../../model/answers.ts'
import type { FigureName } from '../../cells.ts'
import type { FigureKind } from '../../figure/figure-kind.ts'
import { DECIMALS, FIGURE, INVALID, WHOLE_DIGITS } from '../range.ts'
import { asDouble, choice, identifier, literal } from '../text.ts'

/** A column of the table of units. */
export interface UnitColumn {
  readonly figure: FigureName
  /** As the table calls it, unquoted. */
  readonly column: string
  /** `decimal` is any exact type of numbers; what is read as text may have any type. */
  readonly type: 'text' | 'decimal' | 'double' | 'truth'
}

/** The figure in a column of the table, which is at most `limit`; NULL is missing. A table without the column lacks it throughout. */
export function readText(kind: FigureKind, given: UnitColumn | undefined, limit?: string): string {
  const type = kind.kind === 'number' ? FIGURE : 'SMALLINT'
  if (!given) return `CAST(NULL AS ${type})`
  return given.type === 'text' || !isDirect(kind, given.type)
    ? readAsText(kind, given, limit)
    : readDirectly(kind, given, limit)
}

/** Above the limit it cannot be the figure. */
const within = (decimal: string, limit: string | undefined): string =>
  limit === undefined ? decimal : choice([[`${decimal} > ${limit}`, String(INVALID)]], decimal)

const isDirect = (kind: FigureKind, type: Exclude<UnitColumn['type'], 'text'>): boolean =>
  type === 'truth' ? kind.kind === 'truth' : kind.kind === 'number' || kind.kind === 'choice'

/** A double becomes the shortest decimal that stands for it; what has more decimals than a figure may is refused. */
function readDirectly(kind: FigureKind, { column, type }: UnitColumn, limit: string | undefined): string {
  const value = identifier(column)
  const missing = [`${value} IS NULL`, 'NULL'] as const
  const wrong = String(INVALID)
  if (type === 'truth') return choice([missing, [value, '1']], '0')
  if (kind.kind === 'choice') {
    const isOption = `${value} IN (${optionNumbers(kind.options)})`
    return choice([missing, [isOption, `CAST(${value} AS SMALLINT)`]], wrong)
  }
  const isInRange = `${value} >= 0 AND ${value} < 1${'0'.repeat(WHOLE_DIGITS)}`
  return choice([missing, [isInRange, type === 'double' ? ofDouble(value, limit) : ofDecimal(value, limit)]], wrong)
}

function ofDecimal(value: string, limit: string | undefined): string {
  const decimal = `CAST(${value} AS ${FIGURE})`
  return choice([[`${decimal} = ${value}`, within(decimal, limit)]], String(INVALID))
}

/**
 * Decimals of 15 digits that give the double back are the shortest that do; DuckDB finds them a hundred times faster
 * than by way of a text, which is left for the rest.
 */
function ofDouble(value: string, limit: string | undefined): string {
  const asText = `CAST(CAST(${value} AS VARCHAR) AS ${FIGURE})`
  const slow = choice([[`${asDouble(asText)} = ${value}`, within(asText, limit)]], String(INVALID))
  const quick = `CAST(${value} AS ${SHORT})`
  const short = choice([[`${asDouble(quick)} = ${value}`, within(`CAST(${quick} AS ${FIGURE})`, limit)]], slow)
  return choice([[`${value} < 1000000000000`, short]], slow)
}

/** Twelve digits before the point and three behind it fit an integer of the machine. */
const SHORT = 'DECIMAL(18, 3)'

const BLANKS = "E' \\t\\r\\n'"

function readAsText(kind: FigureKind, { column }: UnitColumn, limit: string | undefined): string {
  const text = `TRIM(CAST(${identifier(column)} AS VARCHAR), ${BLANKS})`
  const missing = [`COALESCE(${text}, '') = ''`, 'NULL'] as const
  const wrong = String(INVALID)
  switch (kind.kind) {
    case 'number':
      return choice(
        [
          missing,
          [`${text} ~ ${literal(SHORT_PATTERN)}`, within(`CAST(CAST(${text} AS ${SHORT}) AS ${FIGURE})`, limit)],
          [`${text} ~ ${literal(FIGURE_PATTERN)}`, within(`CAST(${text} AS ${FIGURE})`, limit)],
        ],
        wrong,
      )
    case 'choice':
      return choice([missing, ...optionCases(kind.options, text)], wrong)
    case 'truth':
      return choice([missing, [isOneOf(text, yesWords), '1'], [isOneOf(text, noWords), '0']], wrong)
    case 'text':
      return choice([missing], wrong)
    default:
      return kind satisfies never
  }
}

const isOneOf = (text: string, words: readonly string[]): string =>
  `LOWER(${text}) IN (${words.map(literal).join(', ')})`

/** `12`, `0.5`, `007`, `-0`; 16 digits before the point and 12 behind it, besides zeros. */
const SHORT_PATTERN = '^[0-9]{1,12}([.][0-9]{1,3})?$'
const FIGURE_PATTERN = `^(-?0+([.]0+)?|0*[0-9]{1,${WHOLE_DIGITS}}([.][0-9]{1,${DECIMALS}}0*)?)$`

function optionCases(options: number, text: string): readonly (readonly [string, string])[] {
  const pattern = `^0*(${optionNumbers(options).replaceAll(', ', '|')})([.]0+)?$`
  return options === 0 ? [] : [[`${text} ~ ${literal(pattern)}`, `CAST(CAST(${text} AS ${SHORT}) AS SMALLINT)`]]
}

export const optionNumbers = (options: number): string =>
  Array.from({ length: Math.max(options, 1) }, (_, at) => at + 1).join(', ')
