import type { TickRange } from '../../../dsl/emit/cells.ts'
import type { Checklist } from '../../../dsl/model/checklist.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { columnArea } from '../address.ts'

/** Code and title, then one column a state, then what is said of the row. */
export interface ChecklistColumns {
  readonly code: number
  readonly title: number
  readonly states: ReadonlyMap<string, number>
  readonly condition: number
  readonly evidence: number
  readonly note: number
}

export function checklistColumns({ states }: Checklist): ChecklistColumns {
  const after = FIRST_STATE + states.length
  return {
    code: 0,
    title: 1,
    states: new Map(states.map(({ name }, index) => [name, FIRST_STATE + index])),
    condition: after,
    evidence: after + 1,
    note: after + 2,
  }
}

export const FIRST_STATE = 2

/** The checklist that an index counts; the checker allows one. */
export const checklistOf = ({ checklists }: Rulebook): Checklist | undefined => checklists[0]

/** Where the answers of a checklist stand: the rows of headings and items by code, the columns of states. */
export interface TickPlaces {
  readonly checklist: Checklist
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
}

export const plannedTicks = (checklist: Checklist, firstRow: number): TickPlaces => ({
  checklist,
  rowOf: new Map(checklist.rows.map(({ code }, index) => [code, firstRow + index])),
  columnOf: checklistColumns(checklist).states,
})

/** The answers of items in one state, from the first to the last; nothing where one of them is gone. */
export function tickRange(
  items: readonly Code[],
  state: string,
  { checklist, rowOf, columnOf }: TickPlaces,
): TickRange | undefined {
  const rows = items.flatMap(item => rowOf.get(item) ?? [])
  const column = columnOf.get(state)
  if (column === undefined || rows.length < items.length || rows.length === 0) return undefined
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
  const headings = checklist.rows.filter(({ level, code }) => {
    const row = rowOf.get(code) ?? top
    return level !== 'item' && row > top && row < bottom
  })
  return { range: columnArea(column, top, bottom), otherRows: headings.length }
}
