import { fileURLToPath } from 'node:url'
import { type Compiled, compile, type RuleFile } from '../compile.ts'
import type { DocumentNode } from '../grammar/ast.ts'
import { parse } from '../grammar/parse.ts'
import { Source } from '../text/source.ts'
import { type RuleFileOnDisk, readRuleFiles } from './read-rules.ts'

/** The rule sets that come with Thước. */
export const SHIPPED_RULES = fileURLToPath(new URL('../../rules', import.meta.url))

/**
 * Compiles rule files together with the checklists that they count: what is not among the files themselves is looked
 * for in the rules that come with Thước.
 */
export const compileRules = async (files: readonly RuleFile[]): Promise<Compiled> =>
  (await compileWithShared(files)).compiled

export interface CompiledWithShared {
  readonly compiled: Compiled
  /** The shipped files that were taken in besides. */
  readonly shared: readonly RuleFileOnDisk[]
}

export async function compileWithShared(files: readonly RuleFile[]): Promise<CompiledWithShared> {
  const compiled = compile(files)
  const wanted = new Set(
    compiled.diagnostics.flatMap(({ problem }) => (problem.code === 'unknown-checklist' ? [problem.checklist] : [])),
  )
  if (wanted.size === 0) return { compiled, shared: [] }
  const shared = await shippedChecklists(wanted)
  return shared.length === 0 ? { compiled, shared } : { compiled: compile([...files, ...shared]), shared }
}

/** The shipped checklists of these names, with their translations. */
export async function shippedChecklists(wanted: ReadonlySet<string>): Promise<readonly RuleFileOnDisk[]> {
  const files = await readRuleFiles([SHIPPED_RULES])
  return files.filter(({ name, text }) => {
    const source = new Source(name, text)
    // Most files need not be parsed to know that they are no checklist of these.
    if (![...wanted].some(id => source.text.includes(id))) return false
    return isOfChecklist(parse(source).tree.document, wanted)
  })
}

function isOfChecklist(document: DocumentNode | undefined, wanted: ReadonlySet<string>): boolean {
  if (document?.kind === 'checklist') return wanted.has(document.id.text)
  return document?.kind === 'translation' && wanted.has(document.index.text)
}
