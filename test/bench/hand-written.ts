import { shapes } from '../differential/shapes.ts'
import { usualGiven } from '../differential/some-rows.ts'
import { compared } from '../oracle/doubles/compared.ts'
import { points, type Unit } from '../oracle/doubles/points.ts'
import type { Given } from '../oracle/given.ts'
import { seededRandom } from '../support/random.ts'

/** One made-up unit: complete figures by code, the criteria of 5.12 under their own. */
export type UnitFigures = ReadonlyMap<string, Given>

export const scoredCodes: readonly string[] = [...Object.keys(points), ...Object.keys(compared)]

export function someUnits(count: number): readonly UnitFigures[] {
  return Array.from({ length: count }, (_, number) => {
    const random = seededRandom(number + 1)
    return new Map(scoredCodes.map(code => [code, filled(usualGiven(shapes.get(code)!, random))]))
  })
}

/** 3.6 counts d as a where it is blank; the plain functions want it filled and no division by nothing. */
function filled(given: Given): Given {
  if (given.d !== '') return given
  const a = given.a === '0' ? '1' : given.a
  return { ...given, a, d: a }
}

/** The figures as the plain functions take them: for each code, an object for each unit. */
export function plainUnits(units: readonly UnitFigures[]): ReadonlyMap<string, readonly Unit[]> {
  return new Map(scoredCodes.map(code => [code, units.map(unit => plainUnit(unit.get(code)!))]))
}

function plainUnit(given: Given): Unit {
  const pairs = Object.entries(given).map(([letter, value]) => [
    letter,
    typeof value === 'string' ? Number(value) : value,
  ])
  return JSON.parse(JSON.stringify(Object.fromEntries(pairs))) as Unit
}

/** Scores all units by the plain functions; the sum keeps the work from being optimised away. */
export function scoreByHandWrittenFunctions(units: ReadonlyMap<string, readonly Unit[]>): number {
  let sum = 0
  for (const [code, rule] of Object.entries(points)) {
    const column = units.get(code) ?? []
    const scores = new Float64Array(column.length)
    for (let unit = 0; unit < column.length; unit++) scores[unit] = rule(column[unit]!)
    sum += scores[0] ?? 0
  }
  for (const [code, rule] of Object.entries(compared)) sum += rule(units.get(code) ?? [])[0] ?? 0
  return sum
}
