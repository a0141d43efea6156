import type { State } from '../../../model/rulebook.ts'
import { choice } from '../text.ts'

/** One way in which a body comes to its score, tried in order; the last one of a body counts whenever it is reached. */
export interface Branch {
  readonly condition?: string
  readonly state: State
  /** Absent in the states that give no number. */
  readonly points?: string
  /** For the reader of the SQL, in fixed words. */
  readonly note: string
  /** The rule itself was reached, so that its measure can be shown; not where an assessor's points took its place. */
  readonly byRule?: boolean
  /** State and points are those of parts or children. */
  readonly isSum?: true
}

/** The number of the branch that decides, counted from 1. */
export function branchText(branches: readonly Branch[]): string {
  const lines = branches.map(({ condition, note }, index) => {
    const isLast = index === branches.length - 1
    const start = isLast || condition === undefined ? 'ELSE' : `WHEN ${condition} THEN`
    return `      ${start} ${index + 1} -- ${note}`
  })
  return branches.length === 1 ? '1' : ['CASE', ...lines, '    END'].join('\n')
}

/** What each branch answers, given the column of its number; branches that answer alike stand together. */
export function answerText(branches: readonly Branch[], column: string, answer: (branch: Branch) => string): string {
  const numbers = new Map<string, number[]>()
  branches.forEach((branch, index) => {
    const text = answer(branch)
    numbers.set(text, [...(numbers.get(text) ?? []), index + 1])
  })
  const answers = [...numbers]
  const last = answers.at(-1)
  const cases = answers
    .slice(0, -1)
    .map(
      ([text, some]) =>
        [some.length === 1 ? `${column} = ${some[0]}` : `${column} IN (${some.join(', ')})`, text] as const,
    )
  return choice(cases, last?.[0] ?? 'NULL')
}
