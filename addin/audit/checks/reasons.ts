import { scoreColumns } from '../../sheets/plan/layout.ts'
import type { RawValue } from '../../sheets/read/raw-workbook.ts'
import type { ExpectedCell } from '../expected/expected-workbook.ts'
import type { Finding } from '../finding.ts'
import { type Check, itemOf, placeAt } from './check.ts'

/** Points of the ministry that differ from the self-assessed ones have a reason beside them (Decision 1726, II.2.b). */
export const reasonFindings: Check = ({ sheets, fresh }) =>
  sheets.flatMap(sheet => {
    const found = fresh.workbook.sheets.find(({ title }) => title === sheet.plan.title)
    if (sheet.plan.id !== 'scores' || !found) return []
    const at = (row: number, column: number) =>
      sheet.cells.find(({ plan }) => plan.row === row && plan.column === column)
    return sheet.cells.flatMap((reason): readonly Finding[] => {
      if (!isForReason(reason) || !isBlank(found.at(reason.row, reason.column))) return []
      const { row } = reason.plan
      const given = at(row, scoreColumns.ministry)
      const self = numberOf(at(row, scoreColumns.self)?.value())
      const ministry = numberOf(given && found.at(given.row, given.column))
      if (self === undefined || ministry === undefined || !differs(self, ministry)) return []
      const place = placeAt(sheet.plan.title, reason.row, reason.column, itemOf(sheet, row))
      return [{ ...place, code: 'assessment-reason-missing', self, ministry }]
    })
  })

/** Only rows that are assessed from reports have a cell for it that people fill. */
const isForReason = ({ plan }: ExpectedCell): boolean =>
  plan.column === scoreColumns.reason && plan.style === 'inputText'

const isBlank = (value: RawValue): boolean =>
  value.kind === 'nothing' || (value.kind === 'text' && value.text.trim() === '')

const numberOf = (value: RawValue | undefined): number | undefined =>
  value?.kind === 'number' ? value.value : undefined

/** As the sheet itself compares them. */
const differs = (self: number, ministry: number): boolean => Number((ministry - self).toFixed(9)) !== 0
