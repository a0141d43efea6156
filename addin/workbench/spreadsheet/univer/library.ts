/**
 * The modules of Univer, handed in by whoever creates a spreadsheet: Node needs its CommonJS files, a browser its
 * ES modules, and the two must never meet in one program.
 */
export interface UniverLibrary {
  readonly core: typeof import('@univerjs/core')
  readonly formulas: typeof import('@univerjs/engine-formula')
  readonly sheets: typeof import('@univerjs/sheets')
  readonly sheetFormulas: typeof import('@univerjs/sheets-formula')
  readonly validations: typeof import('@univerjs/data-validation')
  readonly sheetValidations: typeof import('@univerjs/sheets-data-validation')
  readonly conditionals: typeof import('@univerjs/sheets-conditional-formatting')
}
