import { fileURLToPath } from 'node:url'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import type { RuleSet } from '../../dsl/model/library.ts'

export const provinceFolder = fileURLToPath(new URL('../../rules/dti-province-2022', import.meta.url))

/** The provincial index 2022 as the repository ships it. */
export async function provinceIndex(): Promise<RuleSet> {
  const { ruleSets } = await loadRules(provinceFolder)
  const [first, second] = ruleSets
  if (!first || second) throw new Error(`${provinceFolder} should hold exactly one index, without errors.`)
  return first
}
