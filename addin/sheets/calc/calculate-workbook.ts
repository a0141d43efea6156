import type { RawSheet, RawValue, RawWorkbook } from '../read/raw-workbook.ts'
import { calculate } from './calculate.ts'
import type { RangeNode } from './formula-node.ts'
import { isPortable } from './is-portable.ts'
import { parseFormula } from './parse-formula.ts'
import { blank, type CalcValue, type ErrorName, failure } from './values.ts'

/** Cells that may be read while a whole workbook is calculated; a full workbook of 63 units needs about 200,000. */
const MAXIMUM_READS = 20_000_000
/** Formulas that may wait for one another. */
const MAXIMUM_DEPTH = 400

/** The value of a cell by sheet title and zero-based place; `undefined` where it cannot be told. */
export type CellValues = (sheet: string, row: number, column: number) => CalcValue | undefined

/**
 * Calculates formulas of the portable subset on demand. A formula of any other kind counts with the result
 * that the file carries, if it carries one. Cycles, and work beyond all measure, leave a cell without value.
 */
export function calculatedValues(workbook: RawWorkbook): CellValues {
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.title, sheet]))
  const known = new Map<string, CalcValue | undefined>()
  const waiting = new Set<string>()
  let reads = 0
  return valueAt

  function valueAt(title: string, row: number, column: number): CalcValue | undefined {
    const sheet = sheets.get(title)
    if (!sheet) return failure('#REF!')
    const formula = sheet.formulaAt(row, column)
    if (formula === undefined) return plainValue(sheet.at(row, column))
    const key = `${title}!${row},${column}`
    if (known.has(key)) return known.get(key)
    if (waiting.has(key) || waiting.size >= MAXIMUM_DEPTH) throw new Unknown()
    waiting.add(key)
    const value = outcomeOf(() => formulaValue(sheet, formula, sheet.at(row, column)))
    waiting.delete(key)
    known.set(key, value)
    return value
  }

  function formulaValue(sheet: RawSheet, formula: string, carried: RawValue): CalcValue | undefined {
    const node = parseFormula(formula)
    return node && isPortable(node) ? calculate(node, range => readRange(sheet, range)) : plainValue(carried)
  }

  function readRange(own: RawSheet, { sheet, top, left, bottom, right }: RangeNode): readonly CalcValue[] {
    const title = sheet ?? own.title
    const size = (bottom - top + 1) * (right - left + 1)
    reads += size
    if (size < 1 || reads > MAXIMUM_READS) throw new Unknown()
    return Array.from({ length: size }, (_, index) => {
      const width = right - left + 1
      const value = valueAt(title, top + Math.floor(index / width), left + (index % width))
      if (value === undefined) throw new Unknown()
      return value
    })
  }
}

/** A value on which another rests cannot be told. */
class Unknown extends Error {}

function outcomeOf(calculation: () => CalcValue | undefined): CalcValue | undefined {
  try {
    return calculation()
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

const ERRORS: ReadonlySet<string> = new Set<ErrorName>(['#DIV/0!', '#VALUE!', '#N/A', '#NUM!', '#REF!', '#NAME?'])
const isErrorName = (text: string): text is ErrorName => ERRORS.has(text)

function plainValue(value: RawValue): CalcValue | undefined {
  switch (value.kind) {
    case 'nothing':
      return blank
    case 'number':
      return value.value
    case 'text':
      return value.text
    case 'truth':
      return value.yes
    case 'error':
      return failure(isErrorName(value.text) ? value.text : '#VALUE!')
    case 'uncalculated':
      return undefined
    default:
      return value satisfies never
  }
}
