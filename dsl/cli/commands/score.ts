import type { ExitCode, Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { scoreBook } from './score-book.ts'
import type { ScoreOptions } from './score-options.ts'
import { scoreUnits } from './score-units.ts'

/** `thuoc score book.xlsx`, or `thuoc score --units table.csv`: what is known, earned and still missing. */
export async function score(book: string | undefined, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  if (book !== undefined) return scoreBook(book, options, terminal)
  if (options.units !== undefined) return scoreUnits(options.units, options, terminal)
  throw new Refusal(refusals.needsOneOf('book.xlsx, --units'))
}
