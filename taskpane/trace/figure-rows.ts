import type { CellAddress, FigureCell } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { whereOf } from '../../dsl/explain/figure-lines.ts'
import { inLetters, type Reader } from '../../dsl/explain/formula-text.ts'
import { figureText } from '../../dsl/explain/number-text.ts'
import { phrasesOf } from '../../dsl/explain/phrases/phrases-of.ts'
import { isOptionalKind } from '../../dsl/model/input-kinds.ts'
import type { Input } from '../../dsl/model/rulebook.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { FactTrace, InputTrace } from '../../dsl/trace/quantity-trace.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'
import { plainAddress } from '../parts/plain-address.ts'
import { figuresIn, nameOf } from './figures-in.ts'

/** A figure that a score used, with all that an auditor asks of it. */
export interface FigureRow {
  readonly figure: FigureName
  /** `a`, or with its code where it belongs to another item: `6.22.c`, `A.19`. */
  readonly letters: string
  readonly label: string
  readonly value: FigureValue
  /** Where it stands; empty where no cell is known. */
  readonly address: CellAddress
  readonly provider: string
  /** As somebody entered it; empty where nobody did. */
  readonly evidence: string
  /** What the decision asks for; empty where it asks for nothing in particular. */
  readonly evidenceAsked: string
  readonly source: string
  readonly note: string
  /** The user's own cell that it is linked to; empty text where it is not. */
  readonly linkedTo: CellAddress
  readonly linkBroken: boolean
}

export type FigureValue =
  /** `text` with its unit; `from` tells what a default was taken from, empty for an own figure. */
  | { readonly kind: 'given'; readonly text: string; readonly from: string }
  | { readonly kind: 'missing' }
  /** Nothing was entered and nothing has to be. */
  | { readonly kind: 'optional' }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'invalid'; readonly text: string }

export interface FigureSources {
  readonly language: Language
  /** Cells of the traced formula itself, which come first. */
  readonly traced: ReadonlyMap<FigureName, CellAddress>
  readonly cells: ReadonlyMap<FigureName, FigureCell>
  readonly inputs: ReadonlyMap<FigureName, Input>
}

/** The figures of a score in the order in which the decision prints them, those of other items after its own. */
export function figureRows(trace: ScoreTrace, itemCode: string, sources: FigureSources): readonly FigureRow[] {
  const isOwn = (figure: InputTrace | FactTrace) => figure.kind === 'input' && figure.code === itemCode
  const figures = figuresIn(trace)
  const own = figures.filter(isOwn).toSorted((one, other) => one.place.start - other.place.start)
  const others = figures.filter(figure => !isOwn(figure))
  return [...own, ...others].map(figure => rowOf(figure, itemCode, sources))
}

function rowOf(figure: InputTrace | FactTrace, itemCode: string, sources: FigureSources): FigureRow {
  const { language } = sources
  const reader: Reader = { language, code: itemCode as Reader['code'] }
  const name = nameOf(figure)
  const input = sources.inputs.get(name)
  return {
    figure: name,
    letters: inLetters(figure, reader),
    label: figure.label[language],
    value: figureValue(figure, input, reader),
    ...papersOf(sources.cells.get(name)),
    address: sources.traced.get(name) ?? sources.cells.get(name)?.address ?? '',
    provider: sources.cells.get(name)?.provider || figure.provider,
    evidenceAsked: input?.evidence ?? '',
  }
}

/** What the row of a figure says of it; all empty where there is no row. */
export function papersOf(
  cell: FigureCell | undefined,
): Pick<FigureRow, 'evidence' | 'source' | 'note' | 'linkedTo' | 'linkBroken'> {
  return {
    evidence: cell?.evidence ?? '',
    source: cell?.source ?? '',
    note: cell?.note ?? '',
    linkedTo: cell?.link.kind === 'linked' ? cell.link.target : '',
    linkBroken: cell?.link.kind === 'broken',
  }
}

function figureValue(figure: InputTrace | FactTrace, input: Input | undefined, reader: Reader): FigureValue {
  const { value } = figure
  const phrases = phrasesOf(reader.language)
  const given = (text: string): FigureValue => ({ kind: 'given', text, from: defaultOf(figure, reader) })
  switch (value.kind) {
    case 'number': {
      const option = input?.options[value.number.valueOf() - 1]
      if (option) return given(`${figureText(value.number, reader.language)}. ${option[reader.language]}`)
      return given(`${figureText(value.number, reader.language)} ${unitText(figure.unit)}`.trimEnd())
    }
    case 'yes-no':
      return given(value.yes ? phrases.yes : phrases.no)
    case 'missing':
      return { kind: isOptional(figure) ? 'optional' : 'missing' }
    case 'undefined':
      return { kind: 'undefined' }
    case 'invalid': {
      const sentence = phrases.invalidFigure('', '', value.text, value.reason, '')
      return { kind: 'invalid', text: sentence.replace(/^: /, '') }
    }
    default:
      return value satisfies never
  }
}

const isOptional = (figure: InputTrace | FactTrace): boolean =>
  figure.kind === 'input' && isOptionalKind(figure.inputKind)

/** `lấy theo A.19 “Tổng chi …”`; cells as people write them. */
function defaultOf(figure: InputTrace | FactTrace, reader: Reader): string {
  if (figure.kind === 'fact' && figure.count) return whereOf(figure, reader)
  const [source] = figure.from
  if (!source) return ''
  const origin = source.kind === 'input' || source.kind === 'fact' ? source.origin : ''
  const told = whereOf(figure, reader)
  return origin === '' ? told : told.replace(origin, plainAddress(origin))
}
