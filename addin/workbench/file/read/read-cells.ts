import { addressOf, columnNumber } from '../../../sheets/address.ts'
import type { Area, Content } from '../../spreadsheet/spreadsheet.ts'
import { movedFormula, typedFormula } from '../formulas.ts'
import { child, childrenOf, numberAt, type XmlNode } from '../xml/parse-xml.ts'

export interface FileCell {
  readonly row: number
  readonly column: number
  /** The number of its style. */
  readonly style: number
  readonly content: Content
  /** With `=`. */
  readonly formula?: string
}

const ROWS = 1_048_576
const COLUMNS = 16_384
/** What a browser can hold and draw. */
export const MAXIMUM_CELLS = 2_000_000

/** The cells of a sheet in the order of the file; what lies outside any sheet is passed over. */
export function readCells(sheetData: XmlNode | undefined, texts: readonly string[]): readonly FileCell[] {
  const shared = new Map<string, { formula: string; row: number; column: number }>()
  const cells: FileCell[] = []
  let row = -1
  for (const rowNode of childrenOf(sheetData, 'row')) {
    row = numberAt(rowNode, 'r', row + 2) - 1
    let column = -1
    for (const node of childrenOf(rowNode, 'c')) {
      const place = placeOf(node.attributes.r) ?? { row, column: column + 1 }
      column = place.column
      if (place.row >= ROWS || place.column >= COLUMNS) continue
      const formula = formulaOf(child(node, 'f'), place, shared)
      const content = contentOf(node, texts)
      cells.push({ ...place, style: numberAt(node, 's', 0), content, ...(formula !== undefined && { formula }) })
    }
  }
  return cells
}

/** `B7`; `undefined` for anything else. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference ?? '') ?? []
  if (!letters || !digits) return undefined
  return { row: Number(digits) - 1, column: columnNumber(letters) }
}

function contentOf(node: XmlNode, texts: readonly string[]): Content {
  const value = child(node, 'v')?.text ?? ''
  switch (node.attributes.t) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'inlineStr':
      return textOfItem(child(node, 'is'))
    case 'b':
      return value === '1' || value === 'true'
    case 'str':
    case 'e':
      return value
    case 'd':
      return serialOf(value)
    default:
      return value === '' || !Number.isFinite(Number(value)) ? value : Number(value)
  }
}

/** Days since the end of 1899 for `2024-03-01T00:00:00`. */
function serialOf(date: string): Content {
  const time = Date.parse(date.endsWith('Z') ? date : `${date}Z`)
  return Number.isNaN(time) ? date : time / 86_400_000 + 25_569
}

function formulaOf(
  node: XmlNode | undefined,
  place: { row: number; column: number },
  shared: Map<string, { formula: string; row: number; column: number }>,
): string | undefined {
  if (!node || node.attributes.t === 'dataTable') return undefined
  const { t, si = '' } = node.attributes
  if (node.text !== '') {
    if (t === 'shared') shared.set(si, { formula: node.text, ...place })
    return typedFormula(node.text)
  }
  const first = t === 'shared' ? shared.get(si) : undefined
  return first && typedFormula(movedFormula(first.formula, place.row - first.row, place.column - first.column))
}

/** The text of a shared or inline string, whatever formats it has; pronunciation aids are no part of it. */
export const textOfItem = (item: XmlNode | undefined): string =>
  child(item, 't')?.text ??
  childrenOf(item, 'r')
    .map(run => child(run, 't')?.text ?? '')
    .join('')

/** `A1:B2 D4` as areas; whole rows and columns reach to the end of the sheet. */
export function areasOf(references: string): readonly Area[] {
  return references
    .trim()
    .split(/\s+/)
    .slice(0, 10_000)
    .flatMap(reference => {
      const [first = '', last = first] = reference.replaceAll('$', '').split(':')
      const [start, end] = [placeOf(first), placeOf(last)]
      return start && end ? [{ top: start.row, left: start.column, bottom: end.row, right: end.column }] : []
    })
}

export const referenceOf = ({ top, left, bottom, right }: Area): string =>
  top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)}:${addressOf(bottom, right)}`
