import { compileRulebook } from '../../score/scorer.ts'
import { SHIPPED_RULES } from '../compile-rules.ts'
import { derivedFigures } from '../derived-figures.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { scoresheetJson } from '../report/scoresheet-json.ts'
import { scoresheetLines } from '../report/scoresheet-text.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import type { ScoreOptions } from './score-options.ts'

/** Scores an index whose figures are means of the results of others, from the tables of their units. */
export async function scoreResults(options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  const rules = options.rules ?? SHIPPED_RULES
  const compiled = await loadRules(rules)
  const rulebook = withReadings(chooseIndex(compiled, rules, options.index), pairsOf(options.reading))
  const figures = await derivedFigures(rulebook, options.results, { compiled, rules, terminal })
  const sheet = compileRulebook(rulebook).scoreAll(figures)
  if (options.json) {
    terminal.out(JSON.stringify(scoresheetJson(rulebook, sheet), undefined, 2))
    return exit.ok
  }
  terminal.out(rulebook.title[terminal.language])
  for (const line of ['', ...scoresheetLines(rulebook, sheet, terminal.language)]) terminal.out(line)
  return exit.ok
}
