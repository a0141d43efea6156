import type { Rulebook } from '../../model/rulebook.ts'
import type { Given } from '../../score/given.ts'
import { withTableRows } from '../tables/table-rows.ts'
import { Refusal, refusals } from '../texts.ts'
import { type UnitColumn, unitColumns } from './unit-columns.ts'
import type { UnitProblem } from './unit-problem.ts'

/** One row of a table of units whose name is new. */
export interface UnitRow {
  readonly name: string
  /** As people count it: the headings are row 1. */
  readonly row: number
  readonly cells: readonly Given[]
}

/** Takes the rows one by one and reports what in them is no figure. */
export type TakeUnit = (unit: UnitRow, columns: readonly UnitColumn[], report: (problem: UnitProblem) => void) => void

/** Enough to see what is wrong with a table; the rest is counted with them. */
const MAXIMUM_PROBLEMS = 10_000

/**
 * Goes through a table of units: one row a unit, its name in the first column. Empty rows are passed over, nameless and
 * repeated ones reported and left out. Answers what was left aside; refuses a table without any unit.
 */
export async function readUnitRows(
  name: string,
  rulebook: Rulebook,
  take: TakeUnit,
  tell: (done: number, rows: number) => void = () => undefined,
): Promise<readonly UnitProblem[]> {
  return withTableRows(name, async ({ headings, rows, batches }) => {
    const { columns, problems: ofHeadings } = unitColumns(name, headings, rulebook)
    const problems = [...ofHeadings]
    const report = (problem: UnitProblem) => {
      if (problems.length < MAXIMUM_PROBLEMS) problems.push(problem)
    }
    const rowOf = new Map<string, number>()
    let row = 1
    for await (const batch of batches) {
      for (const cells of batch) {
        row += 1
        const unit = { name: textOf(cells[0]), row, cells }
        if (isNew(unit, rowOf, report)) take(unit, columns, report)
      }
      tell(row - 1, rows)
    }
    if (rowOf.size === 0) throw new Refusal(refusals.noUnits(name))
    return problems
  })
}

function isNew(
  { name, row, cells }: UnitRow,
  rowOf: Map<string, number>,
  report: (problem: UnitProblem) => void,
): boolean {
  if (name === '') {
    if (cells.some(cell => textOf(cell) !== '')) report({ code: 'unnamed-unit', row })
    return false
  }
  const first = rowOf.get(name)
  if (first !== undefined) {
    report({ code: 'repeated-unit', unit: name, row, first })
    return false
  }
  rowOf.set(name, row)
  return true
}

function textOf(given: Given | undefined): string {
  if (!given || given.kind === 'nothing') return ''
  return given.kind === 'truth' ? String(given.yes) : given.text.trim()
}
