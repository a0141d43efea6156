import { bytesOf, type Parts, pack, textOf } from '../../sheets/write/zip.ts'
import type { Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts'
import { blankOriginal } from './blank.ts'
import { type Original, originalOf } from './original.ts'
import {
  addRelationship,
  freeName,
  isOfType,
  relationshipsOf,
  removePart,
  setContentType,
  setRelationships,
} from './package.ts'
import { styleTable } from './styles/style-table.ts'
import { addCharts } from './write/write-charts.ts'
import { writeCustomXml, writeProperties } from './write/write-document.ts'
import { writeSheet } from './write/write-sheet.ts'
import { addTables } from './write/write-tables.ts'
import { writeWorkbookPart } from './write/write-workbook.ts'

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/**
 * The workbook as an .xlsx file: the file that it was opened from, with what changed since, or a new one. Waits for
 * the calculation, so that formulas carry their results.
 */
export async function saveWorkbook(spreadsheet: Spreadsheet): Promise<Uint8Array> {
  await spreadsheet.calculated()
  const original = originalOf(spreadsheet) ?? blankOriginal()
  const parts: Parts = new Map(original.parts)
  const stylesPart = relationshipsOf(parts, original.workbook).find(each => isOfType(each, 'styles'))?.target ?? ''
  const styles = styleTable(
    textOf(parts, stylesPart) ?? textOf(blankOriginal().parts, 'xl/styles.xml') ?? '',
    original.colourOf,
  )
  const textNumber = numberOfText(original)
  removeSheets(parts, spreadsheet, original)
  const sheetParts = new Map<string, string>()
  for (const sheet of spreadsheet.sheets()) {
    const known = original.sheets.get(sheet.id)
    const part = known?.part ?? addSheet(parts, original.workbook)
    sheetParts.set(sheet.id, part)
    const isActive = sheet.id === spreadsheet.active().id
    const writing = { styles, textNumber, original: known, colourOf: original.colourOf, isActive }
    const draft = writeSheet(sheet, known && textOf(parts, part), writing)
    addTables({ parts, part, sheet, draft, original: known })
    await addCharts({ parts, part, sheet, draft, original: known })
    parts.set(part, bytesOf(draft.text()))
  }
  setStyles(parts, original.workbook, stylesPart, styles.text())
  renameInCharts(parts, spreadsheet.sheets(), original)
  writeWorkbookPart(parts, spreadsheet, original, sheetParts)
  writeCustomXml(parts, spreadsheet, original)
  writeProperties(parts, spreadsheet, original)
  dropCalculationChain(parts, original.workbook)
  return pack(parts)
}

/** Texts keep their place in the shared list, and with it the formats of their letters. */
function numberOfText({ texts }: Original): (text: string) => number | undefined {
  const numbers = new Map<string, number>()
  for (const [index, text] of texts.entries()) if (!numbers.has(text)) numbers.set(text, index)
  return text => numbers.get(text)
}

function addSheet(parts: Parts, workbook: string): string {
  const part = freeName(parts, number => `xl/worksheets/sheet${number}.xml`)
  parts.set(part, bytesOf(''))
  setContentType(parts, part, WORKSHEET)
  addRelationship(parts, workbook, 'worksheet', part)
  return part
}

function removeSheets(parts: Parts, spreadsheet: Spreadsheet, original: Original): void {
  const left = new Set(spreadsheet.sheets().map(({ id }) => id))
  const gone = [...original.sheets].flatMap(([id, { part }]) => (left.has(id) ? [] : [part]))
  for (const part of gone) removePart(parts, part)
  if (gone.length === 0) return
  const kept = relationshipsOf(parts, original.workbook).filter(({ target }) => !gone.includes(target))
  setRelationships(parts, original.workbook, kept)
}

function setStyles(parts: Parts, workbook: string, known: string, text: string): void {
  const part = known || 'xl/styles.xml'
  parts.set(part, bytesOf(text))
  if (known) return
  setContentType(parts, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')
  addRelationship(parts, workbook, 'styles', part)
}

/** Charts of the file name their cells by the titles of sheets. */
function renameInCharts(parts: Parts, sheets: readonly Sheet[], original: Original): void {
  const renamed = sheets.flatMap(sheet => {
    const old = original.sheets.get(sheet.id)?.title
    return old !== undefined && old !== sheet.title() ? [[old, sheet.title()] as const] : []
  })
  if (renamed.length === 0) return
  for (const name of parts.keys()) {
    if (!/^xl\/charts\/chart[^/]*\.xml$/.test(name)) continue
    const text = renamed.reduce((xml, [from, to]) => withTitle(xml, from, to), textOf(parts, name) ?? '')
    parts.set(name, bytesOf(text))
  }
}

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'!`

const withTitle = (xml: string, from: string, to: string): string =>
  xml.replaceAll(quoted(from), () => quoted(to)).replaceAll(`>${from}!`, () => `>${quoted(to)}`)

/** Excel takes a chain that does not fit its cells for damage, and makes its own where there is none. */
function dropCalculationChain(parts: Parts, workbook: string): void {
  const relationships = relationshipsOf(parts, workbook)
  const chain = relationships.find(each => isOfType(each, 'calcChain'))
  if (!chain) return
  removePart(parts, chain.target)
  setRelationships(
    parts,
    workbook,
    relationships.filter(each => each !== chain),
  )
}
