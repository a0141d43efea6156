import { statisticsOf } from '../../../dsl/score/ranking/statistics.ts'
import { matchesCriterion } from './criterion.ts'
import { blank, type CalcValue, compareValues, failure, isBlank, isError, toNumber, toText, toTruth } from './values.ts'

/** A parameter: the values of a range or array in reading order, or a single value. */
export interface Parameter {
  readonly values: readonly CalcValue[]
  /** In ranges text and truth values are passed over where a direct parameter would be converted. */
  readonly isRange: boolean
}

export type CalcFunction = (parameters: readonly Parameter[]) => CalcValue

/** The functions of the portable subset, but IF, which must not look at the branch not taken. */
export const functions: ReadonlyMap<string, CalcFunction> = new Map<string, CalcFunction>([
  ['TRUE', () => true],
  ['FALSE', () => false],
  ['AND', parameters => truths(parameters, values => values.every(Boolean))],
  ['OR', parameters => truths(parameters, values => values.some(Boolean))],
  ['NOT', ([parameter]) => ofTruth(toTruth(single(parameter)), value => !value)],
  ['ISERROR', ([parameter]) => isError(single(parameter))],
  ['ISNUMBER', ([parameter]) => typeof single(parameter) === 'number'],
  ['LEN', ([parameter]) => ofText(parameter, text => text.length)],
  ['TRIM', ([parameter]) => ofText(parameter, text => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['LEFT', ([text, count]) => ofText(text, whole => ofNumber(count, length => whole.slice(0, length)))],
  ['FIND', ([sought, text]) => ofText(sought, needle => ofText(text, whole => position(whole.indexOf(needle))))],
  ['COUNT', parameters => parameters.flatMap(numbersGiven).length],
  ['COUNTIF', ([range, criterion]) => matching(range, criterion).length],
  ['SUMIF', ([range, criterion, summed]) => sumOf(matching(range, criterion).map(at => summed?.values[at] ?? blank))],
  ['SUM', parameters => ofNumbers(parameters, numbers => numbers.reduce((sum, each) => sum + each, 0))],
  ['SUMPRODUCT', sumOfProducts],
  ['COUNTA', parameters => parameters.flatMap(({ values }) => values).filter(value => !isBlank(value)).length],
  ['AVERAGE', parameters => measured(parameters, 1, ({ mean }) => mean)],
  ['STDEVP', parameters => measured(parameters, 1, ({ deviation }) => deviation)],
  ['STDEV', parameters => measured(parameters, 2, ({ sampleDeviation }) => sampleDeviation)],
  ['INT', ([value]) => ofNumber(value, Math.floor)],
  ['MIN', parameters => ofNumbers(parameters, numbers => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ['MAX', parameters => ofNumbers(parameters, numbers => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ['ROUND', ([value, places]) => ofNumber(value, number => ofNumber(places, digits => rounded(number, digits)))],
  ['LARGE', ([range, rank]) => ofNumber(rank, which => sorted(range).at(-which) ?? failure('#NUM!'))],
  ['RANK', ([value, range]) => ofNumber(value, number => rankAmong(number, sorted(range)))],
  ['INDEX', ([range, place]) => ofNumber(place, which => range?.values[which - 1] ?? failure('#REF!'))],
  ['MATCH', ([sought, range]) => matched(single(sought), range)],
])

const single = (parameter: Parameter | undefined): CalcValue => parameter?.values[0] ?? blank

function ofText(parameter: Parameter | undefined, answer: (text: string) => CalcValue): CalcValue {
  const text = toText(single(parameter))
  return typeof text === 'string' ? answer(text) : text
}

function ofNumber(parameter: Parameter | undefined, answer: (number: number) => CalcValue): CalcValue {
  const number = toNumber(single(parameter))
  return typeof number === 'number' ? answer(number) : number
}

const ofTruth = (truth: ReturnType<typeof toTruth>, answer: (value: boolean) => CalcValue): CalcValue =>
  typeof truth === 'boolean' ? answer(truth) : truth

function truths(parameters: readonly Parameter[], answer: (values: readonly boolean[]) => boolean): CalcValue {
  const given = parameters.flatMap(({ values, isRange }) =>
    isRange
      ? values.filter(value => typeof value === 'boolean' || typeof value === 'number' || isError(value))
      : values,
  )
  const read = given.map(toTruth)
  return read.find(value => typeof value !== 'boolean') ?? answer(read.map(Boolean))
}

const numbersGiven = ({ values, isRange }: Parameter): readonly CalcValue[] =>
  isRange
    ? values.filter(value => typeof value === 'number')
    : values.filter(
        value => typeof value === 'boolean' || (typeof toNumber(value) === 'number' && typeof value !== 'object'),
      )

/** Numbers of ranges, and everything else as a number; the first error wins. */
function ofNumbers(parameters: readonly Parameter[], answer: (numbers: readonly number[]) => number): CalcValue {
  const given = parameters.flatMap(({ values, isRange }) =>
    isRange ? values.filter(value => typeof value === 'number' || isError(value)) : values,
  )
  const numbers = given.map(toNumber)
  return numbers.find(value => typeof value !== 'number') ?? answer(numbers.map(Number))
}

/** Place by place; what is no number in a range counts as 0, the first error wins. */
function sumOfProducts(parameters: readonly Parameter[]): CalcValue {
  const length = Math.max(...parameters.map(({ values }) => values.length))
  if (parameters.some(({ values }) => values.length !== length)) return failure('#VALUE!')
  const factors = parameters.map(({ values, isRange }) =>
    values.map(value => (isRange && typeof value !== 'number' && !isError(value) ? 0 : toNumber(value))),
  )
  const wrong = factors.flat().find(value => typeof value !== 'number')
  if (wrong !== undefined) return wrong
  return factors
    .reduce<readonly number[]>(
      (products, values) => products.map((each, at) => each * Number(values[at])),
      new Array(length).fill(1),
    )
    .reduce((sum, each) => sum + each, 0)
}

/** Statistics of at least so many numbers. */
function measured(
  parameters: readonly Parameter[],
  least: number,
  answer: (statistics: ReturnType<typeof statisticsOf>) => number,
): CalcValue {
  const given = parameters.flatMap(numbersGiven).map(Number)
  return given.length < least ? failure('#DIV/0!') : answer(statisticsOf(given))
}

const sumOf = (values: readonly CalcValue[]): CalcValue =>
  ofNumbers([{ values, isRange: true }], numbers => numbers.reduce((sum, each) => sum + each, 0))

function matching(range: Parameter | undefined, criterion: Parameter | undefined): readonly number[] {
  const wanted = single(criterion)
  return (range?.values ?? []).flatMap((value, index) => (matchesCriterion(value, wanted) ? [index] : []))
}

const position = (index: number): CalcValue => (index < 0 ? failure('#VALUE!') : index + 1)

/** Halves away from 0, as the 15 digits that a person sees: ROUND(1.005, 2) is 1.01. */
function rounded(value: number, places: number): number {
  const scale = 10 ** places
  const shifted = Math.abs(value) * scale
  if (shifted >= 1e15) return value
  return (Math.sign(value) * Math.round(Number(shifted.toPrecision(15)))) / scale
}

const sorted = (range: Parameter | undefined): readonly number[] =>
  (range?.values ?? []).filter(value => typeof value === 'number').sort((left, right) => left - right)

function rankAmong(value: number, ascending: readonly number[]): CalcValue {
  return ascending.includes(value) ? ascending.filter(other => other > value).length + 1 : failure('#N/A')
}

function matched(sought: CalcValue, range: Parameter | undefined): CalcValue {
  if (isError(sought)) return sought
  const index = (range?.values ?? []).findIndex(value => !isError(value) && compareValues(value, sought) === 0)
  return index < 0 ? failure('#N/A') : index + 1
}
