import type { Rational } from '../numbers/rational.ts'

/** Doubles that lie closer together are taken as equal: totals of columns are exact to 1e-9 for each indicator. */
const TIE = 1e-7

/** The rank of each total, the highest first; equal totals share a rank and the next one is skipped: 1, 2, 2, 4. */
export function ranksOf(totals: readonly Rational[]): readonly number[] {
  return ranked(
    totals,
    (left, right) => Number(right.compare(left)),
    (left, right) => left.equals(right),
  )
}

/** The same for totals in doubles; a total that is no number has no rank (`NaN`). */
export function ranksOfColumn(totals: Float64Array | readonly number[]): readonly number[] {
  const values = [...totals]
  return ranked(
    values,
    (left, right) => (Number.isNaN(left) ? 1 : 0) - (Number.isNaN(right) ? 1 : 0) || right - left,
    (left, right) => left === right || left - right < TIE,
  ).map((rank, index) => (Number.isNaN(values[index]) ? Number.NaN : rank))
}

/** Neighbours that are equal share the rank of the first of them. */
function ranked<Value>(
  values: readonly Value[],
  order: (left: Value, right: Value) => number,
  equal: (higher: Value, lower: Value) => boolean,
): readonly number[] {
  const places = values
    .map((value, index) => ({ value, index }))
    .toSorted((left, right) => order(left.value, right.value))
  const ranks = new Array<number>(values.length).fill(0)
  let rank = 0
  places.forEach(({ value, index }, place) => {
    const before = places[place - 1]
    if (!before || !equal(before.value, value)) rank = place + 1
    ranks[index] = rank
  })
  return ranks
}
