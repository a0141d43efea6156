import { type Rational, zero } from '../../numbers/rational.ts'
import type { PointsDoNotAddUp } from '../../text/meaning-problem.ts'
import type { Span } from '../../text/source.ts'
import type { BoundIndex } from '../bind-index.ts'
import type { BoundItem } from '../bind-items.ts'
import type { BodyInIndex, Check, ItemInIndex } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { type Amount, likelyRow } from '../likely-row.ts'
import type { Help, Report } from '../report.ts'

/** The groups of an index add up to its maximum. */
export const groupsAddUp: Check<BoundIndex> = ({ node, id, maximum, items, context }, report) => {
  const top = items.filter(({ row }) => !row.parent)
  if (!maximum || top.length === 0) return
  const span = node.maximum?.span ?? node.id.span
  compare({ item: id, below: 'groups', maximum, rows: amountsOf(top), span, source: context.source }, report)
}

/** The rows below a group or an indicator add up to its maximum. */
export const rowsAddUp: Check<ItemInIndex> = ({ item, index }, report) => {
  const { row, maximum, code } = item
  if (!maximum || row.children.length === 0) return
  const children = row.children.flatMap(child => index.byCode.get(child.code) ?? [])
  const below = row.children.some(child => child.node.level === 'group') ? 'groups' : belowOf(item)
  const span = row.node.maximum?.span ?? row.node.code.span
  compare({ item: code, below, maximum, rows: amountsOf(children), span, source: index.context.source }, report)
}

/** The parts of an item add up to its maximum. */
export const partsAddUp: Check<BodyInIndex> = ({ body, code, maximum, index }, report) => {
  if (body.rule.kind !== 'parts') return
  const rows = body.rule.parts.map(part => ({ name: part.code, points: part.maximum, span: part.span }))
  const node = index.byCode.get(code)?.row.node
  const span = node?.maximum?.span ?? body.rule.span
  compare({ item: code, below: 'parts', maximum, rows, span, source: index.context.source }, report)
}

function belowOf({ row }: BoundItem): 'indicators' | 'children' {
  return row.node.level === 'pillar' || row.node.level === 'group' ? 'indicators' : 'children'
}

/** A row whose own maximum is unknown would only blur the sum. */
function amountsOf(items: readonly BoundItem[]): readonly Amount[] | undefined {
  const amounts = items.flatMap(({ code, maximum, row }) =>
    maximum ? [{ name: code, points: maximum, span: row.node.maximum?.span ?? row.node.code.span }] : [],
  )
  return amounts.length === items.length ? amounts : undefined
}

interface Comparison {
  readonly item: string
  readonly below: PointsDoNotAddUp['below']
  readonly maximum: Rational
  readonly rows: readonly Amount[] | undefined
  readonly span: Span
  readonly source: BoundIndex['context']['source']
}

function compare({ item, below, maximum, rows, span, source }: Comparison, report: Report): void {
  if (!rows) return
  const sum = rows.reduce((total, { points }) => total.add(points), zero)
  if (sum.equals(maximum)) return
  const difference = maximum.sub(sum)
  const likely = likelyRow(rows, difference)
  const help: Help = likely ? { related: [{ source, span: likely.span }] } : {}
  report(
    {
      code: 'points-do-not-add-up',
      item,
      below,
      maximum: exactText(maximum),
      sum: exactText(sum),
      difference: exactText(difference),
      likely: likely?.name ?? '',
      likelyPoints: likely ? exactText(likely.points.add(difference)) : '',
    },
    span,
    help,
  )
}
