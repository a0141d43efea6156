import { createRequire } from 'node:module'
import type { Spreadsheet } from './spreadsheet.ts'
import { createSpreadsheet, type SpreadsheetOptions } from './univer/create-spreadsheet.ts'
import type { UniverDocument } from './univer/document.ts'
import type { UniverLibrary } from './univer/library.ts'
import { moveConditionals } from './univer/moving-conditionals.ts'

/**
 * A spreadsheet without a page, for tests and for Node; the whole library is loaded with the first one. `opened` gets
 * the document behind it, to do there what a person would do at the grid.
 */
export function createHeadlessSpreadsheet(
  options: SpreadsheetOptions = {},
  opened: (document: UniverDocument) => void = () => {},
): Spreadsheet {
  const modules = library()
  const { core, formulas, sheets, sheetFormulas, validations, sheetValidations, conditionals } = modules
  const univer = new core.Univer({ locale: core.LocaleType.EN_US, locales: {}, logLevel: core.LogLevel.ERROR })
  univer.registerPlugins([
    [formulas.UniverFormulaEnginePlugin, {}],
    [sheets.UniverSheetsPlugin, {}],
    [sheetFormulas.UniverSheetsFormulaPlugin, {}],
    [validations.UniverDataValidationPlugin, {}],
    [sheetValidations.UniverSheetsDataValidationPlugin, {}],
    [conditionals.UniverSheetsConditionalFormattingPlugin, {}],
  ])
  return createSpreadsheet(modules, options, univer, document => {
    moveConditionals(document)
    opened(document)
  })
}

let loaded: UniverLibrary | undefined

// The ES modules of Univer import files without extensions, which only bundlers resolve.
function library(): UniverLibrary {
  const load = createRequire(import.meta.url)
  loaded ??= {
    core: load('@univerjs/core'),
    formulas: load('@univerjs/engine-formula'),
    sheets: load('@univerjs/sheets'),
    sheetFormulas: load('@univerjs/sheets-formula'),
    validations: load('@univerjs/data-validation'),
    sheetValidations: load('@univerjs/sheets-data-validation'),
    conditionals: load('@univerjs/sheets-conditional-formatting'),
  }
  return loaded
}
