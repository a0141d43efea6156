import type { Rational } from '../../numbers/rational.ts'
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
  const lacking = lackingAbove(item, index)
  const { source } = index.context
  compare({ item: code, below, maximum, rows: amountsOf(children), span, source, lacking }, report)
}

/** What the rows beside an item, and itself, lack to the maximum of the row or index above them. */
function lackingAbove({ row }: BoundItem, { byCode, items, maximum }: BoundIndex): Rational | undefined {
  const above = row.parent ? byCode.get(row.parent.code)?.maximum : maximum
  const codes = row.parent?.children.map(({ code }) => code)
  const beside = codes ? codes.flatMap(code => byCode.get(code) ?? []) : items.filter(item => !item.row.parent)
  return above && sumOf(amountsOf(beside) ?? [], above)
}

/** `from` less all amounts. */
function sumOf(amounts: readonly Amount[], from: Rational): Rational {
  return amounts.reduce((rest, { points }) => rest.sub(points), from)
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

/** A row whose own maximum is unknown would only blur the sum; a shared allotment counts with its first row. */
function amountsOf(rows: readonly BoundItem[]): readonly Amount[] | undefined {
  const items = rows.filter(({ row }) => !row.node.sharing)
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
  /** Where correcting the item's own maximum would also mend the sum above, that is the likely mistake. */
  readonly lacking?: Rational | undefined
}

function compare({ item, below, maximum, rows, span, source, lacking }: Comparison, report: Report): void {
  if (!rows) return
  const difference = sumOf(rows, maximum)
  if (difference.n === 0n) return
  const sum = maximum.sub(difference)
  const own = lacking?.equals(difference.neg()) ? { name: item, points: sum } : undefined
  const row = own ? undefined : likelyRow(rows, difference)
  const likely = own ?? (row && { name: row.name, points: row.points.add(difference) })
  const help: Help = row ? { related: [{ source, span: row.span }] } : {}
  report(
    {
      code: 'points-do-not-add-up',
      item,
      below,
      maximum: exactText(maximum),
      sum: exactText(sum),
      difference: exactText(difference),
      likely: likely?.name ?? '',
      likelyPoints: likely ? exactText(likely.points) : '',
    },
    span,
    help,
  )
}
