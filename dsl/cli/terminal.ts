import type { Language } from '../text/language.ts'
import { type Progress, type StartProgress, silent } from './progress.ts'

/** Where a command writes and in which language; tests hand in their own. */
export interface Terminal {
  readonly language: Language
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Shows how far long work is; nothing is shown without it. */
  readonly progress?: StartProgress
}

export const progressOf = (terminal: Terminal, what: string): Progress => terminal.progress?.(what) ?? silent

/** The exit codes of every command: all well, something was found wrong, the command could not run. */
export const exit = { ok: 0, findings: 1, failed: 2 } as const

export type ExitCode = (typeof exit)[keyof typeof exit]
