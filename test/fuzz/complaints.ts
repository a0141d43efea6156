import { checkRules } from '../../dsl/check/check.ts'
import { type ParsedFile, parse } from '../../dsl/grammar/parse.ts'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import { Source, type Span } from '../../dsl/text/source.ts'

/** More findings than this for each character of a text would be a loop that found no end. */
const FINDINGS_PER_CHARACTER = 3

/** What is wrong with how the parser and the checker take a text; empty when they take it well. */
export function complaintsAbout(text: string): readonly string[] {
  try {
    const parsed = parse(new Source('mutated.thuoc', text))
    const checked = checkRules([parsed])
    const diagnostics = [...parsed.diagnostics, ...checked.diagnostics]
    const bound = 20 + FINDINGS_PER_CHARACTER * text.length
    const many = diagnostics.length > bound ? [`${diagnostics.length} findings in ${text.length} characters`] : []
    return [...many, ...diagnostics.flatMap(complaintsAboutDiagnostic), ...complaintsAboutTree(parsed)]
  } catch (error) {
    return [error instanceof Error ? `thrown: ${error.stack ?? error.message}` : `thrown: ${String(error)}`]
  }
}

function complaintsAboutDiagnostic(diagnostic: Diagnostic): readonly string[] {
  const { code } = diagnostic.problem
  const places = [
    [diagnostic.source, diagnostic.span] as const,
    ...diagnostic.related.map(({ source, span }) => [source, span] as const),
    ...diagnostic.fixes.flatMap(({ edits }) => edits.map(edit => [diagnostic.source, edit.span] as const)),
  ]
  const outside = places
    .filter(([source, span]) => !isInside(source, span))
    .map(([, { start, end }]) => `${code}: ${start} to ${end} is not inside the text`)
  const unsaid = (['vi', 'en'] as const)
    .filter(language => /^\s*$|\bNaN\b|\[object /.test(describeProblem(diagnostic.problem, language)))
    .map(language => `${code} has no proper sentence in ${language}`)
  return [...outside, ...unsaid]
}

/** Every node of the tree knows its place, and the place is in the text. */
function complaintsAboutTree({ source, tree }: ParsedFile): readonly string[] {
  const found: string[] = []
  visit(tree, 'file')
  return found

  function visit(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null || found.length > 0) return
    const { span } = value as { readonly span?: Span }
    if (span && !isInside(source, span)) found.push(`node ${path}: ${span.start} to ${span.end} is not inside the text`)
    for (const [key, inner] of Object.entries(value)) if (key !== 'span') visit(inner, `${path}.${key}`)
  }
}

const isInside = ({ text }: Source, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= text.length
