import { codeOf } from '../../../dsl/model/ids.ts'
import type { AuditedFormula } from '../../audit/audited-workbook.ts'
import type { ActiveRules } from '../../ports.ts'
import { scoreColumns } from '../../sheets/plan/layout.ts'
import { planWorkbook } from '../../sheets/plan.ts'
import type { SheetPlan } from '../../sheets/workbook-plan.ts'
import { presentRequest } from '../create/requests.ts'
import { cellAddress } from '../read/addresses.ts'
import { textAt } from '../read/columns.ts'
import { formulaAt, type SheetContent, shownAt } from '../read/raw-sheet.ts'
import type { Snapshot } from '../read/snapshot.ts'

/**
 * Sums, figures in use and everything else that our sheets calculate beside measures, scores and states. On a sheet
 * whose rows somebody moved the wording of these is not known, and none is returned.
 */
export function plannedFormulas(snapshot: Snapshot, rules: ActiveRules): readonly AuditedFormula[] {
  const { sheets } = planWorkbook(presentRequest(rules, snapshot))
  const pairs = sheets.flatMap(plan => {
    const content = snapshot.contents.get(plan.id)
    return content ? [{ plan, content }] : []
  })
  // A formula names cells of other sheets: where one has moved, all formulas may be worded anew.
  if (!pairs.every(({ plan, content }) => isUnmoved(plan, content))) return []
  return pairs.flatMap(({ plan, content }) => formulasOf(plan, content))
}

/** Every text of the plan in its first column and headings still stands where it was planned. */
function isUnmoved({ cells }: SheetPlan, content: SheetContent): boolean {
  const marks = cells.filter(({ column, style }) => column === 0 || style === 'heading')
  return marks.every(
    ({ row, column, value }) => typeof value !== 'string' || value === '' || shownAt(content, row, column) === value,
  )
}

const byMode: readonly number[] = [scoreColumns.measure, scoreColumns.self, scoreColumns.state]

function formulasOf({ id, cells }: SheetPlan, content: SheetContent): readonly AuditedFormula[] {
  const items = new Set(cells.filter(({ style }) => style === 'computedText').map(({ row }) => row))
  return cells.flatMap(({ row, column, formula }) => {
    const isScore = id === 'scores' && byMode.includes(column) && items.has(row)
    if (formula === undefined || isScore) return []
    return [
      {
        code: codeOf(textAt(content, row, 0)),
        address: cellAddress(content.title, row, column),
        formula: formulaAt(content, row, column) ?? '',
        shown: shownAt(content, row, column),
        expected: formula,
      },
    ]
  })
}
