import { type Checklist, itemsOf, tickOf } from '../../../dsl/model/checklist.ts'
import type { InputId } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figure } from '../../../dsl/score/figures.ts'
import { findChecklist } from './checklist-rows.ts'
import { figureOf } from './figure-of-cell.ts'
import { cellName } from './find-sheet.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawWorkbook } from './raw-workbook.ts'

export interface ReadTicks {
  readonly ticks: ReadonlyMap<InputId, Figure>
  readonly problems: readonly WorkbookProblem[]
}

/** What is ticked on the sheets of the checklists that the index counts, each answer with its cell as origin. */
export function ticksIn(workbook: RawWorkbook, { checklists }: Rulebook): ReadTicks {
  const read = checklists.map(checklist => ticksOfChecklist(workbook, checklist))
  return {
    ticks: new Map(read.flatMap(({ ticks }) => [...ticks])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function ticksOfChecklist(workbook: RawWorkbook, checklist: Checklist): ReadTicks {
  const found = findChecklist(workbook, checklist)
  if (typeof found === 'string') return { ticks: new Map(), problems: [{ code: found, sheet: 'checklist' }] }
  const { sheet, rowOf, columnOf } = found
  const ticks = new Map<InputId, Figure>()
  const problems = [...found.problems]
  for (const { code } of itemsOf(checklist)) {
    const row = rowOf.get(code)
    if (row === undefined) continue
    for (const [state, column] of columnOf) {
      const name = tickOf(code, state)
      const cell = cellName(sheet, row, column)
      const read = figureOf(sheet.at(row, column), { kind: 'truth' }, { cell, name })
      if (read.figure) ticks.set(name, { ...read.figure, origin: cell })
      problems.push(...read.problems)
    }
  }
  return { ticks, problems }
}
