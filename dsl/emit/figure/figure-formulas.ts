import type { Expression } from '../../model/expression.ts'
import type { Fact, Input } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { arithmetic } from '../arithmetic.ts'
import { someCellSays, someNumberMissing } from '../body/conditions.ts'
import { figuresOf } from '../body/needs.ts'
import type { FigureName } from '../cells.ts'
import { type Emission, meaningOf } from '../emission.ts'
import { all, atom, call, compare, type Formula, nothing, numberLiteral, textLiteral, when } from '../formula.ts'
import { isYes, isYesOrNo, optionNumber } from './answers.ts'
import { type CountFormulas, countFormulas, rangesOfCount } from './count-formulas.ts'
import { type FigureKind, kindOfFact, kindOfInput } from './figure-kind.ts'

/** The formulas of one figure, without `=`. */
export interface FigureFormulas {
  /** Shows one of `Words.figures`. */
  readonly state: string
  /** The number that counts: own value, else default, else empty text; a choice as its number, a tick as 1 or 0. */
  readonly used: string
}

export const inputFormulas = (emission: Emission, input: Input): FigureFormulas =>
  figureFormulas(emission, {
    name: input.id,
    kind: kindOfInput(input),
    ...(input.default ? { default: input.default } : {}),
  })

export const factFormulas = (emission: Emission, fact: Fact): FigureFormulas =>
  figureFormulas(emission, {
    name: fact.name,
    kind: kindOfFact(fact),
    ...(fact.count ? { counted: countFormulas(fact.count, rangesOfCount(emission.cells, fact.count)) } : {}),
  })

interface Read {
  readonly name: FigureName
  readonly kind: FigureKind
  readonly default?: Expression
  /** Stands in for a fact's own figure as a default does. */
  readonly counted?: CountFormulas
}

/**
 * Blank, or text of spaces only, is missing; text where a number belongs, errors, negative numbers and
 * options that are not printed are invalid and give no number; the own value wins over the default.
 */
function figureFormulas(emission: Emission, read: Read): FigureFormulas {
  const { figures } = emission.words
  const own = atom(emission.cells.own(read.name))
  const [given, invalid] = [textLiteral(figures.given), textLiteral(figures.invalid)]
  const judged = read.kind.kind === 'text' ? given : when(isUsable(own, read.kind), given, invalid)
  const isBlank = compare(call('LEN', call('TRIM', own)), '=', atom('0'))
  const state = when(call('ISERROR', own), invalid, when(isBlank, blankState(emission, read), judged))
  return { state: state.text, used: usedFormula(emission, read, own).text }
}

function isUsable(own: Formula, kind: FigureKind): Formula {
  switch (kind.kind) {
    case 'number':
      return all([
        call('ISNUMBER', own),
        compare(own, '>=', atom('0')),
        ...(kind.atMost ? [compare(own, '<=', numberLiteral(kind.atMost))] : []),
      ])
    case 'choice':
      return compare(optionNumber(own, kind.options), '>', atom('0'))
    case 'truth':
      return isYesOrNo(own)
    case 'text':
      return atom('TRUE')
    default:
      return kind satisfies never
  }
}

/** What an empty cell means: its default, unless that rests on figures that are missing or invalid. */
function blankState(emission: Emission, { kind, default: standIn, counted }: Read): Formula {
  const { figures } = emission.words
  if (counted) {
    const settled = when(counted.isOpen, textLiteral(figures.missing), textLiteral(figures.default))
    return when(counted.isInvalid, textLiteral(figures.invalid), settled)
  }
  const empty = textLiteral(kind.kind === 'number' && kind.optional ? figures.optional : figures.missing)
  if (!standIn) return empty
  const sources = figuresOf(standIn, meaningOfDefault(emission))
  const filled = textLiteral(figures.default)
  if (sources.length === 0) return filled
  const someInvalid = someCellSays(sources.map(emission.cells.figureState), figures.invalid)
  const unknown = when(someInvalid, textLiteral(figures.invalid), empty)
  return when(someNumberMissing(sources.map(emission.cells.used)), unknown, filled)
}

function usedFormula(emission: Emission, { name, kind, default: standIn, counted }: Read, own: Formula): Formula {
  const { figures } = emission.words
  const says = (word: string) => compare(atom(emission.cells.figureState(name)), '=', textLiteral(word))
  const derived = counted?.counted ?? (standIn && arithmetic(standIn, meaningOfDefault(emission)))
  const otherwise = derived ? when(says(figures.default), derived, nothing) : nothing
  return when(says(figures.given), numberOf(own, kind), otherwise)
}

function numberOf(own: Formula, kind: FigureKind): Formula {
  switch (kind.kind) {
    case 'number':
    case 'text':
      return own
    case 'choice':
      return optionNumber(own, kind.options)
    case 'truth':
      return isYes(own)
    default:
      return kind satisfies never
  }
}

/** A default names facts and inputs only, never a measure or a maximum. */
function meaningOfDefault(emission: Emission) {
  return meaningOf(emission, { maximum: zero, measures: [] })
}
