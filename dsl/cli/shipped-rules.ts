import path from 'node:path'
import type { Rulebook } from '../model/rulebook.ts'
import { compileRules, SHIPPED_RULES } from './compile-rules.ts'
import { type RuleFileOnDisk, readRuleFiles } from './read-rules.ts'

/** The files of an index that comes with Thước. */
export interface ShippedIndex {
  readonly files: readonly RuleFileOnDisk[]
  readonly rulebook: Rulebook
}

// bộ chỉ số dti-tỉnh-2022 "…"
const HEAD = /^\s*(?:#[^\n]*\n\s*)*(?:bộ\s+chỉ\s+số|index)\s+(\S+)/iu

/** The shipped index of that id; only its own folder is compiled, and not even that where `known` is the same text. */
export async function shippedIndex(id: string, known?: Rulebook): Promise<ShippedIndex | undefined> {
  const all = await readRuleFiles([SHIPPED_RULES])
  const isOf = ({ text }: RuleFileOnDisk) => HEAD.exec(text.normalize('NFC'))?.[1] === id.normalize('NFC')
  const main = all.find(isOf)
  if (!main) return undefined
  const folder = path.dirname(main.path)
  const files = all.filter(file => path.dirname(file.path) === folder)
  if (known && known.source.text === main.text.normalize('NFC')) return { files, rulebook: known }
  const { ruleSets } = await compileRules(files)
  const rulebook = ruleSets.find(each => each.rulebook.id === id.normalize('NFC'))?.rulebook
  return rulebook && { files, rulebook }
}
