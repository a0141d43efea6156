// Makes the made-up samples of the provincial index 2022: one complete province and a cohort of 63 units. All
// figures come from a seeded generator and describe no real place. Run: npm run samples
import { writeFileSync } from 'node:fs'
import { writeCsv } from 'hucre/csv'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile } from '../../dsl/compile.ts'
import type { Expression } from '../../dsl/model/expression.ts'
import type { Body, Fact, Indicator, Input, Rulebook } from '../../dsl/model/rulebook.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { type Random, seededRandom } from './random.ts'

const FOLDER = 'rules/dti-province-2022'
const UNITS = 63

/** A made-up province: figures by input id or fact code, as text. */
type Province = ReadonlyMap<string, string>

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  'A.4': [320_000, 4_200_000],
  'A.7': [6, 27],
  'A.8': [60, 480],
  'A.9': [300, 3_500],
  'A.10': [25, 60],
  'A.11': [1_500, 6_000],
  'A.12': [12_000, 60_000],
  'A.13': [20, 260],
  'A.14': [2_500, 16_000],
  'A.15': [25, 160],
  'A.16': [2_500, 60_000],
  'A.18': [120, 900],
  'A.20': [1_400, 2_100],
}

function province(rulebook: Rulebook, name: string, random: Random): Province {
  const values = new Map<string, string>()
  for (const fact of rulebook.facts) values.set(fact.code, factValue(fact, name, values, random))
  for (const indicator of rulebook.indicators) fill(indicator, values, random)
  return values
}

function factValue(fact: Fact, name: string, values: Province, random: Random): string {
  const share = (of: string, low: number, high: number): string =>
    String(Math.round(Number(values.get(of)) * between(random, low, high)))
  switch (fact.code) {
    case 'A.1':
      return name
    case 'A.2':
    case 'A.3':
      return 'số liệu giả định'
    case 'A.5':
      return share('A.4', 0.55, 0.62)
    case 'A.6':
      return share('A.4', 0.25, 0.3)
    case 'A.17':
      return share('A.16', 0.93, 0.98)
    case 'A.19':
      return between(random, 40, 400).toFixed(3)
    default: {
      const [low, high] = sizes[fact.code] ?? [10, 1_000]
      return String(random.whole(low, high))
    }
  }
}

function fill(indicator: Indicator, values: Map<string, string>, random: Random): void {
  const { rule } = indicator.body
  const bodies: readonly Body[] = rule.kind === 'parts' ? rule.parts.map(part => part.body) : [indicator.body]
  for (const input of indicator.inputs) if (input.kind !== 'number') fillAnswer(input, values, random)
  for (const body of bodies) {
    for (const quotient of quotientsOf(body)) fillQuotient(quotient, indicator.inputs, values, random)
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
  if (input.kind === 'tick' || input.kind === 'yes-no') values.set(input.id, String(random.chance(0.75)))
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
function fillQuotient(quotient: Quotient, inputs: readonly Input[], values: Map<string, string>, random: Random): void {
  const byId = new Map(inputs.map(input => [input.id as string, input]))
  for (const id of inputIdsOf(quotient.denominator)) {
    const input = byId.get(id)
    if (input && !input.default && !values.has(id)) values.set(id, wholeOf(input, random))
  }
  const whole = quantityOf(quotient.denominator, byId, values)
  const letters = inputIdsOf(quotient.numerator).filter(id => !values.has(id))
  const share = (whole * between(random, 0.05, 0.95)) / Math.max(1, letters.length)
  for (const id of letters) {
    const part = share * between(random, 0.6, 1)
    values.set(id, byId.get(id)?.unit.kind === 'money' ? (part * 0.1).toFixed(3) : String(Math.floor(part)))
  }
}

/** Usual sizes of a whole that is no general information. */
const wholes: Readonly<Record<string, readonly [number, number]>> = {
  'văn bản': [8, 40],
  'nền tảng': [4, 7],
  'cơ sở': [3, 30],
  'ứng dụng': [15, 80],
  'dịch vụ': [300, 1_900],
  'hồ sơ': [80_000, 900_000],
  'tài khoản': [20_000, 300_000],
  'lượt đánh giá': [500, 20_000],
  'địa chỉ IP': [10, 400],
  người: [20_000, 900_000],
  'bưu gửi': [50_000, 2_000_000],
}

function wholeOf({ unit }: Input, random: Random): string {
  if (unit.kind === 'money') return between(random, 8_000, 90_000).toFixed(1)
  const [low, high] = (unit.kind === 'count' ? wholes[unit.name] : undefined) ?? [20, 500]
  return String(random.whole(low, high))
}

function inputIdsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'input') return [expression.input]
  return expression.kind === 'binary' ? [...inputIdsOf(expression.left), ...inputIdsOf(expression.right)] : []
}

function quantityOf(expression: Expression, inputs: ReadonlyMap<string, Input>, values: Province): number {
  switch (expression.kind) {
    case 'number':
      return toDouble(expression.value)
    case 'input': {
      const own = values.get(expression.input)
      const fallback = inputs.get(expression.input)?.default
      return own !== undefined ? Number(own) : fallback ? quantityOf(fallback, inputs, values) : 0
    }
    case 'fact':
      return Number(values.get(expression.fact) ?? values.get(factCodes.get(expression.fact) ?? '') ?? 0)
    case 'binary':
      return arithmetic(
        expression.operator,
        quantityOf(expression.left, inputs, values),
        quantityOf(expression.right, inputs, values),
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

const between = (random: Random, low: number, high: number): number => low + random.next() * (high - low)

function provinceRows(rulebook: Rulebook, values: Province): string[][] {
  const source = 'Số liệu giả định, không phải của tỉnh nào'
  const facts = rulebook.facts.map(({ code }) => [code, '', values.get(code) ?? '', source, ''])
  const inputs = inputsOf(rulebook).flatMap(({ code, letter, id }) => {
    const value = values.get(id)
    return value === undefined ? [] : [[code, letter, value, source, '']]
  })
  return [['code', 'letter', 'value', 'source', 'note'], ...facts, ...inputs]
}

function cohortRows(rulebook: Rulebook, provinces: readonly (readonly [string, Province])[]): string[][] {
  const facts = rulebook.facts.filter(fact => fact.unit.kind !== 'text').map(({ code }) => code)
  const inputs = inputsOf(rulebook).map(({ id }) => id as string)
  const keys = [...facts, ...inputs].filter(key => provinces.some(([, values]) => values.has(key)))
  return [['unit', ...keys], ...provinces.map(([name, values]) => [name, ...keys.map(key => values.get(key) ?? '')])]
}

const inputsOf = (rulebook: Rulebook): readonly Input[] => rulebook.indicators.flatMap(({ inputs }) => inputs)

const compiled = compile(await readRuleFiles([FOLDER]))
const [ruleSet] = compiled.ruleSets
if (!ruleSet) throw new Error('the rules have errors')
const { rulebook } = ruleSet
const factCodes = new Map(rulebook.facts.map(({ name, code }) => [name as string, code]))
const random = seededRandom(2022)
const provinces = Array.from({ length: UNITS }, (_, at) => {
  const name = `Tỉnh giả định ${String(at + 1).padStart(2, '0')}`
  return [name, province(rulebook, name, random)] as const
})
const [first] = provinces
if (first) writeFileSync(`${FOLDER}/samples/gia-dinh-day-du.csv`, writeCsv(provinceRows(rulebook, first[1])))
writeFileSync(`${FOLDER}/samples/gia-dinh-63-don-vi.csv`, writeCsv(cohortRows(rulebook, provinces)))
