import type { WorkbookPort, WorkbookState } from '../ports.ts'
import { auditWorkbook } from './commands/audit-workbook.ts'
import { enter, link, unlink } from './commands/figures.ts'
import { findFigures } from './commands/find-figures.ts'
import { go, recalculate, selection } from './commands/navigate.ts'
import { removeSheets } from './commands/remove-sheets.ts'
import { switchMode } from './commands/switch-mode.ts'
import { createSheets } from './create/create-sheets.ts'
import { reading } from './edge.ts'
import type { WorkbookEvents } from './events.ts'
import { takeRules } from './read/active-rules.ts'
import { loadSnapshot } from './read/snapshot.ts'
import { stateOf } from './read/state.ts'
import type { Tools } from './tools.ts'
import { traceCell } from './trace/trace-cell.ts'

/** The workbook that is open in Excel. */
export function workbookPort(tools: Tools, { quietly, onSelection, onChange }: WorkbookEvents): WorkbookPort {
  return {
    read: () => readState(tools),
    create: request => quietly(() => createSheets(tools, request)),
    replaceRules: request => quietly(() => createSheets(tools, request)),
    remove: () => quietly(() => removeSheets(tools)),
    switchMode: mode => quietly(() => switchMode(tools, mode)),
    recalculate,
    enter: entry => quietly(() => enter(tools, entry)),
    link: links => quietly(() => link(tools, links)),
    unlink: figures => quietly(() => unlink(tools, figures)),
    find: () => findFigures(tools),
    selection,
    trace: address => traceCell(tools, address),
    audit: () => auditWorkbook(tools),
    go,
    onSelection,
    onChange,
  }
}

/** In two requests; the rules that are found are in force from then on. */
export const readState = (tools: Tools): Promise<WorkbookState> =>
  reading(async context => {
    const snapshot = await loadSnapshot(context)
    return stateOf(snapshot, await takeRules(tools, snapshot))
  })
