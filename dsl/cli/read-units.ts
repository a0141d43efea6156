import path from 'node:path'
import type { FactName, InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { figureGiven } from '../score/given.ts'
import type { Terminal } from './terminal.ts'
import { readUnitRows, type UnitRow } from './units/read-unit-rows.ts'
import type { UnitColumn } from './units/unit-columns.ts'
import type { UnitProblem } from './units/unit-problem.ts'
import { unitProblemLines } from './units/unit-problem-texts.ts'

/** One unit of a cohort: a province, ministry or commune. */
export interface Unit {
  readonly name: string
  readonly figures: Figures
}

/**
 * Reads a table of units (CSV or Parquet) with the origin of each figure: one row a unit, its name in the first column,
 * then one column an input (`6.12.a`, `1.1.option`) or fact (name or code). What cannot be used is told and left aside.
 */
export async function readUnits(name: string, rulebook: Rulebook, terminal: Terminal): Promise<readonly Unit[]> {
  const units: Unit[] = []
  const problems = await readUnitRows(name, rulebook, (row, columns, report) => {
    units.push({ name: row.name, figures: figuresIn(row, columns, { file: path.basename(name), report }) })
  })
  for (const line of unitProblemLines(name, problems, terminal.language)) terminal.error(line)
  return units
}

/** The figures of one row; what cannot be a figure is reported, and stays invalid. */
export function figuresIn(
  { name, row, cells }: UnitRow,
  columns: readonly UnitColumn[],
  { file, report }: { readonly file: string; readonly report: (problem: UnitProblem) => void },
): Figures {
  const figures = new Map<InputId | FactName, Figure>()
  for (const { at, key, target } of columns) {
    const figure = figureGiven(target.kind, cells[at] ?? { kind: 'nothing' }, `${file}:${row} ${key}`)
    if (!figure) continue
    figures.set(target.name, figure)
    if (figure.kind === 'invalid') {
      report({ code: 'no-figure', unit: name, row, key, text: figure.text, reason: figure.reason })
    }
  }
  return figures
}
