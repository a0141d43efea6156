import type { Diagnostic } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { layOut } from './format/lay-out.ts'
import { printClause } from './format/print-clause.ts'
import { writeLines } from './format/write-lines.ts'
import { parse } from './parse.ts'
import { readFile } from './read-file.ts'
import type { Dialect } from './vocabulary.ts'

/** A file in its canonical form, or why it has none. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'unparsed'; readonly diagnostics: readonly Diagnostic[] }

export interface FormatOptions {
  /** The dialect to write; the file's own by default. */
  readonly dialect?: Dialect
}

/**
 * Writes a rule file with one clause a line, indented by its structure, keywords and numbers in the form of the
 * dialect. Comments, names, codes, quoted texts and units stay as they are. Formatting twice changes nothing;
 * translating there and back gives what formatting gives. A file with syntax errors is left alone.
 */
export function formatSource(source: Source, options: FormatOptions = {}): Formatted {
  const { diagnostics } = parse(source)
  if (diagnostics.length > 0) return { kind: 'unparsed', diagnostics }
  const { tokens, clauses } = readFile(source)
  const dialect = options.dialect ?? tokens.dialect
  const lines = layOut(clauses.map(clause => clause.tree))
  const printed = clauses.map((clause, index) => ({ line: lines[index], pieces: printClause(clause, dialect) }))
  return { kind: 'formatted', text: writeLines(printed, tokens.comments, source.text) }
}
