import path from 'node:path'
import type { Ranking } from '../../score/ranking/ranking.ts'
import type { Terminal } from '../terminal.ts'
import { tellProblems, type YearBefore } from './previous-year.ts'
import { type Comparison, compareWithPublished } from './published.ts'
import { rankingTexts } from './ranking-texts.ts'
import { readResults } from './read-results.ts'

/** Reads what was published and compares it; units that are not scored are named. Nothing without a file. */
export async function publishedComparisons(
  file: string | undefined,
  ranking: Ranking,
  year: YearBefore | undefined,
  terminal: Terminal,
): Promise<readonly Comparison[]> {
  if (file === undefined) return []
  const published = await readResults(file, ranking.exclusion.before.rulebook)
  tellProblems(file, published, terminal)
  const scored = new Set(ranking.names)
  const strangers = new Set(published.results.flatMap(({ unit }) => (scored.has(unit) ? [] : [unit])))
  if (strangers.size > 0) {
    const some = [...strangers].slice(0, 5).join(', ')
    terminal.error(rankingTexts[terminal.language].strangers(path.basename(file), strangers.size, some))
  }
  const known = published.results.filter(({ unit }) => scored.has(unit))
  return compareWithPublished(known, ranking, year?.written ?? (() => undefined))
}
