import { addressOf } from '../../sheets/address.ts'
import type { ExpectedWorkbook } from '../expected/expected-workbook.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'
import type { Check } from './check.ts'
import { blocks } from './structure.ts'

/** Sheets, rows and columns that nobody sees and that scores rest on; and sheets of ours that lost their guard. */
export const hiddenFindings: Check = (expected, { conditions }) =>
  expected.sheets.flatMap(({ plan, places, cells }): readonly Finding[] => {
    const condition = conditions.sheets.get(plan.title)
    if (!condition) return []
    const at = { ...wholeWorkbook, sheet: plan.title }
    const figures = figuresOn(expected, plan.title)
    const findings: Finding[] = []
    if (condition.visibility !== 'visible')
      findings.push({
        ...at,
        code: 'sheet-hidden',
        very: condition.visibility === 'very-hidden',
        figures: figures.length,
      })
    const ownRows = new Set(cells.map(({ row }) => row))
    const rows = [...condition.hiddenRows].filter(row => ownRows.has(row)).sort((one, other) => one - other)
    for (const { from, to } of blocks(rows)) {
      const hidden = figures.filter(({ row }) => row >= from && row <= to)
      if (hidden.length > 0 || plan.id === 'scores')
        findings.push({
          ...at,
          cell: `${from + 1}:${to + 1}`,
          item: hidden[0]?.code ?? '',
          code: 'rows-hidden',
          figures: hidden.length,
        })
    }
    // Columns that the index does without are hidden from the start.
    const ownColumns = new Set(places.columns.filter((_, planned) => !plan.hiddenColumns?.includes(planned)))
    const columns = [...condition.hiddenColumns]
      .filter(column => ownColumns.has(column))
      .sort((one, other) => one - other)
    for (const { from, to } of blocks(columns)) {
      const hidden = figures.filter(({ column }) => column >= from && column <= to)
      findings.push({ ...at, cell: `${letters(from)}:${letters(to)}`, code: 'columns-hidden', figures: hidden.length })
    }
    if (!condition.isProtected) findings.push({ ...at, code: 'sheet-unprotected' })
    return findings
  })

const letters = (column: number): string => addressOf(0, column).replace(/\d+$/, '')

/** Cells of figures that hold something. */
function figuresOn({ spots, figures }: ExpectedWorkbook, title: string) {
  return spots.filter(spot => spot.title === title && figures.has(spot.figure))
}
