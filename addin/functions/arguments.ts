import { type FigureKind, kindOfFact, kindOfInput } from '../../dsl/emit/figure/figure-kind.ts'
import { type Code, codeOf, type FactName, type InputId } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { parseDecimal, type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import { argumentsOf, comparedUnder } from '../../dsl/score/arguments.ts'
import { type Cohort, type Extremes, extremesWith } from '../../dsl/score/cohort.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import type { Scorer } from '../../dsl/score/scorer.ts'
import type { ActiveRules } from '../ports.ts'
import { figureOf } from '../sheets/read/figure-of-cell.ts'
import type { RawValue } from '../sheets/read/raw-workbook.ts'
import type { Refusal } from './answer.ts'

/** What a custom function was given, understood. */
export interface Given {
  readonly code: Code
  readonly figures: Figures
  readonly cohort?: Cohort
}

export type Understood =
  | { readonly kind: 'given'; readonly given: Given }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A code is text: a number would lose the last digit of 6.20. */
export function codeNamed({ scorer }: ActiveRules, given: unknown): Code | Refusal {
  if (typeof given !== 'string') return { code: 'code-not-text', given: String(given ?? '') }
  const code = codeOf(given.trim())
  return scorer.codes.has(code) ? code : { code: 'unknown-code', given: given.trim() }
}

/** The cells of a function in the order of `argumentsOf`; those after them are the measures of the cohort. */
export function understood({ scorer, rulebook }: ActiveRules, code: Code, cells: readonly RawValue[]): Understood {
  const { names, kinds, compared } = signatureOf(rulebook, code)
  const counts = { item: code, expected: names.length, given: cells.length }
  if (cells.length < names.length) return { kind: 'refused', refusal: { code: 'too-few-cells', ...counts } }
  const figures = figuresOf(names, kinds, cells)
  const others = cells.slice(names.length)
  if (others.length === 0) return { kind: 'given', given: { code, figures } }
  if (compared.length === 0) return { kind: 'refused', refusal: { code: 'too-many-cells', ...counts } }
  if (others.length % compared.length > 0)
    return {
      kind: 'refused',
      refusal: { code: 'uneven-cohort', item: code, items: compared.length, given: others.length },
    }
  return { kind: 'given', given: { code, figures, cohort: cohortOf(scorer, { figures, compared, others }) } }
}

function figuresOf(
  names: readonly (InputId | FactName)[],
  kinds: ReadonlyMap<InputId | FactName, FigureKind>,
  cells: readonly RawValue[],
): Figures {
  const figures = new Map<InputId | FactName, Figure>()
  names.forEach((name, index) => {
    const kind = kinds.get(name)
    const cell = cells[index]
    const figure = kind && cell ? figureOf(cell, kind, { cell: '', name }).figure : undefined
    if (figure) figures.set(name, figure)
  })
  return figures
}

/** One block of cells for each compared code; the unit itself belongs to its cohort. */
function cohortOf(
  scorer: Scorer,
  given: { readonly figures: Figures; readonly compared: readonly Code[]; readonly others: readonly RawValue[] },
): Cohort {
  const size = given.others.length / given.compared.length
  const extremes = new Map<Code, Extremes>()
  given.compared.forEach((code, index) => {
    const own = scorer.score(code, given.figures).measure
    let known = own && extremesWith(undefined, own)
    for (const cell of given.others.slice(index * size, (index + 1) * size)) {
      const value = measureOf(cell, own)
      if (value) known = extremesWith(known, value)
    }
    if (known) extremes.set(code, known)
  })
  return { extremes }
}

/** What a cell lost beyond 15 digits must not part a unit from itself: its own measure stays exact. */
function measureOf(cell: RawValue, own: Rational | undefined): Rational | undefined {
  if (cell.kind !== 'number') return undefined
  const digits = cell.value.toPrecision(15)
  if (own && toDouble(own).toPrecision(15) === digits) return own
  return parseDecimal(String(Number(digits)))
}

interface Signature {
  readonly names: readonly (InputId | FactName)[]
  readonly kinds: ReadonlyMap<InputId | FactName, FigureKind>
  /** The codes that are compared with a cohort. */
  readonly compared: readonly Code[]
}

const signatures = new WeakMap<Rulebook, Map<Code, Signature>>()

/** Worked out once for each code, since a workbook calls each function again and again. */
function signatureOf(rulebook: Rulebook, code: Code): Signature {
  const known = signatures.get(rulebook) ?? new Map<Code, Signature>()
  signatures.set(rulebook, known)
  const signature = known.get(code) ?? newSignature(rulebook, code)
  known.set(code, signature)
  return signature
}

function newSignature(rulebook: Rulebook, code: Code): Signature {
  const names = argumentsOf(rulebook, code)
  const wanted = new Set(names)
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs).filter(({ id }) => wanted.has(id))
  const facts = rulebook.facts.filter(({ name }) => wanted.has(name))
  const kinds = new Map<InputId | FactName, FigureKind>([
    ...inputs.map(input => [input.id, kindOfInput(input)] as const),
    ...facts.map(fact => [fact.name, kindOfFact(fact)] as const),
  ])
  return { names, kinds, compared: comparedUnder(rulebook, code) }
}
