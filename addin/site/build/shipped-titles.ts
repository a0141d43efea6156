import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '../../../dsl/cli/load-rules.ts'
import type { Bilingual } from '../../../dsl/text/language.ts'

const RULES = fileURLToPath(new URL('../../../rules', import.meta.url))

export interface ShippedTitle {
  readonly folder: string
  readonly title: Bilingual
}

/** The indexes of `rules/` by folder, so that the picker can name them before any rule file is loaded. */
export async function shippedTitles(): Promise<readonly ShippedTitle[]> {
  const folders = readdirSync(RULES, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const titles = folders.map(async ({ name: folder }): Promise<ShippedTitle[]> => {
    const { ruleSets } = await loadRules(path.join(RULES, folder))
    return ruleSets.map(({ rulebook }) => ({ folder, title: rulebook.title }))
  })
  return (await Promise.all(titles)).flat()
}
