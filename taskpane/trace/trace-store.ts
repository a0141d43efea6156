import type { AddIn, CellAddress, Failure, Traced } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { failureOf } from '../store/failure-of.ts'
import type { Destination } from '../view.ts'

export interface TraceState {
  /** The selected cell is traced, whichever it is; otherwise one cell is held. */
  readonly following: boolean
  readonly content: TraceContent
}

export type TraceContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'traced'; readonly traced: Traced }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Which cell is traced, and what came of it. */
export interface TraceStore {
  readonly state: () => TraceState
  readonly subscribe: (listener: () => void) => () => void
  /** Traces the selected cell now and whenever the selection moves. */
  readonly follow: () => void
  /** Keeps what is shown, wherever the selection goes. */
  readonly hold: () => void
  /** Traces this cell and keeps it. */
  readonly show: (address: CellAddress) => void
  /** Reads again what is shown: the workbook changed. */
  readonly refresh: () => void
  /** Shows what the pane was asked for; the same request is answered once, after that it is a refresh. */
  readonly ask: (destination: Destination | undefined, addressOf: (code: Code) => CellAddress | undefined) => void
}

const stores = new WeakMap<AddIn, TraceStore>()

/** One for each add-in, so that a held trace is still there when the view is opened again. */
export function traceStoreOf(addIn: AddIn): TraceStore {
  const known = stores.get(addIn)
  if (known) return known
  const store = traceStore(addIn)
  stores.set(addIn, store)
  return store
}

/** Follows the selection while somebody listens. While a request is under way, later ones become one. */
export function traceStore(addIn: AddIn): TraceStore {
  const listeners = new Set<() => void>()
  let state: TraceState = { following: true, content: { kind: 'reading' } }
  let held: CellAddress | undefined
  let busy = false
  let again = false
  let asked: Destination | undefined
  let stopFollowing: () => void = () => {}

  const change = (part: Partial<TraceState>): void => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  async function traceNow(): Promise<void> {
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      const content = await contentOf(addIn, held)
      if (!again) change({ content })
    } while (again)
    busy = false
  }

  const hold = (): void => {
    const { content } = state
    held = content.kind === 'traced' ? content.traced.address : held
    if (held !== undefined) change({ following: false })
  }

  const show = (address: CellAddress): void => {
    held = address
    change({ following: false })
    void traceNow()
  }

  const follow = (): void => {
    held = undefined
    change({ following: true })
    void traceNow()
  }

  const onSelection = (): void => {
    if (state.following) void traceNow()
  }

  return {
    state: () => state,
    subscribe: listener => {
      if (listeners.size === 0) stopFollowing = addIn.workbook.onSelection(onSelection)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stopFollowing()
      }
    },
    follow,
    hold,
    show,
    refresh: () => void traceNow(),
    ask: (destination, addressOf) => {
      if (destination === asked || destination?.view !== 'trace') return void traceNow()
      asked = destination
      const address = destination.address ?? (destination.code && addressOf(destination.code))
      if (address === undefined) follow()
      else show(address)
    },
  }
}

async function contentOf(addIn: AddIn, address: CellAddress | undefined): Promise<TraceContent> {
  try {
    return { kind: 'traced', traced: await addIn.workbook.trace(address) }
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) }
  }
}
