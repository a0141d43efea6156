import type { Expression } from '../model/expression.ts'
import type { Code } from '../model/ids.ts'
import type { Body, Indicator } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import { arithmetic } from './arithmetic.ts'
import { bodyCases } from './body/body-cases.ts'
import { scoreFormula, stateFormula } from './body/cases.ts'
import { someDivisorIsZero, someWithoutNumber } from './body/conditions.ts'
import { figuresOf } from './body/needs.ts'
import { type BodyEmission, bodyEmission, type Emission } from './context.ts'
import { exactQuotient } from './exact/exact-quotient.ts'
import { quotientOf } from './exact/quotient.ts'
import { type Formula, nothing, when } from './formula.ts'

/** The formulas of an indicator or part, without `=`. */
export interface ItemFormulas {
  readonly code: Code
  /** Shows one of `Words.states`. */
  readonly state: string
  /** The quantity that is judged; empty text while it cannot be computed; absent where a rule judges none. */
  readonly measure?: string
  /** Points between 0 and the maximum; empty text in the states that give no number. */
  readonly score: string
}

/** An indicator and, where it has them, its parts. */
export function indicatorFormulas(emission: Emission, indicator: Indicator): readonly ItemFormulas[] {
  const { rule } = indicator.body
  const parts = rule.kind === 'parts' ? rule.parts : []
  return [indicator, ...parts].map(item => itemFormulas(emission, item))
}

interface Item {
  readonly code: Code
  readonly maximum: Rational
  readonly body: Body
}

function itemFormulas(emission: Emission, item: Item): ItemFormulas {
  const own = bodyEmission(emission, item)
  const cases = bodyCases(own)
  const measure = measureFormula(own)
  return {
    code: item.code,
    state: stateFormula(cases, emission.words).text,
    ...(measure ? { measure: measure.text } : {}),
    score: scoreFormula(cases, emission.words, emission.cells.state(item.code)).text,
  }
}

function measureFormula(emission: BodyEmission): Formula | undefined {
  const { judged } = emission.body
  if (!judged) return undefined
  const figures = figuresOf(judged, emission.meaning)
  const isZero = someDivisorIsZero(emission, [judged])
  const value = measureValue(emission, judged)
  const guarded = isZero ? when(isZero, nothing, value) : value
  return figures.length === 0 ? guarded : when(someWithoutNumber(emission, figures), nothing, guarded)
}

/** Units are compared by their measures, so those of cohort rules are exact; the others read as printed. */
function measureValue({ body, meaning }: BodyEmission, judged: Expression): Formula {
  const quotient = body.rule.kind === 'cohort' ? quotientOf(judged, meaning) : undefined
  return (quotient && exactQuotient(quotient)) ?? arithmetic(judged, meaning)
}
