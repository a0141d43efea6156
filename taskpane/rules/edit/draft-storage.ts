/** Where drafts outlive the pane; gives back what it was given, or nothing. */
export interface DraftStorage {
  readonly read: (key: string) => string | undefined
  /** Whether it was kept: a full or forbidden storage keeps nothing. */
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
}

/** The browser's own storage, where the page may use it. */
export const browserStorage: DraftStorage = {
  read: key => {
    try {
      return localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  write: (key, text) => {
    try {
      localStorage.setItem(key, text)
      return true
    } catch {
      return false
    }
  },
  remove: key => {
    try {
      localStorage.removeItem(key)
    } catch {
      // What cannot be reached cannot be read again either.
    }
  },
}
