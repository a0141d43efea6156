import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileWithShared } from '../../../dsl/cli/compile-rules.ts'
import { readRuleFiles } from '../../../dsl/cli/read-rules.ts'
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
    const files = await readRuleFiles([path.join(RULES, folder)])
    const { compiled, shared } = await compileWithShared(files)
    const paths = shared.map(file => path.relative(RULES, file.path).split(path.sep).join('/'))
    return compiled.ruleSets.map(ruleSet => ({ folder, shared: paths, ruleSet }))
  })
  return (await Promise.all(found))
    .flat()
    .sort((one, other) => byWeight(one.ruleSet.rulebook, other.ruleSet.rulebook))
    .map(({ folder, shared, ruleSet }) => ({ ...identityOf(ruleSet), folder, shared, title: ruleSet.rulebook.title }))
}

function byWeight(one: Rulebook, other: Rulebook): number {
  return other.maximum.compare(one.maximum) || other.validFrom.localeCompare(one.validFrom)
}
