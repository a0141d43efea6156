import { decimalText } from '../../dsl/emit/formula.ts'
import { usualColumns } from '../../dsl/emit/sql/emit-sql.ts'
import type { Expression } from '../../dsl/model/expression.ts'
import { expressionsOf } from '../../dsl/model/rule-expressions.ts'
import type { Body, InputKind, Rulebook } from '../../dsl/model/rulebook.ts'
import type { Given } from '../oracle/given.ts'
import { type Random, seededRandom, seedOf } from '../support/random.ts'
import type { UnitRow } from '../support/unit-tables.ts'
import { notNumbers, oddNumbers } from './figures.ts'
import { rowsOf } from './rows.ts'

/**
 * Units of a table for any index: figures at and around the numbers that its rules name and pairs whose ratio is one of
 * them, with blanks and what is no figure between. The same call gives the same rows.
 */
export function someTable(rulebook: Rulebook, count: number): readonly UnitRow[] {
  const random = seededRandom(seedOf(rulebook.id))
  const inputs = new Map(
    rulebook.indicators.flatMap(indicator => indicator.inputs.map(input => [input.id as string, input] as const)),
  )
  const facts = new Set<string>(rulebook.facts.map(({ name }) => name))
  const numbers = figuresFor(rulebook)
  const columns = usualColumns(rulebook)
  return Array.from({ length: count }, (_, unit) => {
    const whole = random.pick(['1', '10', '40', '100', '1000'])
    const cells = columns.map(
      ({ figure, column }) =>
        [
          column,
          cellFor(
            inputs.get(figure)?.kind ?? (facts.has(figure) ? 'number' : 'tick'),
            inputs.get(figure)?.options.length ?? 0,
            { random, numbers, whole },
          ),
        ] as const,
    )
    return new Map([['unit', `${unit + 1}`], ...cells])
  })
}

interface Making {
  readonly random: Random
  readonly numbers: readonly string[]
  /** What many figures of one unit are shares of, so that ratios fall on thresholds. */
  readonly whole: string
}

function cellFor(kind: InputKind, options: number, making: Making): string {
  const { random } = making
  if (random.chance(0.06)) return random.pick(['', ' ', '  '])
  if (random.chance(0.02)) return String(random.pick(notNumbers))
  switch (kind) {
    case 'tick':
    case 'yes-no':
      return random.pick(['true', 'false', 'TRUE', 'False', 'false'])
    case 'choice':
      return random.chance(0.03) ? random.pick(['0', '99', '1.5', '2.0']) : String(random.whole(1, options))
    default:
      return numberFor(making)
  }
}

function numberFor({ random, numbers, whole }: Making): string {
  const kind = random.next()
  if (kind < 0.35) return whole
  if (kind < 0.6) return String(random.whole(0, Number(whole)))
  if (kind < 0.75) return random.pick(numbers)
  if (kind < 0.8) return random.pick(oddNumbers)
  return random.chance(0.5) ? String(random.whole(0, 2000)) : decimalTextOf(random)
}

const decimalTextOf = (random: Random): string => (random.whole(0, 100_000) / random.pick([10, 100, 1000])).toString()

/** The numbers that an index names, their hundredfold, and the nearest below and above. */
function figuresFor(rulebook: Rulebook): readonly string[] {
  const found = rulebook.indicators.flatMap(({ body, maximum }) => [maximum, ...bodiesOf(body).flatMap(numbersIn)])
  const texts = found
    .flatMap(value => [value, value.mul(100), value.add(1), value.mul(100).sub(1)])
    .filter(value => value.s >= 0n)
  return [...new Set(['0', '1', ...texts.flatMap(value => decimalText(value) ?? [])])]
}

const bodiesOf = (body: Body): readonly Body[] =>
  body.rule.kind === 'parts' ? [body, ...body.rule.parts.flatMap(part => bodiesOf(part.body))] : [body]

const numbersIn = ({ rule }: Body) => expressionsOf(rule).flatMap(numbersOf)

function numbersOf(expression: Expression): readonly Extract<Expression, { kind: 'number' }>['value'][] {
  if (expression.kind === 'number') return [expression.value]
  if (expression.kind === 'negate') return numbersOf(expression.operand)
  return expression.kind === 'binary' ? [...numbersOf(expression.left), ...numbersOf(expression.right)] : []
}

/** The aimed rows of all codes of the province index side by side: row by row, one table. */
export function aimedTable(rulebook: Rulebook, codes: readonly string[], count: number): readonly UnitRow[] {
  const units = Array.from({ length: count }, (_, unit) => new Map([['unit', `${unit + 1}`]]))
  const known = new Set(usualColumns(rulebook).map(({ column }) => column))
  for (const code of codes) {
    rowsOf(code, count)
      .slice(0, count)
      .forEach(({ given }, unit) => {
        for (const [column, text] of cellsOf(code, given)) if (known.has(column)) units[unit]?.set(column, text)
      })
  }
  return units
}

function cellsOf(code: string, given: Given): readonly (readonly [column: string, text: string])[] {
  return Object.entries(given).flatMap(([letter, value]) => {
    if (value === null || value === undefined) return []
    if (typeof value === 'object') return cellsOf(letter, value)
    return [[`${code}.${letter}`, String(value)] as const]
  })
}
