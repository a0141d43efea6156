import type { CreateRequest, WorkbookPort, WorkbookState } from '../ports.ts'
import { enter, link, unlink } from './commands/figures.ts'
import { go, recalculate, selection } from './commands/navigate.ts'
import { atTheEdge, reading } from './edge.ts'
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
    create: request => quietly(() => create(tools, request)),
    replaceRules: request => quietly(() => create(tools, request)),
    remove: () =>
      quietly(() =>
        fetched(
          () => import('./commands/remove-sheets.ts'),
          module => module.removeSheets(tools),
        ),
      ),
    switchMode: mode =>
      quietly(() =>
        fetched(
          () => import('./commands/switch-mode.ts'),
          module => module.switchMode(tools, mode),
        ),
      ),
    recalculate,
    enter: entry => quietly(() => enter(tools, entry)),
    link: links => quietly(() => link(tools, links)),
    unlink: figures => quietly(() => unlink(tools, figures)),
    leaveOut: (criterion, isLeftOut) =>
      quietly(() =>
        fetched(
          () => import('./commands/leave-out.ts'),
          module => module.leaveOut(criterion, isLeftOut),
        ),
      ),
    find: () =>
      fetched(
        () => import('./commands/find-figures.ts'),
        module => module.findFigures(tools),
      ),
    selection,
    trace: address => traceCell(tools, address),
    audit: date =>
      fetched(
        () => import('./commands/audit-workbook.ts'),
        module => module.auditWorkbook(tools, date),
      ),
    mend: findings =>
      quietly(() =>
        fetched(
          () => import('./commands/mend-cells.ts'),
          module => module.mendCells(findings),
        ),
      ),
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

const create = (tools: Tools, request: CreateRequest) =>
  fetched(
    () => import('./create/create-sheets.ts'),
    module => module.createSheets(tools, request),
  )

/** What is large and seldom used is fetched when it is wanted, so that scores show sooner. */
async function fetched<Module, Answer>(
  load: () => Promise<Module>,
  command: (module: Module) => Promise<Answer>,
): Promise<Answer> {
  return command(await atTheEdge(load))
}
