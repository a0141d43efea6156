import { calculatedValues } from '../../sheets/calc/calculate-workbook.ts'
import type { FormulaNode } from '../../sheets/calc/formula-node.ts'
import { isPortable } from '../../sheets/calc/is-portable.ts'
import { parseFormula } from '../../sheets/calc/parse-formula.ts'
import { type CalcValue, isBlank, isError } from '../../sheets/calc/values.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../sheets/read/raw-workbook.ts'

/** A workbook whose formulas show what a fresh calculation gives, with what could not be calculated. */
export interface FreshWorkbook {
  readonly workbook: RawWorkbook
  /** Whether the value of a cell rests on a result that the file carries, because a formula is beyond us. */
  readonly restsOnCarried: (sheet: string, row: number, column: number) => boolean
}

export function freshWorkbook(raw: RawWorkbook): FreshWorkbook {
  const valueAt = calculatedValues(raw)
  const sheets = new Map(raw.sheets.map(sheet => [sheet.title, sheet]))
  return {
    workbook: { ...raw, sheets: raw.sheets.map(sheet => freshSheet(sheet, valueAt)) },
    restsOnCarried: (sheet, row, column) => restsOnCarried(sheets, { sheet, row, column }),
  }
}

function freshSheet(sheet: RawSheet, valueAt: ReturnType<typeof calculatedValues>): RawSheet {
  return {
    ...sheet,
    at: (row, column) => {
      const carried = sheet.at(row, column)
      if (sheet.formulaAt(row, column) === undefined) return carried
      const value = valueAt(sheet.title, row, column)
      return value === undefined ? carried : rawValueOf(value, carried)
    },
  }
}

/** A formula that gives a blank shows 0; one shown as a date stays a date. */
export function rawValueOf(value: CalcValue, carried: RawValue = { kind: 'nothing' }): RawValue {
  if (typeof value === 'number') {
    const isDate = carried.kind === 'number' && carried.isDate
    return { kind: 'number', value, ...(isDate ? { isDate } : {}) }
  }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  if (isError(value)) return { kind: 'error', text: value.name }
  return isBlank(value) ? { kind: 'number', value: 0 } : { kind: 'nothing' }
}

interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

const MOST_CELLS = 10_000

function restsOnCarried(sheets: ReadonlyMap<string, RawSheet>, start: Place): boolean {
  const seen = new Set<string>()
  const open: Place[] = [start]
  for (let place = open.pop(); place; place = open.pop()) {
    const key = `${place.sheet}!${place.row},${place.column}`
    const sheet = sheets.get(place.sheet)
    const formula = seen.has(key) ? undefined : sheet?.formulaAt(place.row, place.column)
    seen.add(key)
    if (formula === undefined) continue
    const node = parseFormula(formula)
    if (!node || !isPortable(node) || seen.size > MOST_CELLS) return true
    for (const each of cellsIn(node, place.sheet)) {
      if (!sheets.has(each.sheet) || seen.size + open.length > MOST_CELLS) return true
      open.push(each)
    }
  }
  return false
}

function* cellsIn(node: FormulaNode, sheet: string): Iterable<Place> {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'truth':
      return
    case 'range':
      for (let row = node.top; row <= node.bottom; row += 1)
        for (let column = node.left; column <= node.right; column += 1)
          yield { sheet: node.sheet ?? sheet, row, column }
      return
    case 'array':
      for (const item of node.items) yield* cellsIn(item, sheet)
      return
    case 'negate':
    case 'percent':
      yield* cellsIn(node.operand, sheet)
      return
    case 'binary':
      yield* cellsIn(node.left, sheet)
      yield* cellsIn(node.right, sheet)
      return
    case 'call':
      for (const parameter of node.parameters) yield* cellsIn(parameter, sheet)
      return
    default:
      node satisfies never
  }
}
