import type { Unit } from './points.ts'

/** Points of every unit of a cohort, in order. */
export type Compared = (units: readonly Unit[]) => number[]

function minMax(maximum: number, quantity: (unit: Unit) => number): Compared {
  return units => {
    const values = units.map(quantity)
    const lowest = Math.min(...values)
    const highest = Math.max(...values)
    if (highest === 0) return values.map(() => 0)
    if (highest === lowest) return values.map(() => maximum)
    return values.map(value => ((value - lowest) / (highest - lowest)) * maximum)
  }
}

function ratioToBest(maximum: number, quantity: (unit: Unit) => number): Compared {
  return units => {
    const values = units.map(quantity)
    const highest = Math.max(...values)
    return values.map(value => (highest === 0 ? 0 : (value / highest) * maximum))
  }
}

/** The rules that compare the units with each other, in doubles and in the same plain manner as the others. */
export const compared: Readonly<Record<string, Compared>> = {
  '4.5': minMax(10, unit => (unit.a + unit.b + unit.c + unit.d) / (unit.e + unit.f)),
  '4.6': minMax(10, unit => unit.a / unit.b),
  '4.11': minMax(5, unit => unit.a / unit.b),
  '5.1': minMax(10, unit => unit.x),
  '5.9': minMax(5, unit => unit.x),
  '5.10': minMax(5, unit => unit.x),
  '7.10': ratioToBest(10, unit => unit.a / unit.b),
  '8.6': ratioToBest(20, unit => unit.x),
  '8.7': ratioToBest(20, unit => unit.x),
}
