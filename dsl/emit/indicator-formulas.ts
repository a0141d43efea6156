import type { Code } from '../model/ids.ts'
import type { Indicator } from '../model/rulebook.ts'
import { arithmetic } from './arithmetic.ts'
import { bodyCases } from './body/body-cases.ts'
import { answerFormula, pointsOf, stateFormula } from './body/cases.ts'
import { someDivisorIsZero, someWithoutNumber } from './body/conditions.ts'
import { figuresOf } from './body/needs.ts'
import { openFormula } from './body/open-points.ts'
import { bodyEmission, type Emission, type Item } from './emission.ts'
import { exactQuotient } from './exact/exact-quotient.ts'
import { quotientOf } from './exact/quotient.ts'
import { atom, type Formula, nothing, when } from './formula.ts'

/** The formulas of an indicator or part, without `=`. */
export interface ItemFormulas {
  readonly code: Code
  /** Shows one of `Words.states`. */
  readonly state: string
  /** The quantity that is judged; empty text while it cannot be computed; absent where a rule judges none. */
  readonly measure?: string
  /** Points between 0 and the maximum; empty text in the states that give no number. */
  readonly score: string
  /** What missing figures could still add. */
  readonly open: string
}

/** An indicator and, where it has them, its parts. */
export function indicatorFormulas(emission: Emission, indicator: Indicator): readonly ItemFormulas[] {
  const { rule } = indicator.body
  const parts = rule.kind === 'parts' ? rule.parts : []
  return [indicator, ...parts].map(item => itemFormulas(emission, item))
}

function itemFormulas(emission: Emission, item: Item): ItemFormulas {
  const cases = bodyCases(bodyEmission(emission, item))
  const decided = { words: emission.words, stateCell: emission.cells.state(item.code) }
  const value = measureValue(emission, item)
  // A row without points takes no figure as missing, so its measure has to look for itself.
  const measure = item.body.rule.kind === 'unscored' ? recorded(emission, item) : value
  return {
    code: item.code,
    state: stateFormula(cases, emission.words).text,
    ...(measure
      ? { measure: answerFormula(cases, decided, ({ measured }) => (measured ? measure : nothing)).text }
      : {}),
    score: answerFormula(cases, decided, pointsOf).text,
    open: openFormula(bodyEmission(emission, item)).text,
  }
}

function recorded(emission: Emission, item: Item): Formula | undefined {
  const text = unitMeasure(emission, item)
  return text === undefined ? undefined : atom(text)
}

/** The measure of a unit whose figures alone are known: empty text while it cannot be computed. */
export function unitMeasure(emission: Emission, item: Item): string | undefined {
  const value = measureValue(emission, item)
  const { judged } = item.body
  if (!value || !judged) return undefined
  const own = bodyEmission(emission, item)
  const isZero = someDivisorIsZero(own, [judged])
  const divided = isZero ? when(isZero, nothing, value) : value
  return when(someWithoutNumber(own, figuresOf(judged, own.meaning)), nothing, divided).text
}

/** Units are compared by their measures, so those of cohort rules are exact; the others read as printed. */
function measureValue(emission: Emission, item: Item): Formula | undefined {
  const { judged, rule } = item.body
  if (!judged) return undefined
  const { meaning } = bodyEmission(emission, item)
  const quotient = rule.kind === 'cohort' ? quotientOf(judged, meaning) : undefined
  return (quotient && exactQuotient(quotient)) ?? arithmetic(judged, meaning)
}
