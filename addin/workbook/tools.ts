import type { Registry } from '../registry.ts'
import type { RuleLibrary } from '../rules.ts'

/** What every command of the workbook works with. */
export interface Tools {
  readonly library: RuleLibrary
  readonly registry: Registry
  /** The time that the change log tells. */
  readonly now: () => Date
}
