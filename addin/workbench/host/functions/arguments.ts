import type { Argument, CellResult } from '../../spreadsheet/spreadsheet.ts'
import type { FunctionMetadata, ParameterMetadata } from './metadata.ts'

/** What is sent for an error in an argument; Office.js makes a `CustomFunctions.Error` of it. */
interface WireError {
  readonly type: 'CustomFunctionError'
  readonly code: string
}

type WireScalar = string | number | boolean | null | WireError
type WireArgument = WireScalar | readonly (readonly WireScalar[])[] | readonly WireArgument[]

/** Why a function is not called at all. */
export class Refused extends Error {}

/**
 * Arguments as Excel sends them: ranges always as rows, values of a repeating parameter in one list, numbers for
 * parameters of numbers.
 * @throws Refused where Excel shows `#VALUE!` without calling the function: too many or too few arguments, texts for
 *   numbers, errors where the function takes none.
 */
export function wireArguments(
  { parameters }: FunctionMetadata,
  given: readonly Argument[],
  allowErrors: boolean,
): readonly WireArgument[] {
  const fixed = parameters.filter(({ repeating }) => repeating !== true)
  const repeated = parameters.filter(({ repeating }) => repeating === true)
  if (given.length > fixed.length && repeated.length === 0) throw new Refused('too many arguments')
  const first = fixed.map((parameter, index) => one(parameter, given[index], allowErrors))
  const rest = given.slice(fixed.length)
  return [
    ...first,
    ...repeated.map((parameter, index) => all(parameter, everyNth(rest, repeated.length, index), allowErrors)),
  ]
}

const everyNth = <T>(items: readonly T[], step: number, offset: number): readonly T[] =>
  items.filter((_, index) => index % step === offset)

const all = (parameter: ParameterMetadata, given: readonly Argument[], allowErrors: boolean): readonly WireArgument[] =>
  given.map(argument => one(parameter, argument, allowErrors))

function one(parameter: ParameterMetadata, argument: Argument | undefined, allowErrors: boolean): WireArgument {
  if (argument === undefined) {
    if (parameter.optional === true) return null
    throw new Refused(`${parameter.name} is missing`)
  }
  const scalar = (value: CellResult): WireScalar => converted(parameter, value, allowErrors)
  if (parameter.dimensionality !== 'matrix') return scalar(isMatrix(argument) ? (argument[0]?.[0] ?? '') : argument)
  return isMatrix(argument) ? argument.map(row => row.map(scalar)) : [[scalar(argument)]]
}

const isMatrix = (argument: Argument): argument is readonly (readonly CellResult[])[] => Array.isArray(argument)

function converted(parameter: ParameterMetadata, value: CellResult, allowErrors: boolean): WireScalar {
  if (typeof value === 'object') {
    if (!allowErrors) throw new Refused(`${parameter.name} is an error`)
    return { type: 'CustomFunctionError', code: value.error }
  }
  switch (parameter.type) {
    case 'number':
      return numberFor(parameter, value)
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
    case 'boolean':
      if (typeof value === 'string' && value !== '') throw new Refused(`${parameter.name} is no truth value`)
      return Boolean(value)
    default:
      return value
  }
}

function numberFor(parameter: ParameterMetadata, value: string | number | boolean): number {
  const number = typeof value === 'string' && value.trim() === '' ? 0 : Number(value)
  if (Number.isNaN(number)) throw new Refused(`${parameter.name} is no number`)
  return number
}
