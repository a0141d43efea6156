import { messageCategory, messageType, type PushEntry } from './protocol/wire.ts'
import type { PaneState, RuntimeState } from './services.ts'

/** The task pane as the host sees it; the workbench shows and hides its frame by it. */
export interface Pane extends PaneState {
  readonly isVisible: () => boolean
  readonly onVisibility: (listener: (isVisible: boolean) => void) => () => void
  /** As a person opens or closes it. */
  readonly show: (isVisible: boolean) => void
}

export function createPane(send: (entry: PushEntry) => void): Pane {
  const listeners = new Set<(isVisible: boolean) => void>()
  let state: RuntimeState = 'Visible'
  let startState: RuntimeState = 'Inactive'
  let messages = 1

  const setState = (next: RuntimeState): void => {
    const was = state === 'Visible'
    state = next
    const is = state === 'Visible'
    if (was === is) return
    const message = JSON.stringify({ visibility: is ? 'Visible' : 'Hidden' })
    send([messageCategory.event, messageType.visibility, '', message, messages++, false])
    for (const listener of listeners) listener(is)
  }

  return {
    state: () => state,
    setState,
    startState: () => startState,
    setStartState: next => {
      startState = next
    },
    isVisible: () => state === 'Visible',
    onVisibility: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show: isVisible => setState(isVisible ? 'Visible' : 'Background'),
  }
}
