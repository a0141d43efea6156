import { addressOf } from '../../../sheets/address.ts'
import type { OutlineRecord } from '../../host/objects/records.ts'
import type { CellResult, CellStyle, Content, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { fileFormula } from '../formulas.ts'
import { heightOfPixels, widthInPixels, widthOfPixels } from '../measures.ts'
import type { OriginalSheet } from '../original.ts'
import type { StyleTable } from '../styles/style-table.ts'
import { child, childrenOf, flag, numberAt, type XmlNode } from '../xml/parse-xml.ts'
import { xml, xmlText } from '../xml/write-xml.ts'

export interface CellWriting {
  readonly styles: StyleTable
  /** The number of a shared text, where the file has it. */
  readonly textNumber: (text: string) => number | undefined
  readonly original: OriginalSheet | undefined
  readonly tree: XmlNode | undefined
}

/** Far from everything: what a sheet gives there is its default. */
const FAR = { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }

export function sheetDataXml(sheet: Sheet, writing: CellWriting): string {
  const area = sheet.used('formats')
  const outline = (sheet.records.get('outline') as OutlineRecord | undefined)?.rows ?? {}
  const rows = new Map(childrenOf(child(writing.tree, 'sheetData'), 'row').map(row => [numberAt(row, 'r', 0) - 1, row]))
  const levels = Object.keys(outline).map(Number)
  const last = Math.max(area?.bottom ?? -1, ...levels, ...rows.keys())
  const cellsOf = area ? cellWriter(sheet, area, writing) : () => ''
  const standard = sheet.rowHeight(FAR.top)
  let text = ''
  for (let row = 0; row <= last; row++) {
    const cells = area && row >= area.top && row <= area.bottom ? cellsOf(row) : ''
    const attributes = rowAttributes(sheet, row, standard, rows.get(row), outline[row])
    if (cells !== '' || Object.keys(attributes).length > 0) text += xml('row', { r: row + 1, ...attributes }, cells)
  }
  return xml('sheetData', {}, text)
}

function rowAttributes(
  sheet: Sheet,
  row: number,
  standard: number,
  node: XmlNode | undefined,
  level: number | undefined,
): Record<string, string | number | boolean> {
  const height = sheet.rowHeight(row)
  const points = heightOfPixels(height)
  const isAsBefore = node !== undefined && Math.abs(numberAt(node, 'ht', 0) - points) < 0.01
  const { s, customFormat, collapsed, customHeight } = node?.attributes ?? {}
  return {
    // The style of a whole row, for cells that nobody has touched.
    ...(s !== undefined && customFormat !== undefined && { s, customFormat }),
    ...(height !== standard && { ht: points, ...((!isAsBefore || customHeight) && { customHeight: true }) }),
    ...(sheet.hidden('row', row) && { hidden: true }),
    ...(level && { outlineLevel: level }),
    ...(collapsed !== undefined && { collapsed }),
  }
}

function cellWriter(sheet: Sheet, area: NonNullable<ReturnType<Sheet['used']>>, writing: CellWriting) {
  const { styles } = writing
  const standard = JSON.stringify([sheet.style(FAR), 'General'])
  const numbers = new Map<string, number>()
  return (row: number): string => {
    const line = { ...area, top: row, bottom: row }
    const [values = []] = sheet.values(line)
    const [contents = []] = sheet.formulas(line)
    const [formats = []] = sheet.formats(line)
    return contents
      .map((content, index) => {
        const column = area.left + index
        const style = styleNumber(sheet.style({ ...line, left: column, right: column }), formats[index] ?? 'General')
        const cell = { row, column, content, value: values[index] ?? '' }
        return content === '' && style === undefined ? '' : cellXml(cell, style, writing)
      })
      .join('')
  }

  function styleNumber(look: CellStyle, format: string): number | undefined {
    const key = JSON.stringify([look, format])
    if (key === standard) return undefined
    const { basis, ...style } = look
    const number = numbers.get(key) ?? styles.numberOf({ style, format }, basis)
    numbers.set(key, number)
    return number
  }
}

interface CellNow {
  readonly row: number
  readonly column: number
  readonly content: Content
  readonly value: CellResult
}

function cellXml(cell: CellNow, style: number | undefined, writing: CellWriting): string {
  const { row, column, content, value } = cell
  const common = { r: addressOf(row, column), s: style || undefined }
  // What shows its own formula as its value is a text that begins with `=`.
  if (typeof content === 'string' && /^=./s.test(content) && value !== content) {
    const { type, text } = resultOf(cell, content, writing.original)
    const result = text === undefined ? '' : xml('v', {}, xmlText(text))
    return xml('c', { ...common, t: type }, xml('f', {}, xmlText(fileFormula(content))) + result)
  }
  if (content === '') return xml('c', common)
  if (typeof value === 'object') return xml('c', { ...common, t: 'e' }, xml('v', {}, value.error))
  if (typeof content === 'number') return xml('c', common, xml('v', {}, String(content)))
  if (typeof content === 'boolean') return xml('c', { ...common, t: 'b' }, xml('v', {}, String(Number(content))))
  const number = writing.textNumber(content)
  if (number !== undefined) return xml('c', { ...common, t: 's' }, xml('v', {}, String(number)))
  const item = xml('is', {}, xml('t', { 'xml:space': 'preserve' }, xmlText(content)))
  return xml('c', { ...common, t: 'inlineStr' }, item)
}

/** A formula that the spreadsheet cannot calculate keeps the result that the file gave for it. */
function resultOf(
  { row, column, value }: CellNow,
  formula: string,
  original: OriginalSheet | undefined,
): { type: string | undefined; text: string | undefined } {
  if (typeof value === 'object') {
    const known = original?.results.get(`${row},${column}`)
    if (known?.formula === formula && !isError(known.content)) return typed(known.content)
    return value.error === '#BUSY!' ? { type: undefined, text: undefined } : { type: 'e', text: value.error }
  }
  return typed(value)
}

const isError = (content: Content): boolean => typeof content === 'string' && /^#[A-Z0-9/_]+[!?]?$/.test(content)

function typed(value: Content): { type: string | undefined; text: string } {
  if (typeof value === 'number') return { type: undefined, text: String(value) }
  return typeof value === 'boolean' ? { type: 'b', text: String(Number(value)) } : { type: 'str', text: value }
}

/** Widths, hidden columns and outline levels; empty where all columns are as usual. */
export function colsXml(sheet: Sheet, tree: XmlNode | undefined): string {
  const standard = sheet.columnWidth(FAR.left)
  const outline = (sheet.records.get('outline') as OutlineRecord | undefined)?.columns ?? {}
  const old = childrenOf(child(tree, 'cols'), 'col')
  const oldAt = (column: number) =>
    old.find(each => column + 1 >= numberAt(each, 'min', 1) && column + 1 <= numberAt(each, 'max', 1))
  const last = Math.max(
    sheet.used('formats')?.right ?? 0,
    ...Object.keys(outline).map(Number),
    ...old.map(each => Math.min(numberAt(each, 'max', 1) - 1, 400)),
  )
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    columnXml(column, sheet, standard, oldAt(column), outline[column]),
  )
  const beyond = old
    .filter(each => numberAt(each, 'max', 1) > last + 1)
    .map(each => xml('col', { ...each.attributes, min: Math.max(last + 2, numberAt(each, 'min', 1)) }))
  const inside = [...columns, ...beyond].join('')
  return inside === '' ? '' : xml('cols', {}, inside)
}

function columnXml(
  column: number,
  sheet: Sheet,
  standard: number,
  old: XmlNode | undefined,
  level: number | undefined,
): string {
  const pixels = sheet.columnWidth(column)
  const hidden = sheet.hidden('column', column)
  if (pixels === standard && !hidden && !level && !old) return ''
  const given = numberAt(old, 'width', 0)
  const width = given > 0 && widthInPixels(given) === pixels ? given : widthOfPixels(pixels)
  return xml('col', {
    min: column + 1,
    max: column + 1,
    width,
    style: old?.attributes.style,
    hidden: hidden || undefined,
    customWidth: flag(old, 'customWidth', true),
    outlineLevel: level || undefined,
    collapsed: old?.attributes.collapsed,
  })
}
