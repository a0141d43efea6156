import type { WorkbookPort } from './ports.ts'

/** Where a button of the ribbon leads. */
export interface RibbonDestination {
  readonly view: 'score' | 'trace' | 'audit'
}

/** The buttons of the ribbon, by the names that the manifest gives them: they open the pane where they lead. */
export function registerRibbon(workbook: WorkbookPort, open: (destination: RibbonDestination) => void): void {
  const opening = (view: RibbonDestination['view']) => async () => {
    await Office.addin.showAsTaskpane()
    open({ view })
  }
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    createSheets: opening('score'),
    trace: opening('trace'),
    audit: opening('audit'),
    recalculate: workbook.recalculate,
  }
  for (const [name, action] of Object.entries(actions)) Office.actions.associate(name, done(action))
}

/** Excel keeps a button busy until it is told that the work is done, however it ended. */
const done = (action: () => Promise<void>) => (event: Office.AddinCommands.Event) => {
  action()
    .catch((error: unknown) => console.error(error))
    .finally(() => event.completed())
}
