import { type Rational, toDouble } from '../../numbers/rational.ts'
import { decimalText } from '../formula.ts'

/** A name in double quotes: whatever a rule file or table calls something stays a name. */
export const identifier = (name: string): string => `"${withoutControls(name).replaceAll('"', '""')}"`

/** A text in single quotes, which no content can leave. */
export const literal = (text: string): string => `'${withoutControls(text).replaceAll("'", "''")}'`

/** A comment to the end of the line; line breaks of any kind in the text become spaces. */
export const comment = (text: string): string => `-- ${withoutControls(text).trimEnd()}`

/** Control characters, and what some program takes as the end of a line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu

const withoutControls = (text: string): string => text.replace(CONTROLS, ' ')

/** The number as SQL: exact where it ends within 15 digits, else the nearest double. */
export const numberText = (value: Rational): string => decimalText(value) ?? doubleLiteral(toDouble(value))

const doubleLiteral = (value: number): string => `CAST('${value}' AS DOUBLE PRECISION)`

export const asDouble = (text: string): string => `CAST(${text} AS DOUBLE PRECISION)`

/** All must hold. */
export const both = (...conditions: readonly (string | undefined)[]): string =>
  joined(
    ' AND ',
    conditions.flatMap(each => each ?? []),
    'TRUE',
  )

/** At least one must hold. */
export const either = (conditions: readonly string[]): string => joined(' OR ', conditions, 'FALSE')

/** Long sums in brackets of some terms each: a database goes as deep into a sum as it has terms. */
export function sum(terms: readonly string[]): string {
  if (terms.length === 0) return '0'
  if (terms.length <= MOST_TERMS) return terms.join(' + ')
  const size = Math.max(MOST_TERMS, Math.ceil(terms.length / MOST_TERMS))
  const groups = Array.from({ length: Math.ceil(terms.length / size) }, (_, at) =>
    terms.slice(at * size, (at + 1) * size),
  )
  return groups.map(group => `(${sum(group)})`).join(' + ')
}

const MOST_TERMS = 20

/** `LEAST` and `GREATEST` pass over what is NULL. */
export const least = (values: readonly string[]): string => extreme('LEAST', values)
export const greatest = (values: readonly string[]): string => extreme('GREATEST', values)

/** The answer of the first condition that holds; NULL where none does and there is no other. */
export function choice(cases: readonly (readonly [condition: string, answer: string])[], otherwise?: string): string {
  if (cases.length === 0) return otherwise ?? 'NULL'
  const lines = cases.map(([condition, answer]) => `WHEN ${condition} THEN ${answer}`)
  return `CASE ${[...lines, ...(otherwise === undefined ? [] : [`ELSE ${otherwise}`]), 'END'].join(' ')}`
}

function extreme(name: string, values: readonly string[]): string {
  const distinct = [...new Set(values)]
  const [only] = distinct
  return distinct.length === 1 && only !== undefined ? only : `${name}(${distinct.join(', ')})`
}

function joined(operator: string, conditions: readonly string[], empty: string): string {
  const distinct = [...new Set(conditions)]
  const [first] = distinct
  if (first === undefined) return empty
  return distinct.length === 1 ? first : distinct.map(each => `(${each})`).join(operator)
}
