import type { AssessedBy, Rulebook } from '../../../dsl/model/rulebook.ts'
import { assessedRowsOf, sourceOf } from './assessed-items.ts'
import type { Layout } from './layout.ts'
import type { GroupRow } from './score-rows.ts'

/** Columns of the tables of the summary; the chart and the states stand to their right. */
export const summaryColumns = {
  code: 0,
  title: 1,
  maximum: 2,
  achieved: 3,
  percent: 4,
  missing: 5,
  cohort: 6,
  invalid: 7,
  gapFirst: 8,
  right: 9,
}

export const LAST_COLUMN = 12
export const TOP_GAPS = 10

/** Zero-based rows of the blocks of the summary, one below the other. */
export interface SummaryRows {
  readonly basis: number
  readonly figures: number
  readonly groups: number
  readonly firstGroup: number
  readonly totalRow: number
  readonly pillars: number
  readonly assessed: number
  readonly gaps: number
  readonly identity: number
}

/** Pillars and groups, and the headings right below them; deeper ones have their place in the score sheet only. */
export const groupRowsOf = ({ scoreRows }: Layout): readonly GroupRow[] =>
  scoreRows.filter((row): row is GroupRow => row.kind === 'group' && row.depth <= 1)

const SOURCES: readonly AssessedBy[] = ['report', 'survey', 'cyberspace', 'expert']

/** The sources that some row of the index has. */
export function sourcesOf(layout: Layout): readonly AssessedBy[] {
  const used = new Set(assessedRowsOf(layout).map(sourceOf))
  return SOURCES.filter(source => used.has(source))
}

export function summaryRows(layout: Layout, { lenses }: Rulebook): SummaryRows {
  const groups = 5
  const firstGroup = groups + 2
  const totalRow = firstGroup + groupRowsOf(layout).length
  const pillars = totalRow + 2
  const assessed = lenses.length === 0 ? pillars : pillars + lenses.length + 3
  const gaps = assessed + sourcesOf(layout).length + 4
  return { basis: 1, figures: 2, groups, firstGroup, totalRow, pillars, assessed, gaps, identity: gaps + TOP_GAPS + 3 }
}

/** Where the identity of the rules is written, for the defined names. */
export const identityCell = (rows: SummaryRows, line: number) => ({
  row: rows.identity + 1 + line,
  column: summaryColumns.maximum,
})
