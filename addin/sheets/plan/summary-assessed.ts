import type { AssessedBy } from '../../../dsl/model/rulebook.ts'
import { addressOf, columnArea } from '../address.ts'
import type { PlanContext } from './context.ts'
import { type assessedColumns, assessedRange } from './lists-layout.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { summaryColumns as columns, type SummaryRows, sourcesOf } from './summary-layout.ts'

/** The columns of the block, from the title on. */
const at = {
  title: columns.title,
  maximum: columns.maximum,
  self: columns.maximum + 1,
  ministry: columns.maximum + 2,
  others: columns.maximum + 3,
  achieved: columns.maximum + 4,
  open: columns.maximum + 5,
}

/** In which column of the block the points of an assessor stand. */
const givenIn: Readonly<Record<AssessedBy, 'ministry' | 'others'>> = {
  report: 'ministry',
  survey: 'ministry',
  cyberspace: 'others',
  expert: 'others',
}

/** Points by source: who gave how many, what counts, and what is still awaited. */
export function putAssessedPoints(builder: SheetBuilder, context: PlanContext, rows: SummaryRows): void {
  const { layout, texts } = context
  const { summary, sources, common } = texts
  const used = sourcesOf(layout)
  builder
    .text(rows.assessed, 0, 'section', summary.assessed)
    .headings(rows.assessed + 1, summary.assessedColumns, at.title)
    .row(rows.assessed + 1, { height: 48 })
  const first = rows.assessed + 2
  used.forEach((source, index) => {
    const row = first + index
    const sum = (column: keyof typeof assessedColumns) => sumOfSource(context, addressOf(row, at.title), column)
    builder
      .text(row, at.title, 'text', sources[source])
      .put(row, at.maximum, 'number', { formula: sum('possible'), format: 'maximum' })
      .put(row, at.self, 'number', source === 'report' ? { formula: sum('self'), format: 'points' } : {})
      .put(row, at.ministry, 'number')
      .put(row, at.others, 'number')
      .put(row, at[givenIn[source]], 'number', { formula: sum('given'), format: 'points' })
      .put(row, at.achieved, 'number', { formula: sum('achieved'), format: 'points' })
      .put(row, at.open, 'number', { formula: sum('open'), format: 'points' })
  })
  const total = first + used.length
  builder.text(total, at.title, 'total', common.total)
  for (const column of [at.maximum, at.self, at.ministry, at.others, at.achieved, at.open])
    builder.put(total, column, 'totalNumber', {
      formula: used.length === 0 ? '0' : `SUM(${columnArea(column, first, total - 1)})`,
      format: column === at.maximum ? 'maximum' : 'points',
    })
}

const sumOfSource = ({ layout }: PlanContext, source: string, column: keyof typeof assessedColumns): string =>
  `SUMIF(${assessedRange(layout, 'source')},${source},${assessedRange(layout, column)})`
