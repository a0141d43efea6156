import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import { HostError } from '../protocol/host-error.ts'
import { type ChartRecord, recordOf, setRecord } from './records.ts'
import type { SheetSubject } from './sheet-subject.ts'

export interface ChartSubject extends SheetSubject {
  readonly id: string
}

export const chartsOf = (sheet: Sheet): readonly ChartRecord[] => recordOf(sheet, 'charts') ?? []

/** @throws HostError `ItemNotFound` */
export function presentChart({ sheet, id }: ChartSubject): ChartRecord {
  const found = chartsOf(sheet).find(each => each.id === id)
  if (found === undefined) throw new HostError('ItemNotFound')
  return found
}

export function changeChart(subject: ChartSubject, part: Partial<ChartRecord>): void {
  const changed = { ...presentChart(subject), ...part }
  setRecord(
    subject.sheet,
    'charts',
    chartsOf(subject.sheet).map(each => (each.id === subject.id ? changed : each)),
  )
}
