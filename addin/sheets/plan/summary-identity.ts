import type { RulesPart } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { identityCell, type SummaryRows, summaryColumns } from './summary-layout.ts'

/** By which rules this workbook scores, small, at the end. */
export function putIdentity(
  builder: SheetBuilder,
  { request, texts }: PlanContext,
  { rows, rules }: { readonly rows: SummaryRows; readonly rules: RulesPart },
): void {
  const { rulebook } = request
  const readings = Object.entries(rulebook.chosenReadings).map(([name, option]) => `${name}: ${option}`)
  const values = [rulebook.id, rules.fileName, rules.sha256, readings.join('; ') || texts.summary.defaultReadings]
  const { identity, identityRows, identityNote } = texts.summary
  builder.text(rows.identity, 0, 'section', identity)
  identityRows.forEach((label, line) => {
    const { row, column } = identityCell(rows, line)
    builder.merge({ top: row, left: 0, bottom: row, right: summaryColumns.title }, 'note', { value: label })
    builder.merge({ top: row, left: column, bottom: row, right: summaryColumns.invalid }, 'note', {
      value: values[line] ?? '',
      format: 'text',
    })
  })
  const last = rows.identity + 1 + identityRows.length
  builder.merge({ top: last, left: 0, bottom: last, right: summaryColumns.invalid }, 'note', { value: identityNote })
}
