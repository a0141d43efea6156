import type { IToken } from 'chevrotain'
import type { Span } from '../../text/source.ts'
import type { DateLiteral } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type { DateCstNode } from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { spanOfToken } from '../lexer.ts'
import { realToken, spanFrom } from './words.ts'

/** A day in ISO form; reports one that does not exist or is written `20/5/2022`. */
export function dateOf(nodes: readonly DateCstNode[] | undefined, context: BuildContext): DateLiteral | undefined {
  const node: Tolerant<DateCstNode> | undefined = nodes?.[0]
  if (!node) return undefined
  const iso = realToken(node.children.date)
  if (iso) return isoDate(iso, context)
  const [day, month, year] = [node.children.day, node.children.month, node.children.year].map(realToken)
  if (!day || !month || !year) return undefined
  const span = spanFrom(spanOfToken(day), spanOfToken(year))
  const text = isoText(year.image, month.image, day.image)
  report(`${day.image}/${month.image}/${year.image}`, text, span, context)
  return { kind: 'date', text, span }
}

function isoDate(token: IToken, context: BuildContext): DateLiteral {
  const [year = '', month = '', day = ''] = token.image.split('-')
  const text = isoText(year, month, day)
  const span = spanOfToken(token)
  if (text !== token.image || !isDay(text)) report(token.image, text, span, context)
  return { kind: 'date', text, span }
}

function report(written: string, iso: string, span: Span, context: BuildContext): void {
  const fixes = isDay(iso)
    ? [{ title: { vi: `Viết là ${iso}`, en: `Write ${iso}` }, edits: [{ span, text: iso }] }]
    : []
  context.report({ problem: { code: 'bad-date', text: written }, span, fixes })
}

const isoText = (year: string, month: string, day: string): string =>
  `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** Whether the calendar has the day. */
function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}
