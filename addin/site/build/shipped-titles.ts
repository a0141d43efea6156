import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '../../../dsl/cli/load-rules.ts'
import type { ShippedIndex } from '../../ports.ts'
import { identityOf } from '../../rules.ts'

const RULES = fileURLToPath(new URL('../../../rules', import.meta.url))

/** What is known of a shipped index before its rule files are loaded. */
export type ShippedTitle = Omit<ShippedIndex, 'load'>

/** The indexes of `rules/` by folder, so that the picker can name them before any rule file is loaded. */
export async function shippedTitles(): Promise<readonly ShippedTitle[]> {
  const folders = readdirSync(RULES, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const titles = folders.map(async ({ name: folder }): Promise<ShippedTitle[]> => {
    const { ruleSets } = await loadRules(path.join(RULES, folder))
    return ruleSets.map(ruleSet => ({ ...identityOf(ruleSet), folder, title: ruleSet.rulebook.title }))
  })
  return (await Promise.all(titles)).flat()
}
