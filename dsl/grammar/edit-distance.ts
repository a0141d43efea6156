/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to turn one word
 * into another; more than `limit` may be given as any number above it.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: readonly number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      current.push(cellOf(left, right, row, column, { current, last, beforeLast }))
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? limit + 1
}

interface Rows {
  readonly current: readonly number[]
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

function cellOf(left: string, right: string, row: number, column: number, rows: Rows): number {
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY
  const isSame = left[row - 1] === right[column - 1]
  const isSwapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (isSame ? 0 : 1),
    isSwapped ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}
