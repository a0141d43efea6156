import type { KeptCell } from '../plan/kept.ts'
import { sha256 } from '../sha256.ts'

/** What happened to the rules of a workbook since it was made, the oldest first, and what was kept of rules that went. */
export interface ChangeLog {
  readonly entries: readonly LogEntry[]
  readonly kept: readonly KeptFigures[]
}

export const emptyLog: ChangeLog = { entries: [], kept: [] }

/** One change of the rules. Each entry carries the hash of the one before, so that none can be changed or left out. */
export interface LogEntry extends LoggedChange {
  /** Of the entry before; empty for the first one. */
  readonly previous: string
  /** SHA-256 of everything else in this entry. */
  readonly hash: string
}

export interface LoggedChange {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly who: string
  /** `typed` by the person, told by `office`, or `unknown`. */
  readonly whoFrom: 'typed' | 'office' | 'unknown'
  readonly why: string
  /** SHA-256 of the rule file before and after; `from` is empty where there was none that could be used. */
  readonly from: string
  readonly to: string
  /** The readings chosen from then on: `min-max=zero-floor; …`. */
  readonly readings: string
}

/** What people had entered in a row that the rules do not have any more; it comes back with the row. */
export interface KeptFigures {
  /** A row of figures or scores, an item of a checklist, or a unit's figure on the sheet of units. */
  readonly of: 'figure' | 'score' | 'item' | 'unit'
  /** Of the cohort's unit; empty for the workbook's own. */
  readonly unit: string
  /** Code and letter, the name of a fact, or the code of a score or item. */
  readonly row: string
  /** What it was about: it comes back only to a row that is about the same. */
  readonly label: string
  /** By column: `own`, `evidence`, `note`; of an item of a checklist also by the name of a state. */
  readonly cells: Readonly<Record<string, KeptCell>>
}

/** The log with one more entry at its end. */
export function withEntry({ entries, kept }: ChangeLog, change: LoggedChange): ChangeLog {
  const previous = entries.at(-1)?.hash ?? ''
  return { entries: [...entries, { ...change, previous, hash: hashOf(change, previous) }], kept }
}

export const hashOf = (change: LoggedChange, previous: string): string =>
  sha256(
    JSON.stringify([
      previous,
      change.at,
      change.who,
      change.whoFrom,
      change.why,
      change.from,
      change.to,
      change.readings,
    ]),
  )

/** `min-max=zero-floor; threshold-jump=divided` */
export const readingsText = (readings: Readonly<Record<string, string>>): string =>
  Object.entries(readings)
    .map(([name, option]) => `${name}=${option}`)
    .join('; ')
