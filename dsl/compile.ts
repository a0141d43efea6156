import { checkRules } from './check/check.ts'
import type { DocumentNode } from './grammar/ast.ts'
import { type ParsedFile, parse } from './grammar/parse.ts'
import type { IndexId } from './model/ids.ts'
import type { RuleSet } from './model/library.ts'
import { runExamples } from './score/run-examples.ts'
import { type Diagnostic, isError } from './text/diagnostic.ts'
import { Source } from './text/source.ts'

/** One rule file as it was read: its name for messages, and its text. */
export interface RuleFile {
  readonly name: string
  readonly text: string
}

/**
 * What a set of rule files means, with everything that is wrong with them in one pass. `ruleSets` holds
 * the indexes that have no error; an index with errors is absent, never half there.
 */
export interface Compiled {
  readonly files: readonly ParsedFile[]
  readonly ruleSets: readonly RuleSet[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads, checks and binds rule files, then runs the examples they carry. Never throws for any text. */
export function compile(files: readonly RuleFile[]): Compiled {
  const parsed = files.map(file => parse(new Source(file.name, file.text)))
  const checked = checkRules(parsed)
  const failedExamples = [...checked.ruleSets, ...checked.contradictory].flatMap(runExamples)
  const failedSources = new Set(failedExamples.filter(isError).map(diagnostic => diagnostic.source))
  return {
    files: parsed,
    ruleSets: checked.ruleSets.filter(ruleSet => !ruleSet.examples.some(({ source }) => failedSources.has(source))),
    diagnostics: [...parsed.flatMap(file => file.diagnostics), ...checked.diagnostics, ...failedExamples],
  }
}

/**
 * The files of a rule set beside its index, as they were read: translations, assignments, targets, and the checklist
 * that it counts with its translations.
 */
export function companionsOf({ files }: Pick<Compiled, 'files'>, index: IndexId): readonly RuleFile[] {
  const counted = new Set(files.flatMap(({ tree: { document } }) => checklistsCounted(document, index)))
  return files.flatMap(({ source, tree: { document } }) => {
    const isCompanion =
      document?.kind === 'checklist'
        ? counted.has(document.id.text)
        : document && document.kind !== 'index' && (document.index.text === index || counted.has(document.index.text))
    return isCompanion ? [{ name: source.name, text: source.text }] : []
  })
}

function checklistsCounted(document: DocumentNode | undefined, index: IndexId): readonly string[] {
  if (document?.kind !== 'index' || document.id.text !== index) return []
  return document.facts.flatMap(({ count }) => (count ? [count.checklist.text] : []))
}
