import type { Assignment, Targets } from './place.ts'
import type { Example, Readings, Rulebook } from './rulebook.ts'

/** One index of a folder of rule files, checked, with what refers to it. */
export interface RuleSet {
  /** The index with its default readings. */
  readonly rulebook: Rulebook
  /** The index with other readings; unknown names and options are the caller's error and throw. */
  readonly withReadings: (readings: Readings) => Rulebook
  readonly examples: readonly Example[]
  readonly assignments: readonly Assignment[]
  readonly targets: readonly Targets[]
}
