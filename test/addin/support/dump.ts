import type { Area, Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'

/** Everything that a document holds beside some sheets and what is named after us, as plain data. */
export function dumpOf(document: Spreadsheet, without: readonly string[] = []): unknown {
  const sheets = document.sheets().filter(sheet => !without.includes(sheet.title()))
  const ours = /^thuoc[-_]/
  const isForeign = (name: string) => !ours.test(name)
  return {
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.title(), sheetDump(sheet)])),
    order: sheets.map(sheet => sheet.title()),
    names: document.names().filter(({ name }) => isForeign(name) || name === 'thuoc_total'),
    parts: [...document.parts.customXml].filter(([, xml]) => !xml.includes('urn:thuoc:rules')),
    properties: [...document.parts.properties].filter(([name]) => isForeign(name)),
    settings: [...document.parts.settings],
    title: { ...document.parts.title },
  }
}

/** Far more rows and columns than the messy sheets use, so that nothing beside the cells is missed. */
const EXTENT: Area = { top: 0, left: 0, bottom: 24, right: 9 }

function sheetDump(sheet: Sheet): unknown {
  const cells: Area[] = []
  for (let row = EXTENT.top; row <= EXTENT.bottom; row += 1)
    for (let column = EXTENT.left; column <= EXTENT.right; column += 1)
      cells.push({ top: row, left: column, bottom: row, right: column })
  return {
    used: sheet.used(),
    formulas: sheet.formulas(EXTENT),
    values: sheet.values(EXTENT),
    formats: sheet.formats(EXTENT),
    styles: cells.map(each => sheet.style(each)),
    merges: sheet.merges(),
    widths: cells.slice(0, 10).map((_, column) => sheet.columnWidth(column)),
    heights: cells.slice(0, 25).map((_, row) => sheet.rowHeight(row)),
    hiddenRows: cells.slice(0, 25).map((_, row) => sheet.hidden('row', row)),
    frozen: sheet.frozen(),
    validations: sheet.validations(),
    conditionals: sheet.conditionals(),
    records: [...sheet.records],
    visibility: sheet.visibility(),
    colour: sheet.tabColour(),
  }
}
