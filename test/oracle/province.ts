import { type Answer, zero } from './answer.ts'
import type { OracleReadings } from './cohort.ts'
import { decimal, type Exact } from './exact.ts'
import { type Given, type GivenValue, readNumber } from './given.ts'
import { codesByGroup, indicatorCodes, scoreByHand } from './oracle.ts'
import { restated } from './restated.ts'

/** Everything that one province reports: general information by code (`A.4`), inputs by indicator. */
export interface Province {
  readonly facts: Given
  readonly inputs: Readonly<Record<string, Given>>
}

export interface ProvinceAnswers {
  readonly answers: ReadonlyMap<string, Answer>
  readonly groups: ReadonlyMap<string, Exact>
  /** Indicators without a number count 0 here. */
  readonly total: Exact
}

/** Scores of one province by hand; `others` are the rest of the cohort, absent where nobody is known. */
export function scoreProvinceByHand(
  province: Province,
  readings: OracleReadings,
  others?: readonly Province[],
): ProvinceAnswers {
  const answers = new Map(indicatorCodes.map(code => [code, answerTo(code, province, readings, others)]))
  const groups = new Map(
    Object.entries(codesByGroup).map(([group, codes]) => [
      group,
      sum(codes.map(code => answers.get(code)?.score ?? zero)),
    ]),
  )
  return { answers, groups, total: sum([...groups.values()]) }
}

function answerTo(code: string, province: Province, readings: OracleReadings, others?: readonly Province[]): Answer {
  const cohort = others ? { readings, others: others.map(other => completed(code, other)) } : { readings }
  return scoreByHand(code, completed(code, province), cohort)
}

/** The inputs of an indicator with what they restate filled in. */
export function completed(code: string, province: Province): Given {
  return complete(code, province.inputs[code] ?? {}, province)
}

function complete(code: string, given: Given, province: Province): Given {
  const own = Object.entries(given).map(([letter, value]): readonly [string, GivenValue] =>
    typeof value === 'object' && value !== null ? [letter, complete(letter, value, province)] : [letter, value],
  )
  const filled = Object.keys(restated)
    .filter(letter => letter.startsWith(`${code}.`) && readNumber(given[lastOf(letter)]).kind === 'missing')
    .map(letter => [lastOf(letter), restatement(letter, province)] as const)
  return Object.fromEntries([...own, ...filled])
}

/** The figure that a letter restates: one, or the sum of several, none of which may be missing. */
function restatement(letter: string, province: Province): GivenValue {
  const values = (restated[letter] ?? []).map(source => figureOf(source, province))
  if (values.length === 1) return values[0]
  const reads = values.map(readNumber)
  const spoiled = reads.findIndex(read => read.kind === 'invalid')
  if (spoiled >= 0) return values[spoiled]
  if (reads.some(read => read.kind === 'missing')) return undefined
  const total = sum(values.map(value => decimal(String(value)) ?? zero))
  return String(total.toNumber())
}

/** `A.4` is general information; `6.22.c` a letter of an indicator, itself completed. */
function figureOf(source: string, province: Province): GivenValue {
  if (source.startsWith('A.')) return province.facts[source]
  const code = source.slice(0, source.lastIndexOf('.'))
  return completed(code, province)[lastOf(source)]
}

const lastOf = (letter: string): string => letter.slice(letter.lastIndexOf('.') + 1)

const sum = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), zero)
