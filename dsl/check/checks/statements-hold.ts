import type { CountsNode, ProportionNode, SourceShareNode, StatementNode, Word } from '../../grammar/ast.ts'
import type { AssessedBy, Level } from '../../model/rulebook.ts'
import { parseDecimal, type Rational, sumOf, zero } from '../../numbers/rational.ts'
import { assessedBy } from '../assessed-by.ts'
import { reportUnknownCode } from '../bind-head.ts'
import type { BoundIndex } from '../bind-index.ts'
import type { BoundItem } from '../bind-items.ts'
import type { Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import type { Row } from '../outline.ts'
import type { Report } from '../report.ts'

/** What the decision says of the index and its headings as a whole agrees with their rows. */
export const statementsHold: Check<BoundIndex> = (index, report) => {
  const { node, items, id, maximum } = index
  const rows = items.filter(({ row }) => !row.parent).map(({ row }) => row)
  holdAll(node.statements, { name: id, rows, maximum }, { index, report })
  for (const { row, maximum: own } of items) {
    const above = row.parent ? index.byCode.get(row.parent.code)?.maximum : maximum
    const subject = { name: row.code, rows: row.children, maximum: own, ...(above ? { above } : {}) }
    holdAll(row.node.statements, subject, { index, report })
  }
}

/** The index or a row, what stands right below it, and its points. */
interface Subject {
  readonly name: string
  readonly rows: readonly Row[]
  readonly maximum: Rational | undefined
  /** The maximum of the row above, or of the index; absent for the index itself. */
  readonly above?: Rational
}

interface Place {
  readonly index: BoundIndex
  readonly report: Report
}

function holdAll(statements: readonly StatementNode[], subject: Subject, place: Place): void {
  for (const statement of statements) {
    if (statement.kind === 'counts') holdCounts(statement, subject, place)
    else if (statement.kind === 'proportion') holdProportion(statement, subject, place)
    else holdSourceShare(statement, subject, place)
  }
}

function holdCounts({ counts, from, to }: CountsNode, subject: Subject, place: Place): void {
  const rows = from ? stretchOf(from, to ?? from, subject, place) : subject.rows
  for (const { number, level } of rows ? counts : []) {
    const stated = parseDecimal(number.value)
    const found = rows?.reduce((sum, row) => sum + countIn(row, level), 0) ?? 0
    if (!stated || stated.equals(found)) continue
    const likely = rows && miscounted(rows, level, found - Number(stated.n))
    const related = likely ? [{ source: place.index.context.source, span: likely.node.code.span }] : []
    const problem = { stated: exactText(stated), found: String(found), likely: likely?.code ?? '' }
    place.report({ code: 'count-not-as-stated', item: subject.name, level, ...problem }, number.span, { related })
  }
}

/** The rows from the first to the last, which stand under one heading. */
function stretchOf(from: Word, to: Word, { rows, name }: Subject, { index, report }: Place) {
  const { context, byCode } = index
  for (const word of [from, to]) {
    if (byCode.has(word.text)) continue
    reportUnknownCode(word, byCode.keys(), context)
    return undefined
  }
  const [first, last] = [from, to].map(word => rows.findIndex(({ code }) => code === word.text))
  if (first !== undefined && last !== undefined && first >= 0 && last >= first) return rows.slice(first, last + 1)
  report({ code: 'stretch-not-below', item: name, from: from.text, to: to.text }, { ...from.span, end: to.span.end })
  return undefined
}

const countIn = (row: Row, level: Level): number =>
  row.children.reduce((sum, child) => sum + countIn(child, level), row.node.level === level ? 1 : 0)

/** The one row of a stretch whose own statement misses by as much. */
function miscounted(rows: readonly Row[], level: Level, difference: number): Row | undefined {
  const wrong = rows.filter(row => excessOf(row, level) !== 0)
  const [only, other] = wrong
  return only && !other && excessOf(only, level) === difference ? only : undefined
}

/** How many rows of a level a heading has more than it states; 0 where it states nothing. */
function excessOf(row: Row, level: Level): number {
  const counts = row.node.statements.flatMap(each => (each.kind === 'counts' && !each.from ? each.counts : []))
  const stated = counts.find(count => count.level === level)
  return stated ? countIn(row, level) - (row.node.level === level ? 1 : 0) - Number(stated.number.value) : 0
}

function holdProportion({ share, span }: ProportionNode, { name, maximum, above }: Subject, { report }: Place): void {
  const stated = shareOf(share)
  if (!stated || !maximum || !above || above.n === 0n) return
  const found = maximum.div(above)
  if (found.equals(stated)) return
  const should = { points: exactText(maximum), should: exactText(stated.mul(above)) }
  report({ code: 'proportion-not-as-stated', item: name, ...percents(stated, found), ...should }, span)
}

function holdSourceShare({ share, sources, span }: SourceShareNode, subject: Subject, { index, report }: Place): void {
  const { maximum, name, rows } = subject
  const stated = shareOf(share)
  const leaves = rows.flatMap(row => leavesOf(row, index))
  const points = pointsOf(leaves)
  // Where the rows do not add up the sum itself is wrong, which has been said.
  if (!stated || !maximum || !points?.equals(maximum) || maximum.n === 0n) return
  const earned = pointsOf(leaves.filter(leaf => comesFrom(leaf, sources))) ?? zero
  if (earned.equals(stated.mul(maximum))) return
  const likely = likelyLeaf(leaves, sources, earned.sub(stated.mul(maximum)))
  const related = likely ? [{ source: index.context.source, span: likely.row.node.code.span }] : []
  const found = percents(stated, earned.div(maximum))
  report({ code: 'source-share-not-as-stated', item: name, sources, ...found, likely: likely?.code ?? '' }, span, {
    related,
  })
}

/** Rows that are scored by themselves; a shared allotment counts with its first row. */
function leavesOf(row: Row, index: BoundIndex): readonly BoundItem[] {
  if (row.children.length > 0) return row.children.flatMap(child => leavesOf(child, index))
  const item = index.byCode.get(row.code)
  return item && !item.sharesWith ? [item] : []
}

function pointsOf(leaves: readonly BoundItem[]): Rational | undefined {
  const maxima = leaves.flatMap(({ maximum }) => maximum ?? [])
  return maxima.length === leaves.length ? sumOf(maxima) : undefined
}

const comesFrom = ({ row }: BoundItem, sources: readonly AssessedBy[]): boolean => sources.includes(assessedBy(row))

/** The one row with the points in question whose neighbours all have a source of the other side. */
function likelyLeaf(leaves: readonly BoundItem[], sources: readonly AssessedBy[], excess: Rational) {
  const isWithin = (leaf: BoundItem) => comesFrom(leaf, sources) === excess.compare(zero) > 0
  const candidates = leaves.filter(leaf => leaf.maximum?.equals(excess.abs()) && isWithin(leaf))
  const lonely = candidates.filter(candidate =>
    leaves.every(leaf => leaf === candidate || leaf.row.parent !== candidate.row.parent || !isWithin(leaf)),
  )
  return lonely.length === 1 ? lonely[0] : undefined
}

function shareOf({ value, percent }: ProportionNode['share']): Rational | undefined {
  const number = parseDecimal(value)
  return number && percent ? number.div(100) : number
}

const percents = (stated: Rational, found: Rational) => ({
  stated: `${exactText(stated.mul(100))}%`,
  found: `${exactText(found.mul(100))}%`,
})
