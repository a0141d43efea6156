import { scoreColumns } from '../../sheets/plan/layout.ts'
import type { Finding } from '../finding.ts'
import { isFree } from '../places/cell-role.ts'
import { type Check, itemOf, placeAt, shownOf } from './check.ts'

const ASSESSORS: ReadonlySet<number> = new Set([scoreColumns.ministry, scoreColumns.cyberspace, scoreColumns.experts])

/** Points that assessors entered: numbers from 0 to the maximum of their row. */
export const assessedFindings: Check = ({ sheets }) =>
  sheets.flatMap(sheet => {
    if (sheet.plan.id !== 'scores') return []
    const maxima = new Map(
      sheet.plan.cells.flatMap(({ row, column, value }) =>
        column === scoreColumns.maximum && typeof value === 'number' ? [[row, value] as const] : [],
      ),
    )
    return sheet.cells.flatMap((cell): readonly Finding[] => {
      if (!ASSESSORS.has(cell.plan.column) || !isFree('scores', cell.plan)) return []
      const found = sheet.places.sheet.at(cell.row, cell.column)
      const maximum = maxima.get(cell.plan.row) ?? 0
      const isPoints = found.kind === 'number' && found.value >= 0 && found.value <= maximum
      if (found.kind === 'nothing' || isPoints || (found.kind === 'text' && found.text.trim() === '')) return []
      const place = placeAt(sheet.plan.title, cell.row, cell.column, itemOf(sheet, cell.plan.row))
      return [{ ...place, found: shownOf(found), expected: `0 – ${maximum}`, code: 'points-invalid' }]
    })
  })
