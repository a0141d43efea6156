import type { Language } from '../../dsl/text/language.ts'

/** What a reader chose for good: on this machine, for every workbook. */
export interface Preferences {
  /** Absent: the language of the host. */
  readonly language?: Language
  readonly theme: ThemeChoice
}

/** `system`: as Excel or the machine has it. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const KEY = 'thuoc-preferences'
const unset: Preferences = { theme: 'system' }

/** Where the browser keeps nothing (a private window, a strict policy), choices last as long as the pane. */
export function readPreferences(): Preferences {
  try {
    return preferencesIn(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return unset
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // The choice holds until the pane is closed.
  }
}

function preferencesIn(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return unset
  const { language, theme }: Record<string, unknown> = { ...stored }
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    ...(language === 'vi' || language === 'en' ? { language } : {}),
  }
}
