import designEn from '@univerjs/design/locale/en-US'
import designVi from '@univerjs/design/locale/vi-VN'
import docsUiEn from '@univerjs/docs-ui/locale/en-US'
import docsUiVi from '@univerjs/docs-ui/locale/vi-VN'
import sheetsEn from '@univerjs/sheets/locale/en-US'
import sheetsVi from '@univerjs/sheets/locale/vi-VN'
import sheetsConditionalFormattingUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US'
import sheetsConditionalFormattingUiVi from '@univerjs/sheets-conditional-formatting-ui/locale/vi-VN'
import sheetsDataValidationEn from '@univerjs/sheets-data-validation/locale/en-US'
import sheetsDataValidationVi from '@univerjs/sheets-data-validation/locale/vi-VN'
import sheetsDataValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US'
import sheetsDataValidationUiVi from '@univerjs/sheets-data-validation-ui/locale/vi-VN'
import sheetsFilterEn from '@univerjs/sheets-filter/locale/en-US'
import sheetsFilterVi from '@univerjs/sheets-filter/locale/vi-VN'
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US'
import sheetsFormulaVi from '@univerjs/sheets-formula/locale/vi-VN'
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US'
import sheetsFormulaUiVi from '@univerjs/sheets-formula-ui/locale/vi-VN'
import sheetsNumfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US'
import sheetsNumfmtUiVi from '@univerjs/sheets-numfmt-ui/locale/vi-VN'
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US'
import sheetsUiVi from '@univerjs/sheets-ui/locale/vi-VN'
import uiEn from '@univerjs/ui/locale/en-US'
import uiVi from '@univerjs/ui/locale/vi-VN'

type MergeLocales = typeof import('@univerjs/core').mergeLocales
type Locales = NonNullable<ConstructorParameters<typeof import('@univerjs/core').Univer>[0]>['locales']

/** The words of the spreadsheet's own interface in both languages. */
export const localeTexts = (mergeLocales: MergeLocales): NonNullable<Locales> => ({
  enUS: mergeLocales(
    designEn,
    uiEn,
    docsUiEn,
    sheetsEn,
    sheetsUiEn,
    sheetsFormulaEn,
    sheetsFormulaUiEn,
    sheetsNumfmtUiEn,
    sheetsDataValidationEn,
    sheetsDataValidationUiEn,
    sheetsConditionalFormattingUiEn,
    sheetsFilterEn,
  ),
  viVN: mergeLocales(
    designVi,
    uiVi,
    docsUiVi,
    sheetsVi,
    sheetsUiVi,
    sheetsFormulaVi,
    sheetsFormulaUiVi,
    sheetsNumfmtUiVi,
    sheetsDataValidationVi,
    sheetsDataValidationUiVi,
    sheetsConditionalFormattingUiVi,
    sheetsFilterVi,
  ),
})
