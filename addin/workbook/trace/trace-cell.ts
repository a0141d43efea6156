import type { ActiveRules, CellAddress, Traced } from '../../ports.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { failure, reading } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { cellAddress, cellOf, located } from '../read/addresses.ts'
import { askOverview, type Overview } from '../read/overview.ts'
import { askSnapshot, ownTitles, type Snapshot, sheetIds } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { type FunctionCall, functionCall } from './function-call.ts'
import { askArguments, tracedCall } from './traced-call.ts'
import type { TracedCell } from './traced-cell.ts'
import { tracedOwnCell } from './traced-own-cell.ts'

/** What the cell, or the first cell of the selection, has to do with the rules; in two requests. */
export async function traceCell(tools: Tools, address?: CellAddress): Promise<Traced> {
  return reading(async context => {
    const asked = askOverview(context)
    const range = askCell(context, address)
    await context.sync()
    const cell = range()
    const overview = asked()
    const snapshot = askSnapshot(context, overview, sheetsFor(cell, overview))
    const call = isOwn(cell, overview) ? undefined : functionCall(cell.formula, ITEM_FUNCTIONS)
    const values = call && askArguments(context, call, { title: cell.title, overview })
    await context.sync()
    return tracedBy(tools, snapshot(), { cell, call, values: values?.() })
  })
}

/** The functions of an indicator and its figures. */
const ITEM_FUNCTIONS = ['SCORE', 'MEASURE', 'STATUS', 'EXPLAIN', 'NEXT']

async function tracedBy(
  tools: Tools,
  snapshot: Snapshot,
  found: {
    readonly cell: TracedCell
    readonly call: FunctionCall | undefined
    readonly values: ReturnType<ReturnType<typeof askArguments>> | undefined
  },
): Promise<Traced> {
  const usable = await takeRules(tools, snapshot)
  const { cell, call, values } = found
  if (usable?.kind !== 'usable') return { kind: 'elsewhere', address: cell.address }
  const rules: ActiveRules = usable.rules
  if (call && values) return tracedCall(rules, { cell, call, values })
  return tracedOwnCell(snapshot, rules, cell)
}

const isOwn = ({ title }: TracedCell, overview: Overview): boolean => Object.values(ownTitles(overview)).includes(title)

/** On sheets of other people nothing of ours has to be read but the rules. */
function sheetsFor(cell: TracedCell, overview: Overview) {
  const own = sheetIds(ownTitles(overview))
  if (!isOwn(cell, overview)) return []
  const [here] = own.flatMap(([id, title]) => (title === cell.title ? [id] : []))
  return here === undefined ? [] : [...new Set([here, 'facts', 'inputs', 'checklist', 'scores', 'units'] as const)]
}

function askCell({ workbook }: Excel.RequestContext, address: CellAddress | undefined): () => TracedCell {
  const cell = rangeAt(workbook, address).getCell(0, 0)
  cell.load('address,values,formulas')
  return () => {
    const place = located(cell.address)
    const at = place && cellOf(place.address)
    if (!place || !at) throw failure('cell-not-found', address ?? '')
    const shown: unknown = cell.values[0]?.[0]
    const formula: unknown = cell.formulas[0]?.[0]
    return {
      address: cellAddress(place.title, at.row, at.column),
      title: place.title,
      ...at,
      shown: isCellValue(shown) ? shown : '',
      formula: typeof formula === 'string' && formula.startsWith('=') && formula !== shown ? formula : '',
    }
  }
}

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function rangeAt(workbook: Excel.Workbook, address: CellAddress | undefined): Excel.Range {
  if (address === undefined) return workbook.getSelectedRange()
  const place = located(address)
  if (!place) throw failure('cell-not-found', address)
  return workbook.worksheets.getItem(place.title).getRange(place.address)
}
