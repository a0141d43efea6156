import type { Expression } from '../../../model/expression.ts'
import { one, zero } from '../../../numbers/rational.ts'
import { figuresOf } from '../../body/needs.ts'
import type { FigureName } from '../../cells.ts'
import { constantValue, type Polynomial, primitivePair } from '../../exact/polynomial.ts'
import { quotientOf } from '../../exact/quotient.ts'
import type { FigureKind } from '../../figure/figure-kind.ts'
import { mayBeUndefined } from '../body/figures.ts'
import type { SqlEmission } from '../emission.ts'
import { fits, signedText } from '../exact.ts'
import { FIGURE, INVALID, UNDEFINED, WHOLE_DIGITS } from '../range.ts'
import { asDouble, choice, either, identifier, least, numberText } from '../text.ts'
import { GIVEN, hasDefault, kindOf } from './figures.ts'
import { optionNumbers } from './read-column.ts'
import type { Column, Stage } from './stage.ts'

/** Figures that stand in for missing ones, those first on which others rest. */
export function defaultStages(emission: SqlEmission, from: string): readonly Stage[] {
  const levels = new Map<number, FigureName[]>()
  for (const figure of emission.inputs.keys()) {
    if (!hasDefault(emission, figure)) continue
    const level = levelOf(emission, figure, new Set())
    levels.set(level, [...(levels.get(level) ?? []), figure])
  }
  const ordered = [...levels].toSorted(([one], [other]) => one - other)
  return ordered.map(([, figures], at) => ({
    name: `filled_${at + 1}`,
    about: 'Figures that are taken from others while they themselves are missing.',
    from: at === 0 ? from : `filled_${at}`,
    columns: figures.map(figure => defaultColumn(emission, figure)),
  }))
}

function levelOf(emission: SqlEmission, figure: FigureName, within: ReadonlySet<FigureName>): number {
  const standIn = emission.inputs.get(figure)?.default
  if (!standIn || within.has(figure)) return 0
  const through = new Set([...within, figure])
  return 1 + Math.max(0, ...figuresOf(standIn, meaningIn(emission)).map(each => levelOf(emission, each, through)))
}

const meaningIn = ({ names }: SqlEmission) => ({
  maximum: zero,
  variable: (figure: FigureName) => ({ address: identifier(names.figure(figure)), scale: 1 }),
  measure: (name: string): Expression => {
    throw new Error(`A default names facts and inputs only, not ${name}`)
  },
})

type Cases = readonly (readonly [condition: string, answer: string])[]

const WRONG = String(INVALID)

function defaultColumn(emission: SqlEmission, figure: FigureName): Column {
  const name = emission.names.figure(figure)
  const given = identifier(`${name} ${GIVEN}`)
  const standIn = emission.inputs.get(figure)?.default
  if (!standIn) return { name, text: given }
  const own = [`${given} IS NOT NULL`, given] as const
  const answers = [...obstacles(emission, figure, standIn), ...answersOf(emission, figure, standIn)]
  return { name, text: choice([own, ...answers], WRONG) }
}

/** The gravest of what stands in the way passes on: invalid, missing, undefined. */
function obstacles(emission: SqlEmission, figure: FigureName, standIn: Expression): Cases {
  const sources = [...new Set(figuresOf(standIn, meaningIn(emission)))].map(each =>
    identifier(emission.names.figure(each)),
  )
  if (sources.length === 0) return []
  return [
    [`${least(sources)} = ${INVALID}`, WRONG],
    [either(sources.map(each => `${each} IS NULL`)), 'NULL'],
    ...(mayBeUndefined(emission, figure) ? [[`${least(sources)} = ${UNDEFINED}`, String(UNDEFINED)] as const] : []),
  ]
}

/** What a default comes to must be what a figure must be, and a decimal that a figure can have. */
function answersOf(emission: SqlEmission, figure: FigureName, standIn: Expression): Cases {
  const kind = kindOf(emission, figure)
  const quotient = quotientOf(standIn, meaningIn(emission))
  if (!quotient) return []
  const [numerator, denominator] = primitivePair(quotient.numerator, quotient.denominator)
  if (!fits(numerator) || !fits(denominator)) return []
  if (kind.kind === 'truth') return answerCases(emission, standIn, inColumns(numerator))
  const divisor = constantValue(denominator)
  if (divisor?.equals(one)) return whole(kind, inColumns(numerator))
  return divisor
    ? divided(kind, inColumns(numerator), numberText(divisor))
    : [
        [`${inColumns(denominator)} = 0`, String(UNDEFINED)],
        ...quotientCases(kind, inColumns(numerator), inColumns(denominator)),
      ]
}

/** Of a condition any number but 0 is yes, and another condition is itself. */
function answerCases(emission: SqlEmission, standIn: Expression, above: string): Cases {
  const isAnswer = standIn.kind === 'input' && kindOf(emission, standIn.input).kind === 'truth'
  return isAnswer
    ? [['TRUE', above]]
    : [
        [`${above} < 0`, WRONG],
        ['TRUE', choice([[`${above} = 0`, '0']], '1')],
      ]
}

const inColumns = (polynomial: Polynomial): string => signedText(polynomial, ({ address }) => address)

const BEYOND = `1${'0'.repeat(WHOLE_DIGITS)}`

function whole(kind: FigureKind, value: string): Cases {
  if (kind.kind === 'choice') return [[`${value} IN (${optionNumbers(kind.options)})`, value]]
  return [[`${value} >= 0 AND ${value} < ${BEYOND}`, `CAST(${value} AS ${FIGURE})`]]
}

/** Divided by a fixed whole number, where that gives a decimal that a figure can have. */
function divided(kind: FigureKind, above: string, divisor: string): Cases {
  const rounded = `CAST(${asDouble(above)} / ${divisor} AS ${FIGURE})`
  const isInRange = `${above} >= 0 AND ${above} < ${BEYOND}`
  return [[isInRange, choice([[`${divisor} * ${rounded} = ${above}`, asKind(kind, rounded)]], WRONG)]]
}

/** Divided by figures: exact for figures of up to 12 digits before the point and 6 behind it. */
function quotientCases(kind: FigureKind, above: string, below: string): Cases {
  const isInRange = `${below} > 0 AND ${below} < 1000000000000 AND ${below} = ROUND(${below}, 6) AND ${above} >= 0 AND ${above} < 1000000 * (${below})`
  const rounded = `CAST(${asDouble(above)} / ${asDouble(below)} AS DECIMAL(38, 12))`
  return [
    [isInRange, choice([[`CAST(${below} AS DECIMAL(38, 6)) * ${rounded} = ${above}`, asKind(kind, rounded)]], WRONG)],
  ]
}

const asKind = (kind: FigureKind, value: string): string =>
  kind.kind === 'choice' ? choice([[`${value} IN (${optionNumbers(kind.options)})`, value]], WRONG) : value
