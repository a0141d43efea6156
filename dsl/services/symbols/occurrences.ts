import { splitReference } from '../../check/references.ts'
import { spanOfToken } from '../../grammar/lexer.ts'
import type { Span } from '../../text/source.ts'
import type { DocumentSpan } from '../diagnostics.ts'
import type { Project } from '../project.ts'
import { type PlacedWord, startOf, walkClauses } from './placed-words.ts'
import { Names, type RuleSymbol, symbolOf } from './symbols.ts'

/** A place where a symbol is given or taken. */
export interface Occurrence extends DocumentSpan {
  readonly symbol: RuleSymbol
  readonly isDefinition: boolean
}

export interface Symbols {
  readonly names: Names
  /** In the order of the documents and of their texts. */
  readonly occurrences: readonly Occurrence[]
}

const known = new WeakMap<Project, Symbols>()

/** Every place of a project where something is named; made once a project. */
export function symbolsOf(project: Project): Symbols {
  const found = known.get(project) ?? findSymbols(project)
  known.set(project, found)
  return found
}

type DocumentWord = PlacedWord & { readonly document: string }

function findSymbols(project: Project): Symbols {
  const words = project.documents.flatMap(document =>
    walkClauses(document.clauses, startOf(document)).words.map(
      (word): DocumentWord => ({ ...word, document: document.source.name }),
    ),
  )
  const measures = words.filter(({ role }) => role === 'gives-measure').map(measureOf)
  const names = new Names(project.checked.indexes, measures)
  return { names, occurrences: words.flatMap(word => occurrencesOf(word, names)) }
}

const measureOf = ({ index, item, part, token }: PlacedWord): RuleSymbol =>
  symbolOf('measure', { index, owner: item, name: token.image, part })

function occurrencesOf(word: DocumentWord, names: Names): readonly Occurrence[] {
  const { token, role, index, item, reading } = word
  const name = token.image
  switch (role) {
    case 'gives-index':
    case 'takes-index':
      return [occurrence(word, symbolOf('index', { index: name, name }))]
    case 'gives-item':
    case 'takes-code':
      return [occurrence(word, symbolOf('item', { index, name }))]
    case 'gives-checklist':
    case 'takes-checklist':
      return [occurrence(word, symbolOf('checklist', { index: name, name }))]
    case 'gives-checklist-state':
    case 'takes-checklist-state':
      return [occurrence(word, symbolOf('checklist-state', { index, name }))]
    case 'gives-checklist-row':
    case 'takes-checklist-row':
      return [occurrence(word, symbolOf('checklist-row', { index, name }))]
    case 'gives-fact':
      return [occurrence(word, symbolOf('fact', { index, name }))]
    case 'gives-input':
      return [occurrence(word, symbolOf('input', { index, owner: item, name }))]
    case 'gives-measure':
      return [occurrence(word, measureOf(word))]
    case 'gives-lens':
      return [occurrence(word, symbolOf('lens', { index, name }))]
    case 'gives-reading':
    case 'takes-reading':
      return [occurrence(word, symbolOf('reading', { index, name }))]
    case 'gives-option':
    case 'takes-option':
      return [occurrence(word, symbolOf('option', { index, owner: reading, name }))]
    case 'takes-value':
    case 'takes-given':
      return withItem(word, names.value(name, word))
    case 'takes-translated':
      return withItem(word, names.translated(index, name))
    case 'gives-fact-code':
    case 'keyword':
    case 'sign':
    case 'number':
    case 'text':
    case 'unit':
      return []
    default:
      return role satisfies never
  }
}

/** `5.1.x` names the item 5.1 and its letter x; `A.I.1.1.built` the item of a checklist and its state. */
function withItem(word: DocumentWord, symbol: RuleSymbol | undefined): readonly Occurrence[] {
  if (!symbol) return []
  const { start, end } = spanOfToken(word.token)
  const { code } = splitReference(word.token.image)
  const isTick = symbol.kind === 'checklist-state' && code !== ''
  const isReference = symbol.kind === 'input' && word.token.image.startsWith(`${symbol.owner}.`)
  if (!isReference && !isTick) return [occurrence(word, symbol)]
  const dot = end - symbol.name.length - 1
  const item = isTick
    ? symbolOf('checklist-row', { index: symbol.index, name: code })
    : symbolOf('item', { index: symbol.index, name: symbol.owner })
  return [occurrence(word, item, { start, end: dot }), occurrence(word, symbol, { start: dot + 1, end })]
}

function occurrence(
  { document, token, role }: DocumentWord,
  symbol: RuleSymbol,
  span: Span = spanOfToken(token),
): Occurrence {
  return { document, span, symbol, isDefinition: role.startsWith('gives-') }
}
