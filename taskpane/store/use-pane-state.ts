import { useSyncExternalStore } from 'react'
import type { PaneState, PaneStore } from './pane-store.ts'

/** The state of the store, drawn again at each change. */
export const usePaneState = (store: PaneStore): PaneState => useSyncExternalStore(store.subscribe, store.state)
