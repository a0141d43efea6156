import { SHIPPED_RULES } from '../compile-rules.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { readUnits } from '../read-units.ts'
import { rankUnits } from '../report/rank-units.ts'
import { rankingJson, rankingLines } from '../report/ranking.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import type { ScoreOptions } from './score-options.ts'

/** Scores and ranks a table of units; 1 where any unit has figures that cannot be. */
export async function scoreUnits(table: string, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  const path = options.rules ?? SHIPPED_RULES
  const ruleSet = chooseIndex(await loadRules(path), path, options.index)
  const rulebook = withReadings(ruleSet, pairsOf(options.reading))
  const ranked = rankUnits(rulebook, await readUnits(table, rulebook))
  if (options.json) terminal.out(JSON.stringify({ index: rulebook.id, units: rankingJson(ranked) }, undefined, 2))
  else for (const line of rankingLines(ranked, terminal.language)) terminal.out(line)
  return ranked.some(({ invalid }) => invalid > 0) ? exit.findings : exit.ok
}
