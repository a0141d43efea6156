import type { Dialect } from '../grammar/vocabulary.ts'
import type { Checklist } from '../model/checklist.ts'
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
  /** Every checklist of the files, for facts to count. */
  readonly checklists: ReadonlyMap<string, Checklist>
  readonly facts: ReadonlyMap<string, Fact>
}

/** What the clauses of one checklist share. */
export type ChecklistContext = Pick<Context, 'source' | 'report' | 'spelling' | 'translations'>
