import type { NumberNode } from '../grammar/ast.ts'
import type { Code, InputId } from '../model/ids.ts'
import type { Measure, ZeroDenominator } from '../model/rulebook.ts'
import { parseDecimal, type Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Span } from '../text/source.ts'
import type { Context } from './context.ts'
import type { Letters } from './letters.ts'
import type { Meaning, Scope } from './meaning.ts'
import type { Report } from './report.ts'
import type { References } from './scope.ts'

/** Where a body stands: the item, or one of its parts. */
export interface BodyPlace {
  readonly code: Code
  /** `0` for the item itself, else the number of the part. */
  readonly part: number
  readonly letters: Letters
  readonly scope: Scope
  /** Measures of this body and of the item around it, filled as they are bound. */
  readonly measures: Map<string, Meaning>
  readonly outerMeasures: readonly Measure[]
  /** What the item says about zero denominators, for parts that say nothing. */
  readonly outerPolicy?: ZeroDenominator
  readonly children: readonly Code[]
  /** Units of the cohort's extremes, filled as cohort rules are bound. */
  readonly extremeUnits: Map<InputId, Unit>
  readonly references: References
  readonly context: Context
}

export interface MaximumPlace {
  readonly code: string
  readonly span: Span
  readonly report: Report
}

/** The declared maximum; a missing or unreadable one is reported and `undefined`. */
export function maximumOf(node: NumberNode | undefined, place: MaximumPlace): Rational | undefined {
  if (!node) {
    place.report({ code: 'maximum-missing', item: place.code }, place.span)
    return undefined
  }
  if (node.unit) {
    place.report({ code: 'points-with-unit', unit: node.unit.text }, node.unit.span)
    return undefined
  }
  const value = parseDecimal(node.value)
  if (!value) place.report({ code: 'number-too-long' }, node.span)
  return value && node.percent ? value.div(100) : value
}
