import type { Area, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts'
import { type HostObject, isHostObject } from '../protocol/host-object.ts'
import type { References } from '../protocol/references.ts'
import type { Subscriptions } from '../subscriptions.ts'
import type { ChangedRanges } from './changed-ranges.ts'

/** What the objects of one document share. */
export interface Excel {
  readonly spreadsheet: Spreadsheet
  readonly references: References
  readonly subscriptions: Subscriptions
  readonly changedRanges: ChangedRanges
  readonly documentName: string
  /** Tells the add-in (`onChanged`). What is written into cells, the spreadsheet tells by itself. */
  readonly changed: (change: Change) => void
  readonly make: Makers
  /** Protection of the workbook: sheets cannot be added, deleted, renamed or moved. */
  readonly structure: { protected: boolean }
  /** By sheet id; of the workbook's structure under the empty text. Never written into a file. */
  readonly passwords: Map<string, string>
  /** Ids of conditional formats that took the place of others. */
  readonly successors: Map<string, string>
}

export interface Change {
  readonly sheet: Sheet
  readonly area: Area
  readonly kind: ChangeKind
}

export type ChangeKind =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

/** Objects that other objects answer; gathered in one place so that their files need not know each other. */
export interface Makers {
  readonly range: (place: Place) => HostObject
  readonly worksheet: (sheet: Sheet) => HostObject
  readonly names: (scope: Sheet | undefined) => HostObject
  readonly tables: (sheet: Sheet | undefined) => HostObject
}

/** A rectangle of cells. */
export interface Place {
  readonly sheet: Sheet
  readonly area: Area
}

export interface RangeSubject extends Place {
  readonly excel: Excel
}

/** One or more rectangles of one sheet: what formats, validations and conditional formats apply to. */
export interface AreasSubject {
  readonly excel: Excel
  readonly sheet: Sheet
  readonly areas: readonly Area[]
}

/** The cells that a `Range` stands for; undefined for anything else. */
export function placeOf(value: unknown): RangeSubject | undefined {
  // `Range` is the name of one type only, and its subject is this.
  return isHostObject(value) && value.typeName === 'Range' ? (value.subject as RangeSubject) : undefined
}
