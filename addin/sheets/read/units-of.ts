import { type FigureKind, kindOfFact, kindOfInput } from '../../../dsl/emit/figure/figure-kind.ts'
import type { FactName, InputId } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import { markers } from '../names.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { figureOf } from './figure-of-cell.ts'
import { cellName, placeOf, plainText } from './find-sheet.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'

/** Another unit of the workbook's cohort. */
export interface ReadUnit {
  readonly name: string
  readonly figures: Figures
}

export interface ReadUnits {
  readonly units: readonly ReadUnit[]
  readonly problems: readonly WorkbookProblem[]
}

const MAXIMUM_UNITS = 20_000

/** The other units on the cohort sheet; none where the workbook has no such sheet. The own row only repeats figures. */
export function unitsOf(workbook: RawWorkbook, rulebook: Rulebook): ReadUnits {
  const marked = placeOf(workbook.names.get(markers.units))
  const titles = [vietnamese.titles.units, english.titles.units]
  const sheet = workbook.sheets.find(({ title }) => title === marked?.title || titles.includes(title))
  if (!sheet || !marked) return { units: [], problems: [] }
  const columns = figureColumns(sheet, marked.row, rulebook)
  const problems: WorkbookProblem[] = []
  const units: ReadUnit[] = []
  for (let row = marked.row + 1; row < Math.min(sheet.rows, marked.row + MAXIMUM_UNITS); row += 1) {
    const name = plainText(sheet.at(row, marked.column))
    if (name === '' || isOwn(name)) continue
    units.push({ name, figures: figuresAt(sheet, row, columns, problems) })
  }
  return { units, problems }
}

/** The name of the own unit: `Ninh Thuận (đơn vị mình)` without the mark; empty where no row has it. */
export function ownUnitOf(workbook: RawWorkbook): string {
  const place = placeOf(workbook.names.get(markers.units))
  const sheet = workbook.sheets.find(({ title }) => title === place?.title)
  if (!sheet || !place) return ''
  const marks = [vietnamese.units.own, english.units.own]
  for (let row = place.row + 1; row < Math.min(sheet.rows, place.row + MAXIMUM_UNITS); row += 1) {
    const name = plainText(sheet.at(row, place.column))
    const mark = marks.find(each => name.endsWith(each))
    if (mark !== undefined) return name.slice(0, -mark.length).trim()
  }
  return ''
}

const isOwn = (name: string): boolean => [vietnamese, english].some(texts => name.endsWith(texts.units.own))

interface FigureColumn {
  readonly column: number
  readonly name: InputId | FactName
  readonly kind: FigureKind
}

function figureColumns(sheet: RawSheet, headingRow: number, rulebook: Rulebook): readonly FigureColumn[] {
  const inputs = rulebook.indicators.flatMap(({ inputs }) => inputs)
  const targets = new Map<string, Omit<FigureColumn, 'column'>>([
    ...inputs.map(input => [input.id, { name: input.id, kind: kindOfInput(input) }] as const),
    ...rulebook.facts.map(fact => [fact.code || fact.name, { name: fact.name, kind: kindOfFact(fact) }] as const),
  ])
  return Array.from({ length: sheet.columns }, (_, column) => {
    const target = targets.get(plainText(sheet.at(headingRow, column)))
    return target ? [{ column, ...target }] : []
  }).flat()
}

function figuresAt(
  sheet: RawSheet,
  row: number,
  columns: readonly FigureColumn[],
  problems: WorkbookProblem[],
): Figures {
  const figures = new Map<InputId | FactName, Figure>()
  for (const { column, name, kind } of columns) {
    const cell = cellName(sheet, row, column)
    const read = figureOf(sheet.at(row, column), kind, { cell, name })
    if (read.figure) figures.set(name, { ...read.figure, origin: cell })
    problems.push(...read.problems)
  }
  return figures
}
