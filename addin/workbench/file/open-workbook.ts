import type { RefusalProblem } from '../../sheets/read/problem.ts'
import { unpackWorkbook } from '../../sheets/read/unpack.ts'
import type { Parts } from '../../sheets/write/zip.ts'
import type { Sheet, Spreadsheet, Visibility } from '../spreadsheet/spreadsheet.ts'
import { typedFormula } from './formulas.ts'
import { documentState, type OriginalSheet, rememberOriginal, stateOf } from './original.ts'
import { isOfType, relationshipsOf, treeOf, workbookName } from './package.ts'
import { loadSheet } from './read/load-sheet.ts'
import { MAXIMUM_CELLS, readCells, textOfItem } from './read/read-cells.ts'
import { loadProperties, readCustomXml } from './read/read-document.ts'
import { tableRecord } from './read/read-records.ts'
import { colourReader } from './styles/colours.ts'
import { readStyles } from './styles/read-styles.ts'
import { child, childrenOf, numberAt, type XmlNode } from './xml/parse-xml.ts'

/** Why a file cannot be opened. */
export class WorkbookRefused extends Error {
  readonly problem: RefusalProblem

  constructor(problem: RefusalProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * Fills a new spreadsheet with the workbook of an .xlsx file, which is untrusted: sizes are limited before
 * anything is unpacked. The file is remembered; `saveWorkbook` changes in it only what was changed.
 * @throws WorkbookRefused before the spreadsheet is touched
 */
export async function openWorkbook(bytes: Uint8Array, spreadsheet: Spreadsheet): Promise<void> {
  const unpacked = unpackWorkbook(bytes)
  if (unpacked.kind === 'refused') throw new WorkbookRefused(unpacked.problem)
  const file = readOrRefuse(() => readFile(unpacked.parts))
  const sheets = addSheets(spreadsheet, file.sheets)
  for (const [index, { tree, cells }] of file.sheets.entries()) {
    const sheet = sheets[index]
    if (sheet) loadSheet(sheet, { tree, cells, styles: file.styles, colourOf: file.colourOf })
  }
  for (const [index, { tables, visibility }] of file.sheets.entries()) {
    if (tables.length > 0) sheets[index]?.records.set('tables', tables)
    if (visibility !== 'visible') sheets[index]?.show(visibility)
  }
  const places = new Map(file.sheets.map(({ position }, index) => [position, sheets[index]]))
  loadNames(spreadsheet, file.tree, places)
  loadProperties(file.parts, spreadsheet.parts)
  const customXml = readCustomXml(file.parts, file.workbook)
  for (const [id, { text }] of customXml) spreadsheet.parts.customXml.set(id, text)
  activate(spreadsheet, file.tree, places)
  const { parts, workbook, texts, colourOf } = file
  rememberOriginal(spreadsheet, {
    parts,
    workbook,
    texts,
    colourOf,
    customXml,
    sheets: originalSheets(file, sheets),
    names: JSON.stringify(spreadsheet.names()),
    document: documentState(spreadsheet.parts),
  })
}

type File = ReturnType<typeof readFile>

interface FileSheet {
  /** Among all sheets of the file, charts included. */
  readonly position: number
  readonly title: string
  readonly part: string
  readonly visibility: Visibility
  readonly tree: XmlNode
  readonly cells: ReturnType<typeof readCells>
  readonly tables: readonly object[]
}

function readOrRefuse<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new WorkbookRefused({ code: 'damaged', detail })
  }
}

function readFile(parts: Parts) {
  const workbook = workbookName(parts)
  const tree = treeOf(parts, workbook)
  if (!tree) throw new WorkbookRefused({ code: 'not-a-workbook' })
  const relationships = relationshipsOf(parts, workbook)
  const partOfType = (type: string) => relationships.find(each => isOfType(each, type))?.target
  const treeOfType = (type: string) => treeOf(parts, partOfType(type) ?? '')
  const colourOf = colourReader(treeOfType('theme'))
  const texts = childrenOf(treeOfType('sharedStrings'), 'si').map(textOfItem)
  const sheets = childrenOf(child(tree, 'sheets'), 'sheet').flatMap((node, position): readonly FileSheet[] => {
    const id = Object.entries(node.attributes).find(([name]) => /(^|:)id$/.test(name))?.[1]
    const relationship = relationships.find(each => each.id === id)
    // Sheets that are charts or macros have no cells; the file keeps them.
    if (!relationship || !isOfType(relationship, 'worksheet')) return []
    return [{ ...readSheet(parts, relationship.target, node, texts), position }]
  })
  if (sheets.length === 0) throw new WorkbookRefused({ code: 'not-a-workbook' })
  if (sheets.reduce((sum, { cells }) => sum + cells.length, 0) > MAXIMUM_CELLS)
    throw new WorkbookRefused({ code: 'damaged', detail: `more than ${MAXIMUM_CELLS} cells` })
  return { parts, workbook, tree, colourOf, texts, sheets, styles: readStyles(treeOfType('styles'), colourOf) }
}

function readSheet(parts: Parts, part: string, node: XmlNode, texts: readonly string[]): Omit<FileSheet, 'position'> {
  const tree = treeOf(parts, part)
  if (!tree) throw new WorkbookRefused({ code: 'damaged', detail: `${part} is missing` })
  const tables = relationshipsOf(parts, part)
    .filter(each => isOfType(each, 'table'))
    .flatMap(({ target }) => {
      const table = treeOf(parts, target)
      return table ? (tableRecord(table) ?? []) : []
    })
  const { name: title = part, state } = node.attributes
  const visibility = state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible'
  return { title, part, visibility, tree, cells: readCells(child(tree, 'sheetData'), texts), tables }
}

/** All of them first, so that formulas find what they refer to. */
function addSheets(spreadsheet: Spreadsheet, files: readonly FileSheet[]): readonly Sheet[] {
  const [blank] = spreadsheet.sheets()
  return files.map(({ title }, index) => {
    if (index > 0 || !blank) return spreadsheet.addSheet(title)
    blank.rename(title)
    return blank
  })
}

type Places = ReadonlyMap<number, Sheet | undefined>

function loadNames(spreadsheet: Spreadsheet, tree: XmlNode, places: Places): void {
  for (const { attributes, text } of childrenOf(child(tree, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, comment = '', hidden } = attributes
    const scope = localSheetId === undefined ? undefined : places.get(Number(localSheetId))?.id
    if (name === '' || text === '' || (localSheetId !== undefined && scope === undefined)) continue
    // Excel's own names follow the cells as well, unseen.
    const visible = hidden !== '1' && hidden !== 'true' && !name.startsWith('_xlnm.')
    spreadsheet.setName({ name, formula: typedFormula(text), visible, comment, ...(scope !== undefined && { scope }) })
  }
}

function activate(spreadsheet: Spreadsheet, tree: XmlNode, places: Places): void {
  const view = child(child(tree, 'bookViews'), 'workbookView')
  const wanted = places.get(numberAt(view, 'activeTab', 0))
  const shown =
    wanted?.visibility() === 'visible' ? wanted : spreadsheet.sheets().find(each => each.visibility() === 'visible')
  if (shown) spreadsheet.activate(shown.id)
}

function originalSheets({ sheets: files }: File, sheets: readonly Sheet[]): ReadonlyMap<string, OriginalSheet> {
  const known = files.flatMap(({ title, part, cells }, index): readonly [string, OriginalSheet][] => {
    const sheet = sheets[index]
    if (!sheet) return []
    const results = cells.flatMap(
      ({ row, column, formula, content }): [string, { formula: string; content: typeof content }][] =>
        formula === undefined || content === '' ? [] : [[`${row},${column}`, { formula, content }]],
    )
    return [[sheet.id, { title, part, asOpened: stateOf(sheet), results: new Map(results) }]]
  })
  return new Map(known)
}
