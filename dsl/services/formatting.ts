import { formatSource } from '../grammar/format.ts'
import type { Dialect } from '../grammar/vocabulary.ts'
import type { TextEdit } from '../text/diagnostic.ts'
import type { ProjectDocument } from './project.ts'

/** The edits that give a document its form, or why it has none. */
export type Formatting =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** Syntax errors come first. */
  | { readonly kind: 'has-errors' }

/** The edits that write a document in its form, in its own dialect or in another one; none where it has that form. */
export function formattingOf({ source }: ProjectDocument, dialect?: Dialect): Formatting {
  const formatted = formatSource(source, dialect ? { dialect } : {})
  if (formatted.kind === 'unparsed') return { kind: 'has-errors' }
  return { kind: 'edits', edits: changedLines(source.text, formatted.text) }
}

/** One edit a run of lines that differ, so that the cursor and marks elsewhere stay where they are. */
function changedLines(before: string, after: string): readonly TextEdit[] {
  const [old, written] = [linesOf(before), linesOf(after)]
  if (old.length !== written.length) return wholeEdit(before, after)
  let at = 0
  return old.flatMap((line, index) => {
    const span = { start: at, end: at + line.length }
    at = span.end
    const text = written[index] ?? ''
    return line === text ? [] : [{ span, text }]
  })
}

/** Without what both have at their beginning and end. */
function wholeEdit(before: string, after: string): readonly TextEdit[] {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const span = { start, end: before.length - end }
  return [{ span, text: after.slice(start, after.length - end) }]
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/)
