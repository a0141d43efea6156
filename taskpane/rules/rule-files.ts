import type { ActiveRules, RuleText } from '../../addin/ports.ts'
import { formatSource } from '../../dsl/grammar/format.ts'
import type { Dialect } from '../../dsl/grammar/vocabulary.ts'
import { Source } from '../../dsl/text/source.ts'

/** A file that the workbook carries: the index itself, or one that goes with it. */
export interface ShownFile {
  readonly name: string
  readonly source: Source
  readonly isIndex: boolean
}

/** The rule file of the index first, then its companions in the order in which they are carried. */
export function shownFiles({ files, rulebook }: Pick<ActiveRules, 'files' | 'rulebook'>): readonly ShownFile[] {
  const { source } = rulebook
  const index: ShownFile = { name: baseName(source.name), source, isIndex: true }
  const companions = files
    .filter(({ fileName }) => baseName(fileName) !== index.name)
    .map(({ fileName, text }): ShownFile => {
      return { name: baseName(fileName), source: new Source(fileName, text), isIndex: false }
    })
  return [index, ...companions]
}

/** The files with their texts as somebody edits them. */
export function draftedFiles(files: readonly ShownFile[], drafted: readonly RuleText[]): readonly ShownFile[] {
  return files.map(file => {
    const text = drafted.find(({ fileName }) => baseName(fileName) === file.name)?.text
    return text === undefined || text === file.source.text
      ? file
      : { ...file, source: new Source(file.source.name, text) }
  })
}

/** The file with the keywords of a dialect, to be looked at; itself where it has none that can be written so. */
export function spelledIn(file: ShownFile, dialect: Dialect | 'own'): Source {
  if (dialect === 'own') return file.source
  const formatted = formatSource(file.source, { dialect })
  return formatted.kind === 'formatted' ? new Source(file.source.name, formatted.text) : file.source
}

export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
