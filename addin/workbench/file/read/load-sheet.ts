import type { Area, Content, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { heightInPixels, widthInPixels } from '../measures.ts'
import type { ColourOf } from '../styles/colours.ts'
import type { FileStyles } from '../styles/read-styles.ts'
import { child, childrenOf, flag, numberAt, type XmlNode } from '../xml/parse-xml.ts'
import { areasOf, type FileCell } from './read-cells.ts'
import { filterArea, outlineRecord, pageRecord, protectionRecord, viewRecord } from './read-records.ts'
import { readConditionals, readValidations } from './read-rules.ts'

export interface SheetSource {
  readonly tree: XmlNode
  readonly cells: readonly FileCell[]
  readonly styles: FileStyles
  readonly colourOf: ColourOf
}

/** Columns beyond these have nothing to show. */
const MAXIMUM_COLUMN = 400

/** Fills an empty sheet with what the file says of it. */
export function loadSheet(sheet: Sheet, source: SheetSource): void {
  const { tree, cells, styles, colourOf } = source
  loadCells(sheet, cells, styles)
  loadLayout(sheet, tree)
  for (const { areas, rule } of readValidations(tree)) for (const area of areas) sheet.setValidation(area, rule)
  // A format that is added later comes first.
  for (const conditional of [...readConditionals(tree, styles.changes, colourOf)].reverse())
    sheet.addConditional(conditional)
  const colour = colourOf(child(child(tree, 'sheetPr'), 'tabColor'))
  if (colour) sheet.setTabColour(colour)
  const records = {
    protection: protectionRecord(tree),
    outline: outlineRecord(tree),
    page: pageRecord(tree),
    view: viewRecord(tree),
    filter: filterRecord(tree),
  }
  for (const [kind, record] of Object.entries(records)) if (record) sheet.records.set(kind, record)
}

function filterRecord(tree: XmlNode) {
  const area = filterArea(tree)
  return area && { area, criteria: [] }
}

function loadCells(sheet: Sheet, cells: readonly FileCell[], { cells: looks }: FileStyles): void {
  const filled = cells.filter(({ content, formula }) => formula !== undefined || content !== '')
  const area = around(filled)
  if (area) {
    const disguised = filled.filter(({ content, formula }) => formula === undefined && /^=./s.test(String(content)))
    // In cells formatted as text they stay texts; their own format comes with the others.
    for (const cell of disguised) sheet.setFormats(cellArea(cell), [['@']])
    sheet.write(
      area,
      matrix<Content>(area, filled, ({ content, formula }) => formula ?? content),
    )
  }
  for (const { area: styled, style: basis } of rectangles(cells)) {
    const look = looks[basis]
    if (!look) continue
    sheet.setStyle(styled, { ...look.style, basis })
    sheet.setFormats(styled, rowsOf(styled, look.format))
  }
}

const cellArea = ({ row, column }: FileCell): Area => ({ top: row, left: column, bottom: row, right: column })

const rowsOf = <Value>({ top, left, bottom, right }: Area, value: Value): Value[][] =>
  Array.from({ length: bottom - top + 1 }, () => Array<Value>(right - left + 1).fill(value))

function around(cells: readonly FileCell[]): Area | undefined {
  const [first] = cells
  if (!first) return undefined
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column }
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row)
    area.bottom = Math.max(area.bottom, row)
    area.left = Math.min(area.left, column)
    area.right = Math.max(area.right, column)
  }
  return area
}

/** Sparse rows: a workbook with one value far out must not become a full table. */
function matrix<Value>(area: Area, cells: readonly FileCell[], of: (cell: FileCell) => Value): (Value | null)[][] {
  const rows: (Value | null)[][] = Array.from({ length: area.bottom - area.top + 1 }, () => [])
  for (const cell of cells) {
    const row = rows[cell.row - area.top]
    if (!row) continue
    while (row.length < cell.column - area.left) row.push(null)
    row[cell.column - area.left] = of(cell)
  }
  return rows
}

interface Styled {
  readonly area: Area
  readonly style: number
}

/** Cells of one style side by side, and equal runs below one another, are styled at once. */
function rectangles(cells: readonly FileCell[]): readonly Styled[] {
  const done: Styled[] = []
  let open = new Map<string, Styled>()
  let row = -1
  let next = new Map<string, Styled>()
  for (const { area, style } of runs(cells)) {
    if (area.top !== row) {
      for (const [key, each] of open) if (!next.has(key)) done.push(each)
      open = next
      next = new Map()
      row = area.top
    }
    const key = `${area.left} ${area.right} ${style}`
    const above = open.get(key)
    const isBelow = above?.area.bottom === area.top - 1
    if (above && !isBelow) done.push(above)
    open.delete(key)
    next.set(key, above && isBelow ? { style, area: { ...above.area, bottom: area.top } } : { style, area })
  }
  return [...done, ...open.values(), ...next.values()]
}

function runs(cells: readonly FileCell[]): readonly Styled[] {
  const found: Styled[] = []
  for (const { row, column, style } of cells) {
    const last = found.at(-1)
    if (last && last.style === style && last.area.top === row && last.area.right === column - 1)
      found[found.length - 1] = { style, area: { ...last.area, right: column } }
    else found.push({ style, area: { top: row, left: column, bottom: row, right: column } })
  }
  return found
}

function loadLayout(sheet: Sheet, tree: XmlNode): void {
  for (const { attributes } of childrenOf(child(tree, 'mergeCells'), 'mergeCell'))
    for (const area of areasOf(attributes.ref ?? '')) sheet.merge(area)
  for (const column of childrenOf(child(tree, 'cols'), 'col')) loadColumns(sheet, column)
  for (const row of childrenOf(child(tree, 'sheetData'), 'row')) loadRow(sheet, row)
  const pane = child(child(child(tree, 'sheetViews'), 'sheetView'), 'pane')
  if (pane?.attributes.state?.startsWith('frozen'))
    sheet.freeze(numberAt(pane, 'ySplit', 0), numberAt(pane, 'xSplit', 0))
}

function loadColumns(sheet: Sheet, column: XmlNode): void {
  const left = numberAt(column, 'min', 1) - 1
  const right = Math.min(numberAt(column, 'max', 1) - 1, MAXIMUM_COLUMN)
  if (left < 0 || right < left) return
  const width = numberAt(column, 'width', 0)
  if (width > 0) sheet.setColumnWidth({ top: 0, bottom: 0, left, right }, widthInPixels(width))
  if (flag(column, 'hidden')) sheet.setHidden('column', left, right, true)
}

function loadRow(sheet: Sheet, row: XmlNode): void {
  const index = numberAt(row, 'r', 0) - 1
  const height = numberAt(row, 'ht', 0)
  if (index < 0) return
  if (height > 0) sheet.setRowHeight({ top: index, bottom: index, left: 0, right: 0 }, heightInPixels(height))
  if (flag(row, 'hidden')) sheet.setHidden('row', index, index, true)
}
