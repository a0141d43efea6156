import type { Language } from '../dsl/text/language.ts'
import type { ActiveRules, Unsubscribe } from './ports.ts'

/** What the custom functions score by: the rules of this workbook and the language that its sheets speak. */
export interface Scoring {
  readonly rules: ActiveRules
  readonly language: Language
}

export type Active = { readonly kind: 'scoring'; readonly scoring: Scoring } | { readonly kind: 'none' }

/** The rules in force, shared by custom functions and pane in the shared runtime. */
export interface Registry {
  readonly active: () => Active
  /** The same, once the rules that the workbook carries were looked for the first time. */
  readonly loaded: () => Promise<Active>
  /** Puts rules into force, or none; the first call ends the waiting of `loaded`. */
  readonly activate: (active: Active) => void
  /** Called after every change to other rules, readings or language. */
  readonly onChange: (listener: () => void) => Unsubscribe
}

export function createRegistry(): Registry {
  const listeners = new Set<() => void>()
  let active: Active = { kind: 'none' }
  let finish: () => void = () => {}
  const first = new Promise<void>(resolve => {
    finish = resolve
  })
  return {
    active: () => active,
    loaded: async () => {
      await first
      return active
    },
    activate: next => {
      const isChange = !isSame(active, next)
      active = next
      finish()
      if (isChange) for (const listener of listeners) listener()
    },
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isSame(left: Active, right: Active): boolean {
  if (left.kind === 'none' || right.kind === 'none') return left.kind === right.kind
  return left.scoring.rules === right.scoring.rules && left.scoring.language === right.scoring.language
}

/** The one of the shared runtime: Excel calls custom functions by name, without anything to carry it along. */
export const registry: Registry = createRegistry()
