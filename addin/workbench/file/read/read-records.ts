import type {
  OutlineRecord,
  PageRecord,
  ProtectionRecord,
  TableRecord,
  ViewRecord,
} from '../../host/objects/records.ts'
import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { child, childrenOf, flag, numberAt, type XmlNode } from '../xml/parse-xml.ts'
import { areasOf } from './read-cells.ts'

/** What a protected sheet allows, by the name of the attribute that forbids it. */
export const PROTECTION_OPTIONS = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  objects: 'allowEditObjects',
  scenarios: 'allowEditScenarios',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertHyperlinks: 'allowInsertHyperlinks',
  insertRows: 'allowInsertRows',
  pivotTables: 'allowPivotTables',
  sort: 'allowSort',
} as const

export function protectionRecord(sheet: XmlNode): ProtectionRecord | undefined {
  const node = child(sheet, 'sheetProtection')
  if (!node) return undefined
  // All but objects and scenarios are forbidden unless the file says otherwise.
  const options = Object.entries(PROTECTION_OPTIONS).map(([name, option]) => [
    option,
    !flag(node, name, name !== 'objects' && name !== 'scenarios'),
  ])
  const selectionMode = flag(node, 'selectUnlockedCells')
    ? 'None'
    : flag(node, 'selectLockedCells')
      ? 'Unlocked'
      : 'Normal'
  return {
    protected: flag(node, 'sheet'),
    hasPassword: Boolean(node.attributes.password ?? node.attributes.hashValue),
    options: { ...Object.fromEntries(options), selectionMode },
  }
}

export function outlineRecord(sheet: XmlNode): OutlineRecord | undefined {
  const rows = childrenOf(child(sheet, 'sheetData'), 'row').flatMap(row => {
    const level = numberAt(row, 'outlineLevel', 0)
    return level > 0 ? [[String(numberAt(row, 'r', 1) - 1), level]] : []
  })
  const columns = childrenOf(child(sheet, 'cols'), 'col').flatMap(column => {
    const level = numberAt(column, 'outlineLevel', 0)
    const [from, to] = [numberAt(column, 'min', 1), Math.min(numberAt(column, 'max', 1), 16_384)]
    const indexes = Array.from({ length: to - from + 1 }, (_, index) => String(from - 1 + index))
    return level > 0 ? indexes.map(index => [index, level]) : []
  })
  if (rows.length + columns.length === 0) return undefined
  return { rows: Object.fromEntries(rows), columns: Object.fromEntries(columns) }
}

/** By their number in files. */
export const PAPERS: Readonly<Record<number, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' }

export function pageRecord(sheet: XmlNode): PageRecord | undefined {
  const [setup, margins, options] = ['pageSetup', 'pageMargins', 'printOptions'].map(name => child(sheet, name))
  if (!setup && !margins && !options && !child(sheet, 'headerFooter')) return undefined
  const fits = flag(child(child(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage')
  const margin = (name: string, absent: number): number => numberAt(margins, name, absent) * 72
  return {
    orientation: setup?.attributes.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPERS[numberAt(setup, 'paperSize', 1)] ?? 'Letter',
    zoom: fits ? fitOf(setup) : { scale: numberAt(setup, 'scale', 100) },
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    printGridlines: flag(options, 'gridLines'),
    margins: {
      left: margin('left', 0.7),
      right: margin('right', 0.7),
      top: margin('top', 0.75),
      bottom: margin('bottom', 0.75),
      header: margin('header', 0.3),
      footer: margin('footer', 0.3),
    },
    headerFooter: {
      ...threeParts(child(child(sheet, 'headerFooter'), 'oddHeader')?.text, 'Header'),
      ...threeParts(child(child(sheet, 'headerFooter'), 'oddFooter')?.text, 'Footer'),
    },
  }
}

/** 0 in a file means as many pages as it takes, which the record leaves out. */
function fitOf(setup: XmlNode | undefined): Record<string, number> {
  const [across, down] = [numberAt(setup, 'fitToWidth', 1), numberAt(setup, 'fitToHeight', 1)]
  return { ...(across > 0 && { horizontalFitToPages: across }), ...(down > 0 && { verticalFitToPages: down }) }
}

/** `&LLeft&CMiddle&RRight` */
function threeParts(text = '', what: string): Record<string, string> {
  const parts = text.split(/(?<!&)&([LCR])/)
  const names: Readonly<Record<string, string>> = { L: 'left', C: 'center', R: 'right' }
  const found = parts[0] ? [[`center${what}`, parts[0]]] : []
  for (let index = 1; index + 1 < parts.length; index += 2)
    found.push([`${names[parts[index] ?? '']}${what}`, parts[index + 1] ?? ''])
  return Object.fromEntries(found)
}

export function viewRecord(sheet: XmlNode): ViewRecord | undefined {
  const view = child(child(sheet, 'sheetViews'), 'sheetView')
  const [gridlines, headings] = [flag(view, 'showGridLines', true), flag(view, 'showRowColHeaders', true)]
  return gridlines && headings ? undefined : { gridlines, headings }
}

export function filterArea(sheet: XmlNode): Area | undefined {
  return areasOf(child(sheet, 'autoFilter')?.attributes.ref ?? '')[0]
}

export function tableRecord(table: XmlNode): TableRecord | undefined {
  const [area] = areasOf(table.attributes.ref ?? '')
  const name = table.attributes.displayName ?? table.attributes.name
  if (!area || !name) return undefined
  return {
    id: table.attributes.id ?? name,
    name,
    area,
    hasHeaders: numberAt(table, 'headerRowCount', 1) > 0,
    hasTotals: numberAt(table, 'totalsRowCount', 0) > 0,
    style: child(table, 'tableStyleInfo')?.attributes.name ?? '',
  }
}
