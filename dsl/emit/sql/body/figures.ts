import type { Expression } from '../../../model/expression.ts'
import { zero } from '../../../numbers/rational.ts'
import { divisorsOf, figuresOf } from '../../body/needs.ts'
import type { FigureName } from '../../cells.ts'
import { constant } from '../../exact/polynomial.ts'
import { quotientOf, whole } from '../../exact/quotient.ts'
import type { ItemEmission, SqlEmission } from '../emission.ts'
import { comparison } from '../exact.ts'
import { INVALID, UNDEFINED } from '../range.ts'
import { identifier, least } from '../text.ts'

export const columnsOf = ({ names }: SqlEmission, figures: readonly FigureName[]): readonly string[] => [
  ...new Set(figures.map(figure => identifier(names.figure(figure)))),
]

/** Something was given that cannot be the figure. */
export const someInvalid = (emission: SqlEmission, figures: readonly FigureName[]): string =>
  `${least(columnsOf(emission, figures))} = ${INVALID}`

export const someMissing = (emission: SqlEmission, figures: readonly FigureName[]): readonly string[] =>
  columnsOf(emission, figures).map(column => `${column} IS NULL`)

/** One of the divisors is 0, or a figure stands for a default that divides by 0; empty where neither can be. */
export function undefinedTests(emission: ItemEmission, expressions: readonly Expression[]): readonly string[] {
  const { meaning } = emission
  const divisors = expressions.flatMap(each => divisorsOf(each, meaning))
  const zeros = divisors.map(divisor => isZero(emission, divisor))
  const figures = expressions
    .flatMap(each => figuresOf(each, meaning))
    .filter(figure => mayBeUndefined(emission, figure))
  return [...new Set([...zeros, ...columnsOf(emission, figures).map(column => `${column} = ${UNDEFINED}`)])]
}

function isZero({ meaning }: ItemEmission, divisor: Expression): string {
  const quotient = quotientOf(divisor, meaning)
  return quotient ? comparison(quotient, '=', whole(constant(zero))).text : 'TRUE'
}

/** Whether the figure has a default that divides by a figure, itself or through others. */
export function mayBeUndefined(
  { inputs }: SqlEmission,
  figure: FigureName,
  visited: ReadonlySet<FigureName> = new Set(),
): boolean {
  const standIn = inputs.get(figure)?.default
  if (!standIn || visited.has(figure)) return false
  const through = new Set([...visited, figure])
  return (
    divisorsOf(standIn, NO_MEASURES).length > 0 ||
    figuresOf(standIn, NO_MEASURES).some(each => mayBeUndefined({ inputs } as SqlEmission, each, through))
  )
}

const NO_MEASURES = {
  maximum: zero,
  variable: () => ({ address: '', scale: 1 }),
  measure: (name: string): Expression => {
    throw new Error(`The model names a measure where there is none: ${name}`)
  },
}
