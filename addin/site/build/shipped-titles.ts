import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '../../../dsl/cli/load-rules.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { ShippedIndex } from '../../ports.ts'
import { identityOf } from '../../rules.ts'

const RULES = fileURLToPath(new URL('../../../rules', import.meta.url))

/** What is known of a shipped index before its rule files are loaded. */
export type ShippedTitle = Omit<ShippedIndex, 'load'>

/**
 * The indexes of `rules/`, so that the picker can name them before any rule file is loaded: the largest first, since
 * the picker offers the first until another is chosen; of equals the newest.
 */
export async function shippedTitles(): Promise<readonly ShippedTitle[]> {
  const folders = readdirSync(RULES, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const found = folders.map(async ({ name: folder }) => {
    const { ruleSets } = await loadRules(path.join(RULES, folder))
    return ruleSets.map(ruleSet => ({ folder, ruleSet }))
  })
  return (await Promise.all(found))
    .flat()
    .sort((one, other) => byWeight(one.ruleSet.rulebook, other.ruleSet.rulebook))
    .map(({ folder, ruleSet }) => ({ ...identityOf(ruleSet), folder, title: ruleSet.rulebook.title }))
}

function byWeight(one: Rulebook, other: Rulebook): number {
  return other.maximum.compare(one.maximum) || other.validFrom.localeCompare(one.validFrom)
}
