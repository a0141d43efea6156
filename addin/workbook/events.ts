import type { Unsubscribe } from '../ports.ts'
import { atTheEdge } from './edge.ts'

/** What the workbook tells unasked. */
export interface WorkbookEvents {
  readonly onSelection: (listener: () => void) => Unsubscribe
  readonly onChange: (listener: () => void) => Unsubscribe
  /** Runs a command of ours, whose changes nobody needs to be told of: who gave it knows when it is done. */
  readonly quietly: <Answer>(command: () => Promise<Answer>) => Promise<Answer>
}

/** Listens to Excel from the first listener on; Excel stops calling when the page goes. */
export function workbookEvents(): WorkbookEvents {
  const selected = new Set<() => void>()
  const changed = new Set<() => void>()
  let isListening = false
  let commands = 0
  const start = () => {
    if (isListening) return
    isListening = true
    listen({
      selected: async () => tell(selected),
      changed: async () => {
        if (commands === 0) tell(changed)
      },
    }).catch(() => {
      // The host has no such events: the pane still reads when it is asked to. The next listener tries again.
      isListening = false
    })
  }
  const subscribe = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    start()
    return () => listeners.delete(listener)
  }
  return {
    onSelection: subscribe(selected),
    onChange: subscribe(changed),
    quietly: async command => {
      commands += 1
      try {
        return await command()
      } finally {
        commands -= 1
      }
    },
  }
}

const tell = (listeners: ReadonlySet<() => void>): void => {
  for (const listener of listeners) listener()
}

function listen(handlers: {
  readonly selected: () => Promise<void>
  readonly changed: () => Promise<void>
}): Promise<void> {
  return atTheEdge(() =>
    Excel.run(async context => {
      const { worksheets } = context.workbook
      worksheets.onSelectionChanged.add(handlers.selected)
      worksheets.onActivated.add(handlers.selected)
      worksheets.onChanged.add(handlers.changed)
      worksheets.onAdded.add(handlers.changed)
      worksheets.onDeleted.add(handlers.changed)
      await context.sync()
    }),
  )
}
