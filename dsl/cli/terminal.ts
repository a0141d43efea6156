import type { Language } from '../text/language.ts'

/** Where a command writes and in which language; tests hand in their own. */
export interface Terminal {
  readonly language: Language
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** The exit codes of every command: all well, something was found wrong, the command could not run. */
export const exit = { ok: 0, findings: 1, failed: 2 } as const

export type ExitCode = (typeof exit)[keyof typeof exit]
