import type { Area, Sheet } from '../../spreadsheet/spreadsheet.ts'

/** What `Sheet.records` holds under each kind. Plain JSON, kept with the document and written into the file. */
export interface SheetRecords {
  readonly protection: ProtectionRecord
  readonly outline: OutlineRecord
  readonly page: PageRecord
  readonly charts: readonly ChartRecord[]
  readonly tables: readonly TableRecord[]
  readonly view: ViewRecord
  readonly filter: FilterRecord
}

export interface ProtectionRecord {
  readonly protected: boolean
  readonly hasPassword: boolean
  /** `allowFormatCells` and the like, as `WorksheetProtectionOptions`. */
  readonly options: Readonly<Record<string, boolean | string>>
}

/** Levels from 1 by zero-based index; rows and columns without one are not grouped. */
export interface OutlineRecord {
  readonly rows: Readonly<Record<string, number>>
  readonly columns: Readonly<Record<string, number>>
}

export interface PageRecord {
  readonly orientation: 'Portrait' | 'Landscape'
  /** `A4`, as `Excel.PaperType`. */
  readonly paperSize: string
  readonly zoom: Readonly<Record<string, number>>
  readonly centerHorizontally: boolean
  readonly centerVertically: boolean
  readonly printGridlines: boolean
  /** Points. */
  readonly margins: Readonly<Record<string, number>>
  readonly printArea?: Area
  readonly titleRows?: { readonly from: number; readonly to: number }
  readonly titleColumns?: { readonly from: number; readonly to: number }
  readonly headerFooter: Readonly<Record<string, string>>
}

export interface ChartRecord {
  readonly id: string
  readonly name: string
  /** `BarClustered`, as `Excel.ChartType`. */
  readonly type: string
  readonly title: TextRecord
  readonly legend: { readonly visible: boolean; readonly position: string }
  readonly series: readonly SeriesRecord[]
  /** `Auto`, `Columns`, `Rows` */
  readonly seriesBy: string
  readonly place: Area
  readonly axes: {
    readonly value: AxisRecord
    readonly category: AxisRecord
  }
}

export interface SeriesRecord {
  readonly name: string
  /** `'Tổng hợp'!C4:C9` */
  readonly values: string
  readonly categories: string
  readonly colour: string
  readonly dataLabels: DataLabelsRecord
  readonly gapWidth: number
}

export interface TextRecord {
  readonly text: string
  readonly visible: boolean
  /** `size`, `bold`, `name`, `color` as far as they were set. */
  readonly font: Readonly<Record<string, string | number | boolean>>
}

export interface DataLabelsRecord {
  readonly visible: boolean
  readonly showValue: boolean
  readonly position: string
  readonly numberFormat: string
}

export interface AxisRecord {
  readonly minimum?: number
  readonly maximum?: number
  readonly majorUnit?: number
  readonly reversed: boolean
  readonly visible: boolean
  readonly numberFormat: string
}

export interface TableRecord {
  readonly id: string
  readonly name: string
  readonly area: Area
  readonly hasHeaders: boolean
  readonly hasTotals: boolean
  readonly style: string
}

export interface ViewRecord {
  readonly gridlines: boolean
  readonly headings: boolean
}

export interface FilterRecord {
  readonly area: Area
  readonly criteria: readonly unknown[]
}

export function recordOf<K extends keyof SheetRecords>(sheet: Sheet, kind: K): SheetRecords[K] | undefined {
  // The kinds and their shapes are a contract of this folder; nobody else writes them.
  return sheet.records.get(kind) as SheetRecords[K] | undefined
}

export function setRecord<K extends keyof SheetRecords>(sheet: Sheet, kind: K, record: SheetRecords[K]): void {
  sheet.records.set(kind, record)
}
