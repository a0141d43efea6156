import type { Given, GivenValue } from '../oracle/given.ts'
import type { Province } from '../oracle/province.ts'

/** Provinces without what means something else in a cell (`có`) or is finer than portable formulas hold. */
export function asInCells(provinces: readonly Province[]): readonly Province[] {
  return provinces.map(({ facts, inputs }) => ({
    facts,
    inputs: Object.fromEntries(Object.entries(inputs).map(([code, given]) => [code, givenInCells(given)])),
  }))
}

const givenInCells = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).map(([letter, value]) => [letter, valueInCells(value)]))

function valueInCells(value: GivenValue): GivenValue {
  if (typeof value === 'object' && value !== null) return givenInCells(value)
  if (value === 'có') return 'chưa rõ'
  return value === '0.333333333333' ? '0.333333' : value
}
