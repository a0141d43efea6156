import type { ChangeLog } from './log/change-log.ts'
import type { NumberFormat, StyleName } from './styles.ts'

/** What a workbook will hold, as plain data: one writer applies it to a file, another to Excel. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[]
  readonly names: readonly NamePlan[]
  readonly properties: PropertiesPlan
  /** The rule file that scores this workbook, carried as a custom XML part. */
  readonly rules: RulesPart
  /** Carried as a custom XML part of its own; absent where the rules never changed. */
  readonly log?: ChangeLog
}

export interface RulesPart {
  readonly index: string
  readonly fileName: string
  readonly sha256: string
  readonly text: string
  /** Chosen readings by name. */
  readonly readings: Readonly<Record<string, string>>
  /** The other files of the rule set: translations, assignments, targets. */
  readonly companions: readonly RuleCompanion[]
}

export interface RuleCompanion {
  readonly fileName: string
  readonly sha256: string
  readonly text: string
}

export interface PropertiesPlan {
  readonly title: string
  readonly subject: string
  readonly description: string
  readonly custom: Readonly<Record<string, string>>
}

/** A defined name of the whole workbook: `thuoc_inputs` for `'Số liệu'!$E$5`. */
export interface NamePlan {
  readonly name: string
  readonly refersTo: string
}

export type SheetId =
  | 'summary'
  | 'facts'
  | 'inputs'
  | 'checklist'
  | 'scores'
  | 'targets'
  | 'units'
  | 'points'
  | 'exclusion'
  | 'ranks'
  | 'differences'
  | 'lists'
  | 'log'

export interface SheetPlan {
  readonly id: SheetId
  readonly title: string
  /** Widths in characters, from column A. */
  readonly widths: readonly number[]
  /** Zero-based columns that are there but not shown. */
  readonly hiddenColumns?: readonly number[]
  readonly cells: readonly CellPlan[]
  /** By zero-based row. */
  readonly rows: ReadonlyMap<number, RowPlan>
  readonly merges: readonly Area[]
  readonly validations: readonly ValidationPlan[]
  readonly highlights: readonly HighlightPlan[]
  readonly dataBars: readonly DataBarPlan[]
  readonly charts: readonly ChartPlan[]
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly print: PrintPlan
  readonly tabColour: string
}

export type CellValue = string | number | boolean

/** A cell by zero-based row and column. A value beside a formula is the cached result. */
export interface CellPlan {
  readonly row: number
  readonly column: number
  readonly style: StyleName
  readonly format?: NumberFormat
  readonly value?: CellValue
  /** en-US form without `=`. */
  readonly formula?: string
}

export interface RowPlan {
  /** Points, kept whatever is entered. */
  readonly height?: number
  /** Points that fit the planned texts; grows with what is entered. */
  readonly fittedHeight?: number
  /** 0 is the top level. */
  readonly outlineLevel?: number
}

/** Zero-based corners, both inside. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type ValidationPlan = {
  readonly range: string
  readonly prompt?: Message
  readonly refusal: Message
} & (
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'not-negative' }
  | { readonly kind: 'between'; readonly lowest: number; readonly highest: number }
)

/** Excel refuses files with titles over 32 characters or texts over 225. */
export interface Message {
  readonly title: string
  readonly text: string
}

/** Cells of a range, or of several with a blank between, take a style while the formula of the first cell holds. */
export interface HighlightPlan {
  readonly range: string
  readonly formula: string
  readonly style: StyleName
}

export interface DataBarPlan {
  readonly range: string
  readonly colour: string
  readonly highest: number | 'largest'
}

export interface ChartPlan {
  readonly title: string
  readonly description: string
  readonly categories: string
  readonly values: string
  readonly seriesName: string
  readonly place: Area
}

export interface PrintPlan {
  /** One-based rows repeated on each page. */
  readonly repeatedRows?: { readonly from: number; readonly to: number }
  /** More than one page wide. */
  readonly pagesWide?: number
  /** All on one page; else as many pages as the rows need. */
  readonly onePage?: true
  readonly area: string
  readonly header: string
  readonly footer: string
}
