import type { ExitCode, Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { scoreBook } from './score-book.ts'
import type { ScoreOptions } from './score-options.ts'
import { scoreResults } from './score-results.ts'
import { scoreUnits } from './score-units.ts'

/** `thuoc score book.xlsx`, `thuoc score --units table.csv`, or `--results index=table.csv`: what is known, earned and still missing. */
export async function score(book: string | undefined, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  if (book !== undefined) return scoreBook(book, options, terminal)
  if (options.units !== undefined) return scoreUnits(options.units, options, terminal)
  if (options.results.length > 0) return scoreResults(options, terminal)
  throw new Refusal(refusals.needsOneOf('book.xlsx, --units, --results'))
}
