import type { Span } from '../text/source.ts'
import { type DocumentSpan, placeIn } from './diagnostics.ts'
import type { Place, Project } from './project.ts'
import { type Occurrence, symbolsOf } from './symbols/occurrences.ts'
import type { RuleSymbol } from './symbols/symbols.ts'

/** What is named at a place: just before it, under it or just after it; absent where nothing is. */
export function occurrenceAt(project: Project, { document, offset }: Place): Occurrence | undefined {
  const touching = symbolsOf(project).occurrences.filter(
    occurrence => occurrence.document === document && touches(occurrence.span, offset),
  )
  return touching.find(({ span }) => span.start <= offset && offset < span.end) ?? touching[0]
}

export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end

/** Where the thing named at a place is defined; empty where nothing is named there, or no document defines it. */
export function definitionAt(project: Project, place: Place): readonly DocumentSpan[] {
  const occurrence = occurrenceAt(project, place)
  return occurrence ? definitionsOf(project, occurrence.symbol) : []
}

/** An input that a rule implies (`option`, `c2`, `lowest`) is defined by that rule. */
export function definitionsOf(project: Project, symbol: RuleSymbol): readonly DocumentSpan[] {
  const { occurrences, names } = symbolsOf(project)
  const given = occurrences.filter(({ isDefinition, symbol: { key } }) => isDefinition && key === symbol.key)
  if (given.length > 0 || symbol.kind !== 'input') return given.map(spanOnly)
  const inputs = names.item(symbol.index, symbol.owner)?.variations.flatMap(variation => variation.inputs) ?? []
  const source = names.index(symbol.index)?.context.source
  const implied = inputs.find(({ letter }) => letter === symbol.name)
  return source && implied ? [placeIn(source, implied.span)] : []
}

/**
 * Every place where the thing named at a place is named, definitions included: in rules, examples, assignments, targets
 * and translations of all documents.
 */
export function referencesAt(project: Project, place: Place): readonly DocumentSpan[] {
  const occurrence = occurrenceAt(project, place)
  return occurrence ? occurrencesOfSymbol(project, occurrence.symbol).map(spanOnly) : []
}

export const occurrencesOfSymbol = (project: Project, { key }: RuleSymbol): readonly Occurrence[] =>
  symbolsOf(project).occurrences.filter(({ symbol }) => symbol.key === key)

const spanOnly = ({ document, span }: DocumentSpan): DocumentSpan => ({ document, span })
