import { type ChangeLog, hashOf } from './change-log.ts'

/** What is wrong with a change log. `line` counts from 1. */
export type LogProblem =
  /** The line, or the order of lines, is not what was written. */
  | { readonly code: 'log-changed'; readonly line: number }
  /** A line begins with other rules than the line before ended with. */
  | { readonly code: 'log-gap'; readonly line: number }
  /** The rules that the workbook carries are not those that the last line tells. */
  | { readonly code: 'log-behind-rules'; readonly recorded: string; readonly found: string }
  /** The workbook says that it has lines which are not there. */
  | { readonly code: 'log-missing' }

/** What else the workbook says, that the log must agree with. */
export interface LogWitnesses {
  /** SHA-256 of the rule text that the workbook carries. */
  readonly rules: string
  /** The hash of the last line, as the property of the workbook has it; empty where it has none. */
  readonly last: string
}

/**
 * Whether the log is whole: every line unchanged and in its place, each change beginning where the one before ended,
 * and the last one ending with the rules that are there. A workbook without a log is one whose rules never changed.
 */
export function checkLog({ entries }: ChangeLog, { rules, last }: LogWitnesses): readonly LogProblem[] {
  const end = entries.at(-1)
  if (!end) return last === '' ? [] : [{ code: 'log-missing' }]
  const broken = entries.flatMap((entry, index): readonly LogProblem[] => {
    const before = entries[index - 1]
    const isTrue = entry.previous === (before?.hash ?? '') && entry.hash === hashOf(entry, entry.previous)
    if (!isTrue) return [{ code: 'log-changed', line: index + 1 }]
    return before && before.to !== entry.from ? [{ code: 'log-gap', line: index + 1 }] : []
  })
  return [
    ...broken,
    ...(last === end.hash ? [] : [{ code: 'log-missing' } as const]),
    ...(end.to === rules ? [] : [{ code: 'log-behind-rules', recorded: end.to, found: rules } as const]),
  ]
}
