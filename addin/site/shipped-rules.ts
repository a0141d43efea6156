import { compile } from '../../dsl/compile.ts'
import type { OpenedRules, RuleText, ShippedIndex } from '../ports.ts'

/** Put in by the build. */
declare const SHIPPED_TITLES: readonly Omit<ShippedIndex, 'load'>[]

/** One chunk for each rule file, loaded when its index is picked. */
const texts = import.meta.glob<string>('../../rules/*/*.thuoc', { query: '?raw', import: 'default' })

/** The indexes that come with the add-in. */
export const shippedRules: readonly ShippedIndex[] = SHIPPED_TITLES.map(index => ({
  ...index,
  load: () => load(index),
}))

async function load({ folder, shared }: Pick<ShippedIndex, 'folder' | 'shared'>): Promise<OpenedRules> {
  const files = await Promise.all(
    Object.entries(texts)
      .filter(([path]) => path.includes(`/rules/${folder}/`) || shared.some(file => path.endsWith(`/rules/${file}`)))
      .map(async ([path, read]): Promise<RuleText> => ({ fileName: nameOf(path), text: await read() })),
  )
  const { ruleSets, diagnostics } = compile(files.map(({ fileName, text }) => ({ name: fileName, text })))
  return { files, ruleSets, diagnostics }
}

/** `../../rules/dti-province-2022/dti-tinh-2022.thuoc` → `dti-tinh-2022.thuoc` */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
