import { tokenizeText } from '../grammar/lexer.ts'
import { Identifier } from '../grammar/tokens.ts'
import { isError, type TextEdit } from '../text/diagnostic.ts'
import { definitionsOf, occurrenceAt, occurrencesOfSymbol } from './navigation.ts'
import type { Place, Project } from './project.ts'
import { symbolsOf } from './symbols/occurrences.ts'
import type { RuleSymbol } from './symbols/symbols.ts'

/** The edits of a new name by document, or why there can be none. */
export type Renaming =
  | { readonly kind: 'edits'; readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  /** What stands there has no name of the writer's own: codes, readings and what a rule implies keep theirs. */
  | { readonly kind: 'not-renamable' }
  /** Not one name, or a keyword of either dialect. */
  | { readonly kind: 'not-a-name' }
  /** The new name would mean something else somewhere, or something else would mean it. */
  | { readonly kind: 'clashes' }

/** The name that can be changed at a place: of a fact, a declared input or a measure; else absent. */
export function renamableAt(project: Project, place: Place): RuleSymbol | undefined {
  const symbol = occurrenceAt(project, place)?.symbol
  if (!symbol || !renamable.has(symbol.kind)) return undefined
  const isDeclared = symbolsOf(project).occurrences.some(
    ({ isDefinition, symbol: { key } }) => isDefinition && key === symbol.key,
  )
  return isDeclared && definitionsOf(project, symbol).length > 0 ? symbol : undefined
}

const renamable: ReadonlySet<RuleSymbol['kind']> = new Set<RuleSymbol['kind']>(['fact', 'input', 'measure'])

/**
 * Another name for the fact, input or measure at a place, in rules, examples, targets and translations alike. Refused
 * unless every place then means what it meant before.
 */
export function renamingAt(project: Project, place: Place, name: string): Renaming {
  const symbol = renamableAt(project, place)
  if (!symbol) return { kind: 'not-renamable' }
  const written = name.normalize('NFC').trim()
  if (!isName(written)) return { kind: 'not-a-name' }
  const edits = new Map<string, TextEdit[]>()
  for (const { document, span } of occurrencesOfSymbol(project, symbol)) {
    const known = edits.get(document) ?? []
    edits.set(document, [...known, { span, text: written }])
  }
  return isSafe(project, edits) ? { kind: 'edits', edits } : { kind: 'clashes' }
}

/** One name in both dialects, since a file may be translated. */
const isName = (written: string): boolean =>
  (['vi', 'en'] as const).every(dialect => {
    const { tokens, comments, unknown } = tokenizeText(written, dialect)
    return tokens.length === 1 && tokens[0]?.tokenType === Identifier && comments.length + unknown.length === 0
  })

/** Nothing is wrong that was not wrong before, and everything is named as often and defined where it was. */
function isSafe(project: Project, edits: ReadonlyMap<string, readonly TextEdit[]>): boolean {
  const after = [...edits].reduce((all, [document, changes]) => {
    const text = all.document(document)?.source.text ?? ''
    return all.with({ name: document, text: edited(text, changes) })
  }, project)
  return errorsOf(after) === errorsOf(project) && sameSymbols(project, after)
}

const errorsOf = ({ documents, checked }: Project): number =>
  [...documents.flatMap(({ file }) => file.diagnostics), ...checked.diagnostics].filter(isError).length

/** Places that named one thing name one thing still: the pattern of first namings is the same. */
function sameSymbols(before: Project, after: Project): boolean {
  const [left, right] = [patternOf(before), patternOf(after)]
  return left.length === right.length && left.every((first, index) => first === right[index])
}

function patternOf(project: Project): readonly number[] {
  const first = new Map<string, number>()
  return symbolsOf(project).occurrences.map(({ symbol }, index) => {
    if (!first.has(symbol.key)) first.set(symbol.key, index)
    return first.get(symbol.key) ?? index
  })
}

/** A text after edits that do not overlap, whatever their order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((left, right) => right.span.start - left.span.start)
  return sorted.reduce((whole, { span, text: put }) => whole.slice(0, span.start) + put + whole.slice(span.end), text)
}
