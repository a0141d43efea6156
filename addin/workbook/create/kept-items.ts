import { itemsOf } from '../../../dsl/model/checklist.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { checklistColumns, checklistOf, plannedTicks } from '../../sheets/plan/checklist-layout.ts'
import type { KeptCell, KeptContent } from '../../sheets/plan/kept.ts'
import { FIRST_ROW } from '../../sheets/plan/layout.ts'
import { findChecklist } from '../../sheets/read/checklist-rows.ts'
import type { CellPlan } from '../../sheets/workbook-plan.ts'
import type { SheetContent } from '../read/raw-sheet.ts'
import type { Snapshot } from '../read/snapshot.ts'

/** What stands in a cell and differs from what was planned there. */
export type Keep = (
  content: SheetContent,
  row: number,
  column: number | undefined,
  planned: CellPlan | undefined,
) => KeptCell | undefined

/** What people wrote on the sheet of the checklist. */
export function keptItems(
  { raw, contents }: Snapshot,
  rulebook: Rulebook,
  planned: (row: number, column: number) => CellPlan | undefined,
  keep: Keep,
): KeptContent['items'] {
  const checklist = checklistOf(rulebook)
  const content = contents.get('checklist')
  const found = checklist && content && findChecklist(raw, checklist)
  if (!found || typeof found === 'string') return new Map()
  const columns = checklistColumns(checklist)
  const { rowOf } = plannedTicks(checklist, FIRST_ROW)
  const items = itemsOf(checklist).flatMap(({ code }) => {
    const row = found.rowOf.get(code)
    if (row === undefined) return []
    const keptIn = (column: number | undefined, planColumn: number) =>
      keep(content, row, column, planned(rowOf.get(code) ?? -1, planColumn))
    const answers = [...columns.states].flatMap(([state, planColumn]) => {
      const kept = keptIn(found.columnOf.get(state), planColumn)
      return kept ? [[state, kept] as const] : []
    })
    const evidence = keptIn(found.evidence, columns.evidence)
    const note = keptIn(found.note, columns.note)
    if (answers.length === 0 && !evidence && !note) return []
    const item = { answers: new Map(answers), ...(evidence ? { evidence } : {}), ...(note ? { note } : {}) }
    return [[code, item] as const]
  })
  return new Map(items)
}
