import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Worksheet } from '@univerjs/core'
import type { Area, CellResult, CellStyle, Content } from '../spreadsheet.ts'
import { areaAround, mapArea } from './areas.ts'
import { customOf } from './cell-style.ts'
import type { UniverDocument } from './document.ts'
import { shownText } from './shown-text.ts'

type CellChanges = IObjectMatrixPrimitiveType<ICellData>

const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|BUSY!|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/
const BOOLEAN = 3
const NUMBER = 2
const TEXT = 1
/** Keeps Univer from calculating after a change of looks. */
const STYLE_TRIGGER = 'sheet.command.set-style'

/** Reads and writes cells of one sheet; places beyond its size read as empty and make it grow when written. */
export function sheetCells(document: UniverDocument, id: string) {
  const { library, injector, unit } = document
  const formulaData = injector.get(library.formulas.FormulaDataModel)
  const sheet = (): Worksheet => document.worksheet(id)
  const cellAt = (row: number, column: number): ICellData | null | undefined =>
    // Univer's own "nothing" includes `void`.
    sheet().getCellMatrix().getValue(row, column) as ICellData | null | undefined
  const styleAt = (row: number, column: number): IStyleData => sheet().getComposedCellStyle(row, column)
  const formatAt = (row: number, column: number): string => styleAt(row, column).n?.pattern ?? 'General'

  return {
    cellAt,
    styleAt,
    formatAt,
    valueAt,
    formulaAt,
    contentAt,
    textAt: (row: number, column: number): string => {
      const value = valueAt(row, column)
      return value === '' ? '' : shownText(library, value, formatAt(row, column))
    },
    used,
    write,
    clear,
    setFormats: (area: Area, formats: readonly (readonly string[])[]): void =>
      restyle(area, (row, column) => {
        const pattern = formats[row - area.top]?.[column - area.left]
        return pattern === undefined ? undefined : { s: { n: pattern === 'General' ? null : { pattern } } }
      }),
    setStyle: (area: Area, s: IStyleData, style: Partial<CellStyle>): void =>
      restyle(area, (row, column) => {
        const custom = customOf(style, cellAt(row, column))
        return { s, ...(custom && { custom }) }
      }),
    ensureSize,
  }

  function valueAt(row: number, column: number): CellResult {
    const cell = filledAt(row, column)
    const value = cell?.v ?? plainText(cell)
    if (cell?.t === BOOLEAN) return value === 1 || value === '1' || value === true
    if (typeof value === 'string' && ERROR.test(value) && (formulaAt(row, column) || formatAt(row, column) !== '@'))
      return { error: value }
    return value
  }

  /** A formula of several results keeps all but the first outside the sheet. */
  function filledAt(row: number, column: number): ICellData | null | undefined {
    const cell = cellAt(row, column)
    if (cell && (cell.v ?? cell.p ?? '') !== '') return cell
    return formulaData.getArrayFormulaCellData()[unit]?.[id]?.[row]?.[column] ?? cell
  }

  /** The formula, else what was written; results that a formula elsewhere fills in are not of this cell. */
  function contentAt(row: number, column: number): Content {
    const formula = formulaAt(row, column)
    if (formula) return formula
    if ((cellAt(row, column)?.v ?? plainText(cellAt(row, column))) === '') return ''
    const value = valueAt(row, column)
    return typeof value === 'object' ? value.error : value
  }

  function formulaAt(row: number, column: number): string {
    const cell = cellAt(row, column)
    if (!cell?.f && !cell?.si) return ''
    return formulaData.getFormulaStringByCell(row, column, id, unit) ?? cell.f ?? ''
  }

  function used(what: 'contents' | 'formats' = 'contents'): Area | undefined {
    const filled: Area[] = []
    sheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return
        const isFilled = cell.f || cell.si || plainText(cell) !== '' || (cell.v ?? '') !== ''
        const isStyled = what === 'formats' && (cell.s || cell.custom)
        if (isFilled || isStyled) filled.push({ top: row, left: column, bottom: row, right: column })
      })
    return areaAroundMany(filled)
  }

  function write(area: Area, contents: readonly (readonly (Content | null)[])[]): void {
    const changes: CellChanges = {}
    for (const [down, row] of contents.entries())
      for (const [along, content] of row.entries()) {
        if (content === null) continue
        put(changes, area.top + down, area.left + along, written(content, area.top + down, area.left + along))
      }
    apply(area, changes)
  }

  function written(content: Content, row: number, column: number): ICellData {
    const plain = { f: null, si: null, p: null }
    if (content === '') return { ...plain, v: null, t: null }
    if (typeof content === 'number') return { ...plain, v: content, t: NUMBER }
    if (typeof content === 'boolean') return { ...plain, v: Number(content), t: BOOLEAN }
    const isFormula = content.length > 1 && content.startsWith('=') && formatAt(row, column) !== '@'
    return isFormula ? { ...plain, f: content, v: null, t: null } : { ...plain, v: content, t: TEXT }
  }

  function clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    const bottom = Math.min(area.bottom, sheet().getRowCount() - 1)
    const right = Math.min(area.right, sheet().getColumnCount() - 1)
    const changes: CellChanges = {}
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++) {
        if (!cellAt(row, column)) continue
        const contents = what === 'formats' ? {} : { v: null, t: null, f: null, si: null, p: null }
        put(changes, row, column, { ...contents, ...(what === 'contents' ? {} : { s: null, custom: null }) })
      }
    apply(area, changes, what === 'formats' ? STYLE_TRIGGER : undefined)
  }

  function restyle(area: Area, change: (row: number, column: number) => ICellData | undefined): void {
    const changes: CellChanges = {}
    mapArea(area, (row, column) => {
      const cell = change(row, column)
      // Univer would guess the kind of the content anew, and take the text 1.10 for a number.
      const t = cellAt(row, column)?.t
      if (cell) put(changes, row, column, { ...cell, ...(t && { t }) })
    })
    apply(area, changes, STYLE_TRIGGER)
  }

  function apply(area: Area, cellValue: CellChanges, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return
    ensureSize(area.bottom, area.right)
    document.run(library.sheets.SetRangeValuesMutation.id, { subUnitId: id, cellValue, ...(trigger && { trigger }) })
  }

  function ensureSize(row: number, column: number): void {
    const { SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation } = library.sheets
    if (row >= sheet().getRowCount())
      document.run(SetWorksheetRowCountMutation.id, { subUnitId: id, rowCount: row + 1 })
    if (column >= sheet().getColumnCount())
      document.run(SetWorksheetColumnCountMutation.id, { subUnitId: id, columnCount: column + 1 })
  }
}

function put(changes: CellChanges, row: number, column: number, cell: ICellData): void {
  const cells = changes[row] ?? {}
  changes[row] = cells
  cells[column] = cell
}

/** Text with several formats stands in a document of its own; its paragraphs end with a carriage return. */
const plainText = (cell: ICellData | null | undefined): string =>
  cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? ''

/** Like `areaAround`, without spreading more arguments than an engine takes. */
function areaAroundMany(cells: readonly Area[]): Area | undefined {
  return cells.reduce<Area | undefined>((around, cell) => areaAround(around ? [around, cell] : [cell]), undefined)
}
