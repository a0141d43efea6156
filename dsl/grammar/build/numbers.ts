import type { IToken } from 'chevrotain'
import type { NumberNode, Word } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type { NumberCstNode } from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { spanOfToken } from '../lexer.ts'
import type { Dialect } from '../vocabulary.ts'
import { realToken, spanFrom, wordOf } from './words.ts'

/** More digits than any figure has; the arithmetic takes 400. */
export const MAXIMUM_DIGITS = 100

export function numberOf(nodes: readonly NumberCstNode[] | undefined, context: BuildContext): NumberNode | undefined {
  const node: Tolerant<NumberCstNode> | undefined = nodes?.[0]
  const numeral = realToken(node?.children.numeral)
  if (!node || !numeral) return undefined
  const percent = realToken(node.children.percent)
  const unit = moneyOf(node)
  const last = unit?.span ?? spanOfToken(percent ?? numeral)
  return {
    kind: 'number',
    text: numeral.image,
    value: decimalOf(numeral, context),
    percent: percent !== undefined,
    ...(unit && { unit }),
    span: spanFrom(spanOfToken(numeral), last),
  }
}

function moneyOf(node: Tolerant<NumberCstNode>): Word | undefined {
  const word = wordOf(node.children.money)
  return word && { ...word, text: word.text.replace(/\s+/g, ' ').toLowerCase() }
}

/** The decimal text of a numeral; reports one that is no number or could be two. */
function decimalOf(numeral: IToken, context: BuildContext): string {
  const span = spanOfToken(numeral)
  const text = numeral.image
  const readings = readingsOf(text)
  const [value] = readings
  const digits = text.replace(/\D/g, '').length
  if (digits > MAXIMUM_DIGITS) {
    context.report({ problem: { code: 'numeral-too-long', digits, limit: MAXIMUM_DIGITS }, span })
    return '0'
  }
  if (value === undefined) {
    context.report({ problem: { code: 'malformed-number', text }, span })
    return '0'
  }
  if (!couldBeThousands(text)) return value
  const written = readings.map(reading => writtenForm(reading, context.dialect))
  context.report({
    problem: { code: 'ambiguous-number', text, readings: written },
    span,
    fixes: written.map(form => ({
      title: { vi: `Viết là ${form}`, en: `Write ${form}` },
      edits: [{ span, text: form }],
    })),
  })
  return value
}

/** The numbers that a numeral may mean, as decimal text with a point; the decimal reading first. */
function readingsOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text]
  const decimal = DECIMAL.test(text) ? [text.replace(',', '.')] : []
  const thousands = couldBeThousands(text) ? [withoutThousands(text)] : []
  return [...decimal, ...thousands]
}

/** `1.000`, `12.345.678`, `1.234,5`; but not `0.500`, `1.5`, `1234.567` */
const couldBeThousands = (text: string): boolean => THOUSANDS.test(text)

function withoutThousands(text: string): string {
  const [, whole = '', separator = '', rest = ''] = THOUSANDS.exec(text) ?? []
  return whole.replaceAll(separator, '') + rest.replace(',', '.')
}

/** How a number is written so that it cannot be thousands: `1.125` as `1,1250`. */
export function writtenForm(value: string, dialect: Dialect): string {
  const [whole = '', fraction = ''] = value.split('.')
  const shortest = fraction.replace(/0+$/, '')
  if (shortest === '') return whole
  const point = dialect === 'vi' ? ',' : '.'
  const text = `${whole}${point}${shortest}`
  return couldBeThousands(text) ? `${text}0` : text
}

const PLAIN = /^\d+$/
const DECIMAL = /^\d+[.,]\d+$/
const THOUSANDS = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)((?!\2)[.,]\d+)?$/
