import { fileURLToPath } from 'node:url'
import { compileWithShared } from '../../dsl/cli/compile-rules.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import type { Compiled, RuleFile } from '../../dsl/compile.ts'
import type { RuleSet } from '../../dsl/model/library.ts'

/** An index of Decision 1726 as its rule files say it, compiled once. */
export interface Index1726 {
  readonly files: readonly RuleFile[]
  /** The checklist that it counts, which stands in another folder. */
  readonly shared: readonly RuleFile[]
  readonly compiled: Compiled
  readonly ruleSet: RuleSet
}

export async function index1726(folder: string): Promise<Index1726> {
  const files = await readRuleFiles([fileURLToPath(new URL(`../../rules/${folder}`, import.meta.url))])
  const { compiled, shared } = await compileWithShared(files)
  return { files, shared, compiled, ruleSet: compiled.ruleSets[0]! }
}
