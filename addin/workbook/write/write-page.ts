import type { PrintPlan, SheetPlan } from '../../sheets/workbook-plan.ts'

/** A4 landscape, one page wide, headings repeated; the tab, and no grid on the screen. */
export function writePage(sheet: Excel.Worksheet, { print, tabColour }: SheetPlan): void {
  sheet.tabColor = `#${tabColour}`
  sheet.showGridlines = false
  const { pageLayout } = sheet
  pageLayout.orientation = 'Landscape'
  pageLayout.paperSize = 'A4'
  pageLayout.centerHorizontally = true
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) }
  pageLayout.setPrintMargins('Inches', { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 })
  pageLayout.setPrintArea(print.area)
  if (print.repeatedRows) pageLayout.setPrintTitleRows(`$${print.repeatedRows.from}:$${print.repeatedRows.to}`)
  writeHeaderAndFooter(pageLayout.headersFooters.defaultForAllPages, print)
}

function writeHeaderAndFooter(page: Excel.HeaderFooter, { header, footer }: PrintPlan): void {
  const [above, below] = [sidesOf(header), sidesOf(footer)]
  page.leftHeader = above.left
  page.rightHeader = above.right
  page.leftFooter = below.left
  page.rightFooter = below.right
}

/** `&LĐơn vị&RTrang &P/&N` */
function sidesOf(text: string): { readonly left: string; readonly right: string } {
  const match = /^&L(.*)&R(.*)$/s.exec(text)
  return { left: match?.[1] ?? '', right: match?.[2] ?? '' }
}

/** Formula cells stay as they are unless somebody wants otherwise; there is no password. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertHyperlinks: true,
    selectionMode: 'Normal',
  })
}
