import type { Area, Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts'
import { addressOfArea } from './cells/address.ts'
import { sheetColumns, sheetRows } from './cells/areas.ts'
import type { Change } from './objects/excel.ts'
import type { Shift } from './objects/shift.ts'
import type { EventName } from './subscriptions.ts'

/** Who did it, as far as the spreadsheet says. */
export type ChangeSource = 'add-in' | 'person' | 'unknown'

interface WholesMoved {
  readonly by: 'rows' | 'columns'
  readonly sign: 1 | -1
  readonly kind: Change['kind']
}

const wholesMoved: Readonly<Record<string, WholesMoved>> = {
  'rows-inserted': { by: 'rows', sign: 1, kind: 'RowInserted' },
  'rows-deleted': { by: 'rows', sign: -1, kind: 'RowDeleted' },
  'columns-inserted': { by: 'columns', sign: 1, kind: 'ColumnInserted' },
  'columns-deleted': { by: 'columns', sign: -1, kind: 'ColumnDeleted' },
}

export interface EventSinks {
  /** Rows or columns came or went. */
  readonly shifted: (shift: Shift) => void
  readonly changed: (change: Change, source: ChangeSource) => void
  readonly fire: (event: EventName, sheet: string, detail?: Readonly<Record<string, unknown>>) => void
  readonly edited: (sheet: string, area: Area) => void
  readonly selected: () => void
}

/** What happens in the spreadsheet, whoever did it, as the events of Excel. The answer ends it. */
export function connectEvents(spreadsheet: Spreadsheet, sinks: EventSinks): () => void {
  let present = new Map(spreadsheet.sheets().map(sheet => [sheet.id, sheet.title()]))
  let active = spreadsheet.active().id

  const ends = [
    spreadsheet.on('edited', ({ sheet: id, area, by }) => {
      sinks.edited(id, area)
      const sheet = find(id)
      if (sheet !== undefined)
        sinks.changed({ sheet, area, kind: 'RangeEdited' }, by === 'program' ? 'add-in' : 'person')
    }),
    spreadsheet.on('selected', (sheet, area) => {
      sinks.fire('selectionChanged', sheet, { address: addressOfArea(area) })
      sinks.selected()
    }),
    spreadsheet.on('activated', sheet => {
      if (sheet === active) return
      if (present.has(active)) sinks.fire('deactivated', active)
      active = sheet
      sinks.fire('activated', sheet)
      sinks.selected()
    }),
    spreadsheet.on('calculated', () => sinks.fire('calculated', active, { address: '' })),
    spreadsheet.on('restructured', ({ kind, sheet: id, area }) => {
      compare()
      const sheet = find(id)
      const moved = wholesMoved[kind]
      if (sheet !== undefined && area !== undefined && moved !== undefined) tellWholes(sheet, area, moved)
    }),
  ]

  return () => {
    for (const end of ends) end()
  }

  function find(id: string): Sheet | undefined {
    return spreadsheet.sheets().find(sheet => sheet.id === id)
  }

  function tellWholes(sheet: Sheet, area: Area, { by, sign, kind }: WholesMoved): void {
    const whole =
      by === 'rows' ? { ...area, left: 0, right: sheetColumns - 1 } : { ...area, top: 0, bottom: sheetRows - 1 }
    sinks.shifted({ sheet, area: whole, by, sign })
    sinks.changed({ sheet, area: whole, kind }, 'unknown')
  }

  /** Sheets that came, went or have another name since the last time. */
  function compare(): void {
    const next = new Map(spreadsheet.sheets().map(sheet => [sheet.id, sheet.title()]))
    for (const id of present.keys()) if (!next.has(id)) sinks.fire('deleted', id, { source: 'Local' })
    for (const [id, title] of next) {
      const before = present.get(id)
      if (before === undefined) sinks.fire('added', id, { source: 'Local' })
      else if (before !== title)
        sinks.fire('nameChanged', id, { nameBefore: before, nameAfter: title, source: 'Local' })
    }
    present = next
  }
}
