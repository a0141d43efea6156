import type { CohortRule } from '../../../model/rulebook.ts'
import { constantValue, primitivePair } from '../../exact/polynomial.ts'
import { quotientOf } from '../../exact/quotient.ts'
import { bodyBranches } from '../body/body-branches.ts'
import type { Branch } from '../body/branch.ts'
import { extremesNamed, isCompared } from '../body/cohort.ts'
import type { PlacedItem } from '../codes.ts'
import { columnOf, itemEmission, type SqlEmission } from '../emission.ts'
import { fits, narrowed, signedText } from '../exact.ts'
import { DECIMALS, DIGITS } from '../range.ts'
import { both, choice, identifier, numberText } from '../text.ts'
import type { Column, Stage } from './stage.ts'

/** A value that units are compared by: to 24 decimals where it is a quotient, else as exact as its figures. */
const QUOTIENT = `DECIMAL(${DIGITS}, 24)`
const PLAIN = `DECIMAL(${DIGITS}, ${DECIMALS})`
/** Quotients from here on have no room. */
const BEYOND = `1${'0'.repeat(DIGITS - 24)}`
/** Digits that one step of the long division gives. */
const STEP = 6

/** Extremes nearer to each other than this leave too few digits of what lies between. */
export const NEAREST = '0.0000000000001'

export interface Compared {
  readonly item: PlacedItem
  readonly rule: CohortRule
  readonly branches: readonly Branch[]
  readonly isQuotient: boolean
}

export function comparedItems(emission: SqlEmission): readonly Compared[] {
  return emission.items.flatMap(item => {
    const { rule } = item.body
    if (rule.kind !== 'cohort') return []
    const own = itemEmission(emission, item)
    const quotient = quotientOf(rule.subject, own.meaning)
    const isPlain = quotient && constantValue(primitivePair(quotient.numerator, quotient.denominator)[1])?.equals(1)
    return [{ item, rule, branches: bodyBranches(own), isQuotient: !isPlain }]
  })
}

/**
 * The values of the units that count, as the same decimal wherever they are equal: a quotient by long division, which
 * rounds nothing, so that equal fractions of different figures stay equal.
 */
export function comparedStages(emission: SqlEmission, from: string): readonly Stage[] {
  const compared = comparedItems(emission)
  if (compared.length === 0) return []
  const quotients = compared.filter(({ isQuotient }) => isQuotient)
  const sides: Stage = {
    name: 'sides',
    about: 'What is divided, and by what, in the values that units are compared by.',
    from,
    columns: quotients.flatMap(each => sidesOf(emission, each)),
  }
  const values: Stage = {
    name: 'compared',
    about: 'The values that units are compared by; a quotient to 24 decimals, digit by digit.',
    from: quotients.length > 0 ? 'sides' : from,
    columns: compared.flatMap(each => [
      {
        name: nameOf(emission, each, 'value'),
        text: each.isQuotient ? longDivision(emission, each) : plainValue(emission, each),
      },
      ...(emission.comparedWith === 'given' ? givenColumns(emission, each) : []),
    ]),
  }
  return quotients.length > 0 ? [sides, values] : [values]
}

/** Lowest and highest over all units with a value: one row. */
export function extremesStage(emission: SqlEmission): Stage | undefined {
  const compared = comparedItems(emission)
  if (compared.length === 0 || emission.comparedWith === 'given') return undefined
  return {
    name: 'extremes',
    about: 'The lowest and highest values of all units.',
    from: 'compared',
    only: true,
    columns: compared.flatMap(each => {
      const value = columnOf(emission, each.item.code, 'value')
      return [
        { name: nameOf(emission, each, 'lowest value'), text: `MIN(${value})` },
        { name: nameOf(emission, each, 'highest value'), text: `MAX(${value})` },
        { name: nameOf(emission, each, 'values beyond'), text: beyondText(emission, each, value) },
      ]
    }),
  }
}

/** How many units count and have a value that is too large to be compared; without them nobody's points can be told. */
const beyondText = (emission: SqlEmission, compared: Compared, value: string): string =>
  `SUM(${choice([[both(counts(emission, compared), `${value} IS NULL`), '1']], '0')})`

const nameOf = ({ names }: SqlEmission, { item }: Compared, column: string): string =>
  `${names.item(item.code)} ${column}`

/** The unit's rule was reached, so that it is one of those that are compared. */
const counts = (emission: SqlEmission, { item, branches }: Compared): string =>
  `${columnOf(emission, item.code, 'branch')} = ${branches.findIndex(isCompared) + 1}`

function quotientIn(emission: SqlEmission, { item, rule }: Compared) {
  const quotient = quotientOf(rule.subject, itemEmission(emission, item).meaning)
  return quotient && primitivePair(quotient.numerator, quotient.denominator)
}

function plainValue(emission: SqlEmission, compared: Compared): string {
  const [numerator] = quotientIn(emission, compared) ?? []
  if (!numerator || !fits(numerator)) return `CAST(NULL AS ${PLAIN})`
  return choice([[counts(emission, compared), `CAST(${signedText(numerator, ({ address }) => address)} AS ${PLAIN})`]])
}

function sidesOf(emission: SqlEmission, compared: Compared): readonly Column[] {
  const quotient = quotientIn(emission, compared)
  const names = ['divided', 'divisor'].map(column => nameOf(emission, compared, column))
  const nothing = `CAST(NULL AS ${PLAIN})`
  if (!quotient) return names.map(name => ({ name, text: nothing }))
  const isRoomy = quotient.every(fits)
  const narrow = isRoomy ? undefined : narrowed(quotient, STEP)
  const isTold = both(counts(emission, compared), narrow?.condition)
  const text = (side: (typeof quotient)[0]): string => {
    const value = constantValue(side)
    const written = value ? numberText(value) : signedText(side, narrow?.text ?? (({ address }) => address))
    return isRoomy || narrow ? choice([[isTold, `CAST(${written} AS ${PLAIN})`]]) : nothing
  }
  return names.map((name, at) => ({ name, text: text(quotient[at === 0 ? 0 : 1]) }))
}

/** Whole part, then six decimals a step from what remains. */
function longDivision(emission: SqlEmission, { item }: Compared): string {
  const [above, below] = [columnOf(emission, item.code, 'divided'), columnOf(emission, item.code, 'divisor')]
  const whole = `div(${above}, ${below})`
  let rest = `${above} % ${below}`
  const digits: string[] = []
  for (let decimals = STEP; decimals <= 24; decimals += STEP) {
    const scaled = `(${rest}) * 1${'0'.repeat(STEP)}`
    digits.push(`div(${scaled}, ${below}) * 0.${'0'.repeat(decimals - 1)}1`)
    rest = `(${scaled}) % ${below}`
  }
  return choice([[`ABS(${whole}) < ${BEYOND}`, [`CAST(${whole} AS ${QUOTIENT})`, ...digits].join(' + ')]])
}

/** Given extremes as values of the same type. */
function givenColumns(emission: SqlEmission, compared: Compared): readonly Column[] {
  const figures = extremesNamed(compared.rule).map(figure => identifier(emission.names.figure(figure)))
  const [lowest, highest] = figures.length === 1 ? [figures[0], figures[0]] : figures
  const isThere = (figure: string) =>
    both(counts(emission, compared), compared.isQuotient ? `${figure} < ${BEYOND}` : undefined)
  const type = compared.isQuotient ? QUOTIENT : PLAIN
  return [
    ['lowest value', lowest],
    ['highest value', highest],
  ].flatMap(([column, figure]) =>
    column !== undefined && figure !== undefined
      ? [{ name: nameOf(emission, compared, column), text: choice([[isThere(figure), `CAST(${figure} AS ${type})`]]) }]
      : [],
  )
}
