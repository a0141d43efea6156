import type { Dialect } from '../grammar/vocabulary.ts'
import type { Fact } from '../model/rulebook.ts'
import type { Source } from '../text/source.ts'
import type { Report } from './report.ts'
import type { Spelling } from './spelling.ts'
import type { Translations } from './translations.ts'

/** What all clauses of one index share while they are bound. */
export interface Context {
  readonly source: Source
  readonly dialect: Dialect
  readonly report: Report
  readonly spelling: Spelling
  readonly translations: Translations
  readonly facts: ReadonlyMap<string, Fact>
}
