/**
 * A spreadsheet document as the simulated host needs it: the library behind it calculates and, in the browser,
 * draws it. All rows and columns are zero-based; areas include both corners; ids are stable, titles are not.
 */
export interface Spreadsheet {
  readonly sheets: () => readonly Sheet[]
  readonly addSheet: (title: string, position?: number) => Sheet
  readonly active: () => Sheet
  readonly activate: (id: string) => void
  readonly selection: () => { readonly sheet: string; readonly area: Area }
  readonly select: (id: string, area: Area) => void
  readonly names: () => readonly DefinedName[]
  /** Adds, or changes the one of that name and scope. */
  readonly setName: (name: DefinedName) => void
  readonly removeName: (name: string, scope?: string) => void
  /** Kept with the document, written into the file, of no meaning to the library. */
  readonly parts: DocumentParts
  /** Called for each invocation that a calculation needs. Answers are cells' values or errors. */
  readonly setFunctions: (functions: readonly FunctionEntry[], invoke: InvokeFunction) => void
  /**
   * Resolves when nothing waits for calculation, asynchronous functions among it; with `formulas`, when nothing is
   * left but functions that have not answered, whose cells show `#BUSY!` meanwhile.
   */
  readonly calculated: (what?: 'everything' | 'formulas') => Promise<void>
  /** `full` calls every function again although nothing changed. */
  readonly recalculate: (kind: 'changed' | 'full') => void
  /** Cells calculated since the document was made, for tests of "only what depends on it". */
  readonly calculations: () => number
  readonly on: <K extends keyof SpreadsheetEvents>(event: K, listener: SpreadsheetEvents[K]) => () => void
  readonly dispose: () => void
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What stands in a cell; empty text for nothing. */
export type Content = string | number | boolean

/** An error as cells show it: `#VALUE!`. Values are told from texts by the object. */
export interface CellError {
  readonly error: string
}

export type CellResult = Content | CellError

export interface SpreadsheetEvents {
  /** Somebody typed, pasted, filled or cleared, or a program wrote; not for recalculated results. */
  readonly edited: (edit: { readonly sheet: string; readonly area: Area; readonly by: 'person' | 'program' }) => void
  readonly selected: (sheet: string, area: Area) => void
  readonly activated: (sheet: string) => void
  readonly calculated: () => void
  /** Sheets were added, removed, renamed or moved; rows or columns came or went. */
  /** With the rows or columns concerned where whole ones were put in or taken out, by whomever. */
  readonly restructured: (change: { readonly kind: string; readonly sheet: string; readonly area?: Area }) => void
  /** A person tried to change locked cells of a protected sheet; nothing changed. */
  readonly refused: (sheet: string, area: Area) => void
}

export interface DefinedName {
  readonly name: string
  /** With `=`: `='Số liệu'!$E$4`. */
  readonly formula: string
  /** A sheet id for names of one sheet. */
  readonly scope?: string
  readonly visible: boolean
  readonly comment: string
}

export interface DocumentParts {
  /** By id, `{GUID}`. */
  readonly customXml: Map<string, string>
  /** Office.js document settings. */
  readonly settings: Map<string, unknown>
  /** Custom document properties. */
  readonly properties: Map<string, string | number | boolean>
  readonly title: { title: string; subject: string; comments: string; lastAuthor: string }
}

export interface FunctionEntry {
  /** `THUOC.SCORE` */
  readonly name: string
  readonly id: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly matrix: boolean; readonly repeating: boolean }[]
}

/** Scalars as they stand, ranges row by row; errors in arguments arrive as `CellError`. */
export type Argument = CellResult | readonly (readonly CellResult[])[]

export type InvokeFunction = (call: {
  readonly id: string
  readonly parameters: readonly Argument[]
  readonly address: { readonly sheet: string; readonly row: number; readonly column: number }
}) => Promise<CellResult | readonly (readonly CellResult[])[]>

export interface Sheet {
  readonly id: string
  readonly title: () => string
  readonly rename: (title: string) => void
  readonly visibility: () => Visibility
  readonly show: (visibility: Visibility) => void
  readonly position: () => number
  readonly move: (position: number) => void
  readonly tabColour: () => string
  readonly setTabColour: (colour: string) => void
  readonly remove: () => void

  /** The area that holds anything; absent on an empty sheet. With `formats`, cells that only look different count. */
  readonly used: (what?: 'contents' | 'formats') => Area | undefined
  readonly values: (area: Area) => readonly (readonly CellResult[])[]
  /** Formula with `=`, else the content. */
  readonly formulas: (area: Area) => readonly (readonly Content[])[]
  /** As shown, by number format. */
  readonly texts: (area: Area) => readonly (readonly string[])[]
  readonly formats: (area: Area) => readonly (readonly string[])[]
  /** `null` leaves a cell alone; text that begins with `=` is a formula, unless the cell's format is `@`. */
  readonly write: (area: Area, contents: readonly (readonly (Content | null)[])[], by?: 'person' | 'program') => void
  readonly setFormats: (area: Area, formats: readonly (readonly string[])[]) => void
  readonly clear: (area: Area, what: 'all' | 'contents' | 'formats') => void
  readonly insert: (area: Area, shift: 'down' | 'right' | 'rows' | 'columns') => void
  readonly delete: (area: Area, shift: 'up' | 'left' | 'rows' | 'columns') => void

  /** The style of the first cell of the area where they differ. */
  readonly style: (area: Area) => CellStyle
  readonly setStyle: (area: Area, style: Partial<CellStyle>) => void
  readonly merges: () => readonly Area[]
  readonly merge: (area: Area) => void
  readonly unmerge: (area: Area) => void
  /** Pixels. */
  readonly columnWidth: (column: number) => number
  readonly setColumnWidth: (columns: Area, width: number) => void
  readonly rowHeight: (row: number) => number
  readonly setRowHeight: (rows: Area, height: number) => void
  readonly hidden: (what: 'row' | 'column', index: number) => boolean
  readonly setHidden: (what: 'row' | 'column', from: number, to: number, hidden: boolean) => void
  readonly freeze: (rows: number, columns: number) => void
  readonly frozen: () => { readonly rows: number; readonly columns: number }
  readonly validations: () => readonly Validation[]
  readonly setValidation: (area: Area, validation: Validation['rule'] | undefined) => void
  readonly conditionals: () => readonly Conditional[]
  readonly addConditional: (conditional: Omit<Conditional, 'id'>) => string
  readonly removeConditional: (id: string) => void
  /**
   * What the library has no idea of and the document keeps all the same: protection, outline levels, page setup,
   * charts, tables, comments. By kind (`protection`, `outline`, `page`, `charts`, `tables`); plain JSON.
   */
  readonly records: Map<string, unknown>
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden'

export interface CellStyle {
  /** `#RRGGBB`, or empty for none. */
  readonly fill: string
  readonly colour: string
  readonly fontName: string
  /** Points. */
  readonly fontSize: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly horizontal: 'general' | 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly wrap: boolean
  readonly indent: number
  readonly borders: Readonly<
    Partial<Record<'top' | 'bottom' | 'left' | 'right', { readonly style: string; readonly colour: string }>>
  >
  readonly locked: boolean
  readonly formulaHidden: boolean
  /** Which style of the opened file it comes from, with what the spreadsheet has no word for; absent on new cells. */
  readonly basis?: number
}

export interface Validation {
  readonly id: string
  readonly areas: readonly Area[]
  readonly rule: {
    readonly kind: 'list' | 'whole' | 'decimal' | 'date' | 'length' | 'custom'
    readonly operator: string
    readonly formula1: string
    readonly formula2: string
    readonly prompt: { readonly title: string; readonly message: string } | undefined
    readonly error: { readonly title: string; readonly message: string; readonly style: string } | undefined
    readonly ignoreBlank: boolean
  }
}

export interface Conditional {
  readonly id: string
  readonly areas: readonly Area[]
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string; readonly style: Partial<CellStyle> }
    | { readonly kind: 'data-bar'; readonly colour: string; readonly lowest: string; readonly highest: string }
  readonly stopIfTrue: boolean
}
