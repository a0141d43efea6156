import type { Language } from '../../text/language.ts'
import { parseGroups } from '../ranking/parse-groups.ts'
import type { CohortRequest } from '../ranking/rank-cohort.ts'
import type { ScoreOptions } from './score-options.ts'

/** What the options of `thuoc score` ask of a ranking. */
export function rankingOptions(options: ScoreOptions, language: Language): CohortRequest {
  return {
    exclude: options.exclude,
    excludeThin: options.excludeThin,
    ...(options.normalise ? { method: options.normalise } : {}),
    ...(options.groups === undefined ? {} : { grouping: parseGroups(options.groups, language) }),
  }
}
