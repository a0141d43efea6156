import type { Expression } from '../../../dsl/model/expression.ts'
import type { Body, Fact, Indicator, Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import type { Random } from '../random.ts'

/** Figures of a unit by input id, fact code or the name of a fact without code, as text. */
export type MadeUpUnit = ReadonlyMap<string, string>

/** What is usual in the places of an index. */
export interface Usual {
  /** The value of a fact, given those before it. */
  readonly fact: (fact: Fact, values: MadeUpUnit, random: Random) => string
  /** Sizes of a whole that is no general information, by input id or by unit. */
  readonly wholes: Readonly<Record<string, readonly [number, number]>>
}

/** The key of a fact in tables: its code, or its name where the decision gives none. */
export const keyOfFact = ({ code, name }: Fact): string => code || name

/** A complete unit: facts first, then every indicator with figures that go together. */
export function madeUpUnit(rulebook: Rulebook, usual: Usual, random: Random): MadeUpUnit {
  const values = new Map<string, string>()
  for (const fact of rulebook.facts) values.set(keyOfFact(fact), usual.fact(fact, values, random))
  const facts = new Map(rulebook.facts.map(fact => [fact.name as string, keyOfFact(fact)]))
  const making: Making = { values, facts, wholes: usual.wholes, random }
  for (const indicator of rulebook.indicators) fill(indicator, making)
  return values
}

interface Making {
  readonly values: Map<string, string>
  /** Keys of facts by name. */
  readonly facts: ReadonlyMap<string, string>
  readonly wholes: Usual['wholes']
  readonly random: Random
}

function fill(indicator: Indicator, making: Making): void {
  const { values, random } = making
  const { rule } = indicator.body
  const bodies: readonly Body[] = rule.kind === 'parts' ? rule.parts.map(part => part.body) : [indicator.body]
  for (const input of indicator.inputs) if (input.kind !== 'number') fillAnswer(input, values, random)
  if (rule.kind === 'assessed' && (!rule.measure || random.chance(0.15))) fillAssessed(rule, indicator, making)
  for (const body of bodies) {
    for (const quotient of quotientsOf(body)) fillQuotient(quotient, indicator.inputs, making)
  }
  for (const input of indicator.inputs) {
    if (input.kind === 'number' && !input.default && !values.has(input.id)) {
      values.set(
        input.id,
        input.unit.kind === 'money' ? between(random, 0.2, 3).toFixed(3) : String(random.whole(2, 40)),
      )
    }
  }
}

function fillAnswer(input: Input, values: Map<string, string>, random: Random): void {
  if (input.kind === 'choice')
    values.set(input.id, String(random.chance(0.7) ? 1 : random.whole(1, input.options.length)))
  // A condition with a default is the exception.
  if (input.kind === 'yes-no' && input.default) values.set(input.id, String(random.chance(0.15)))
  else if (input.kind === 'tick' || input.kind === 'yes-no') values.set(input.id, String(random.chance(0.75)))
}

/** Points in steps of a twentieth of the maximum, or the share that they are. */
function fillAssessed(
  { awarded, share }: Extract<Body['rule'], { kind: 'assessed' }>,
  { maximum }: Indicator,
  { values, random }: Making,
): void {
  const twentieths = random.whole(6, 20)
  if (random.chance(0.3)) values.set(share, String(twentieths / 20))
  else values.set(awarded, String((toDouble(maximum) * twentieths) / 20))
}

interface Quotient {
  readonly numerator: Expression
  readonly denominator: Expression
}

function quotientsOf(body: Body): readonly Quotient[] {
  return body.measures.flatMap(({ value }) =>
    value.kind === 'binary' && value.operator === '/' ? [{ numerator: value.left, denominator: value.right }] : [],
  )
}

/** Chooses the whole first, then a share of it for the part, split over the letters of the numerator. */
function fillQuotient(quotient: Quotient, inputs: readonly Input[], making: Making): void {
  const { values, random } = making
  const byId = new Map(inputs.map(input => [input.id as string, input]))
  for (const id of inputIdsOf(quotient.denominator)) {
    const input = byId.get(id)
    if (input && !input.default && !values.has(id)) values.set(id, wholeOf(input, making))
  }
  const whole = quantityOf(quotient.denominator, byId, making)
  const letters = inputIdsOf(quotient.numerator).filter(id => !values.has(id))
  const share = (whole * between(random, 0.05, 0.95)) / Math.max(1, letters.length)
  for (const id of letters) {
    const part = share * between(random, 0.6, 1)
    values.set(id, byId.get(id)?.unit.kind === 'money' ? (part * 0.1).toFixed(3) : String(Math.floor(part)))
  }
}

function wholeOf({ id, unit }: Input, { wholes, random }: Making): string {
  if (unit.kind === 'money') return between(random, 8_000, 90_000).toFixed(1)
  const [low, high] = wholes[id] ?? (unit.kind === 'count' ? wholes[unit.name] : undefined) ?? [20, 500]
  return String(random.whole(low, high))
}

function inputIdsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'input') return [expression.input]
  return expression.kind === 'binary' ? [...inputIdsOf(expression.left), ...inputIdsOf(expression.right)] : []
}

function quantityOf(expression: Expression, inputs: ReadonlyMap<string, Input>, making: Making): number {
  const { values, facts } = making
  switch (expression.kind) {
    case 'number':
      return toDouble(expression.value)
    case 'input': {
      const own = values.get(expression.input)
      const fallback = inputs.get(expression.input)?.default
      return own !== undefined ? Number(own) : fallback ? quantityOf(fallback, inputs, making) : 0
    }
    case 'fact':
      return Number(values.get(facts.get(expression.fact) ?? '') ?? 0)
    case 'binary':
      return arithmetic(
        expression.operator,
        quantityOf(expression.left, inputs, making),
        quantityOf(expression.right, inputs, making),
      )
    default:
      return 0
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  return operator === '*' ? left * right : left / right
}

export const between = (random: Random, low: number, high: number): number => low + random.next() * (high - low)
