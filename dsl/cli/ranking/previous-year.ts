import path from 'node:path'
import type { Rulebook } from '../../model/rulebook.ts'
import { toDouble } from '../../numbers/rational.ts'
import type { PreviousYear } from '../../score/ranking/change.ts'
import type { Scope } from '../../score/ranking/scopes.ts'
import type { Terminal } from '../terminal.ts'
import type { PreviousNumber } from './published.ts'
import { rankingTexts } from './ranking-texts.ts'
import { type Result, type Results, readResults } from './read-results.ts'

/** The results of the year before, by unit and scope. */
export interface YearBefore {
  readonly of: (unit: string, scope: Scope) => PreviousYear
  /** With the decimals to which they were given. */
  readonly written: PreviousNumber
}

/** Reads last year's results; what in them is no number is told and left aside. */
export async function previousYear(file: string, rulebook: Rulebook, terminal: Terminal): Promise<YearBefore> {
  const results = await readResults(file, rulebook)
  tellProblems(file, results, terminal)
  const byPlace = new Map(results.results.map(result => [placeOf(result), result.number] as const))
  const written: PreviousNumber = (unit, scope, word) => byPlace.get(placeOf({ unit, scope, word }))
  return {
    written,
    of: (unit, { key }) => {
      const value = written(unit, key, 'value')
      const rank = written(unit, key, 'rank')
      return { ...(value ? { value: value.value } : {}), ...(rank ? { rank: toDouble(rank.value) } : {}) }
    },
  }
}

export function tellProblems(file: string, { problems }: Results, { language, error }: Terminal): void {
  for (const { row, heading, text } of problems) {
    error(rankingTexts[language].notNumber(path.basename(file), row, heading, text))
  }
}

const placeOf = ({ unit, scope, word }: Pick<Result, 'unit' | 'scope' | 'word'>): string =>
  JSON.stringify([unit, scope, word])
