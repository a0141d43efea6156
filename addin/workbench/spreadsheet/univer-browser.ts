import '@univerjs/design/lib/index.css'
import '@univerjs/ui/lib/index.css'
import '@univerjs/docs-ui/lib/index.css'
import '@univerjs/sheets-ui/lib/index.css'
import '@univerjs/sheets-formula-ui/lib/index.css'
import '@univerjs/sheets-numfmt-ui/lib/index.css'
import '@univerjs/sheets-data-validation-ui/lib/index.css'
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css'
import * as core from '@univerjs/core'
import * as validations from '@univerjs/data-validation'
import { UniverDocsPlugin } from '@univerjs/docs'
import { UniverDocsUIPlugin } from '@univerjs/docs-ui'
import * as formulas from '@univerjs/engine-formula'
import { UniverRenderEnginePlugin } from '@univerjs/engine-render'
import * as sheets from '@univerjs/sheets'
import * as conditionals from '@univerjs/sheets-conditional-formatting'
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui'
import * as sheetValidations from '@univerjs/sheets-data-validation'
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui'
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter'
import * as sheetFormulas from '@univerjs/sheets-formula'
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui'
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt'
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui'
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui'
import { UniverUIPlugin } from '@univerjs/ui'
import type { Spreadsheet } from './spreadsheet.ts'
import { createSpreadsheet, type SpreadsheetOptions } from './univer/create-spreadsheet.ts'
import type { UniverLibrary } from './univer/library.ts'
import { localeTexts } from './univer-texts.ts'

const library: UniverLibrary = { core, formulas, sheets, sheetFormulas, validations, sheetValidations, conditionals }

export interface PageOptions extends SpreadsheetOptions {
  readonly language?: 'vi' | 'en'
  readonly theme?: 'light' | 'dark'
}

/** A spreadsheet drawn into an element of the page, which it fills: toolbar, formula bar, grid and sheet tabs. */
export function createSpreadsheetInPage(container: HTMLElement, options: PageOptions = {}): Spreadsheet {
  const { language = 'vi', theme = 'light' } = options
  const univer = new core.Univer({
    locale: language === 'vi' ? core.LocaleType.VI_VN : core.LocaleType.EN_US,
    locales: localeTexts(core.mergeLocales),
    logLevel: core.LogLevel.ERROR,
    darkMode: theme === 'dark',
  })
  univer.registerPlugins([
    [UniverRenderEnginePlugin, {}],
    [formulas.UniverFormulaEnginePlugin, {}],
    [UniverUIPlugin, { container, header: true, ribbonType: 'simple', footer: true }],
    [UniverDocsPlugin, {}],
    [UniverDocsUIPlugin, {}],
    [sheets.UniverSheetsPlugin, {}],
    [UniverSheetsUIPlugin, { protectedRangeShadow: 'none' }],
    [sheetFormulas.UniverSheetsFormulaPlugin, {}],
    [UniverSheetsFormulaUIPlugin, {}],
    // Codes are texts that look like numbers on purpose.
    [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }],
    [UniverSheetsNumfmtUIPlugin, {}],
    [UniverSheetsFilterPlugin, {}],
    [validations.UniverDataValidationPlugin, {}],
    [sheetValidations.UniverSheetsDataValidationPlugin, {}],
    [UniverSheetsDataValidationUIPlugin, {}],
    [conditionals.UniverSheetsConditionalFormattingPlugin, {}],
    [UniverSheetsConditionalFormattingUIPlugin, {}],
  ])
  return createSpreadsheet(library, options, univer, () => {})
}
