import type { AddIn, Failure, ScoringWorkbook, Undo, WorkbookState } from '../../addin/ports.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import type { Command } from '../view.ts'
import { failureOf } from './failure-of.ts'

/** Everything of the workbook that the pane shows at one time. Replaced as a whole, never altered. */
export interface PaneState {
  readonly content: Content
  readonly activity: Activity
  readonly notice: Notice
}

export type Content =
  | { readonly kind: 'loading' }
  /** The workbook could not be read and nothing is known of it yet. */
  | { readonly kind: 'unreadable'; readonly failure: Failure }
  | Exclude<WorkbookState, ScoringWorkbook>
  | { readonly kind: 'scoring'; readonly workbook: ScoringWorkbook; readonly scoresheet: Scoresheet }

export type Activity = { readonly kind: 'idle' } | { readonly kind: 'running'; readonly what: string }

/** What came of the last command, until the next one. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly what: string; readonly undo?: Undo['undo'] }
  | { readonly kind: 'undone'; readonly what: string }
  | { readonly kind: 'failed'; readonly what: string; readonly failure: Failure }
  /** What is shown may be older than the workbook. */
  | { readonly kind: 'stale'; readonly failure: Failure }

export interface PaneStore {
  readonly state: () => PaneState
  readonly subscribe: (listener: () => void) => () => void
  /** Commands run one after another, in the order in which they were asked for. Never rejects. */
  readonly run: (what: string, command: Command) => Promise<void>
  readonly undo: () => Promise<void>
  readonly dismiss: () => void
  /** Reads the workbook anew; requests during a read become one read after it. Never rejects. */
  readonly refresh: () => Promise<void>
  readonly close: () => void
}

/** Keeps what the pane shows in step with the workbook. Scores once for each reading. */
export function paneStore(addIn: AddIn): PaneStore {
  const listeners = new Set<() => void>()
  let state: PaneState = { content: { kind: 'loading' }, activity: { kind: 'idle' }, notice: { kind: 'none' } }
  let reading: Promise<void> | undefined
  let readAgain = false
  let lastCommand: Promise<void> = Promise.resolve()
  let waiting = 0
  let closed = false

  const change = (part: Partial<PaneState>): void => {
    if (closed) return
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const refresh = (): Promise<void> => {
    if (reading) {
      readAgain = true
      return reading
    }
    reading = readUntilSettled().finally(() => {
      reading = undefined
    })
    return reading
  }

  const run: PaneStore['run'] = (what, command) =>
    queued(what, async () => {
      const undo = await command()
      return undo ? { kind: 'done', what, undo: undo.undo } : { kind: 'done', what }
    })

  const unsubscribe = addIn.workbook.onChange(() => void refresh())
  void refresh()

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run,
    undo: async () => {
      const { notice } = state
      if (notice.kind !== 'done' || !notice.undo) return
      const { what, undo } = notice
      await queued(what, async () => {
        await undo()
        return { kind: 'undone', what }
      })
    },
    dismiss: () => change({ notice: { kind: 'none' } }),
    refresh,
    close: () => {
      closed = true
      unsubscribe()
      listeners.clear()
    },
  }

  async function readUntilSettled(): Promise<void> {
    do {
      readAgain = false
      await readOnce()
    } while (readAgain && !closed)
  }

  async function readOnce(): Promise<void> {
    try {
      const content = contentOf(await addIn.workbook.read())
      change(state.notice.kind === 'stale' ? { content, notice: { kind: 'none' } } : { content })
    } catch (error) {
      const failure = failureOf(error)
      const known = state.content.kind !== 'loading' && state.content.kind !== 'unreadable'
      change(known ? { notice: { kind: 'stale', failure } } : { content: { kind: 'unreadable', failure } })
    }
  }

  function queued(what: string, work: () => Promise<Notice>): Promise<void> {
    waiting += 1
    lastCommand = lastCommand.then(async () => {
      change({ activity: { kind: 'running', what }, notice: { kind: 'none' } })
      const notice = await work().catch((error): Notice => ({ kind: 'failed', what, failure: failureOf(error) }))
      await refresh()
      waiting -= 1
      change(waiting === 0 ? { notice, activity: { kind: 'idle' } } : { notice })
    })
    return lastCommand
  }
}

function contentOf(workbook: WorkbookState): Content {
  if (workbook.kind !== 'scoring') return workbook
  const { rules, figures, cohort } = workbook
  return { kind: 'scoring', workbook, scoresheet: rules.scorer.scoreAll(figures, cohort) }
}
