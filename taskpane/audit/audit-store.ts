import type { AddIn, AuditResult, Failure } from '../../addin/ports.ts'
import { today } from '../../dsl/report/today.ts'
import { failureOf } from '../store/failure-of.ts'

export type AuditState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'checking' }
  /** `outdated`: the workbook was changed since. */
  | { readonly kind: 'checked'; readonly result: AuditResult; readonly outdated: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The last check of a workbook; kept while other views are shown. */
export interface AuditStore {
  readonly state: () => AuditState
  readonly subscribe: (listener: () => void) => () => void
  /** Never rejects; while a check is under way it is the answer to a second request. */
  readonly check: () => Promise<void>
}

const stores = new WeakMap<AddIn, AuditStore>()

export function auditStoreOf(addIn: AddIn): AuditStore {
  const known = stores.get(addIn)
  if (known) return known
  const store = auditStore(addIn)
  stores.set(addIn, store)
  return store
}

export function auditStore(addIn: AddIn): AuditStore {
  const listeners = new Set<() => void>()
  let state: AuditState = { kind: 'unasked' }
  let checking: Promise<void> | undefined
  let changed = false

  const change = (next: AuditState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  // As long as the add-in itself: a change while another view is shown makes the check outdated too.
  addIn.workbook.onChange(() => {
    changed = true
    if (state.kind === 'checked' && !state.outdated) change({ ...state, outdated: true })
  })

  async function checkNow(): Promise<void> {
    changed = false
    change({ kind: 'checking' })
    try {
      const result = await addIn.workbook.audit(today())
      change({ kind: 'checked', result, outdated: changed })
    } catch (error) {
      change({ kind: 'failed', failure: failureOf(error) })
    }
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check: () => {
      checking ??= checkNow().finally(() => {
        checking = undefined
      })
      return checking
    },
  }
}
