/** For each planned key the place among the found ones, `undefined` where it is gone; places only ever rise. */
export type Places = readonly (number | undefined)[]

/** Beyond this many comparisons only the beginnings and ends are matched. */
const MOST_COMPARISONS = 4_000_000

/**
 * Matches a list with the same list after somebody inserted, removed or changed lines. Equal lines are matched
 * (as many as can be without crossing), then changed lines that stand between the same neighbours, in order.
 */
export function align(planned: readonly string[], found: readonly string[]): Places {
  const places = new Array<number | undefined>(planned.length).fill(undefined)
  let start = 0
  while (start < planned.length && start < found.length && planned[start] === found[start]) {
    places[start] = start
    start += 1
  }
  let [end, foundEnd] = [planned.length, found.length]
  while (end > start && foundEnd > start && planned[end - 1] === found[foundEnd - 1]) {
    end -= 1
    foundEnd -= 1
    places[end] = foundEnd
  }
  const common = longestCommon(planned.slice(start, end), found.slice(start, foundEnd))
  common.forEach((place, index) => {
    places[start + index] = place === undefined ? undefined : start + place
  })
  return withChangedLines(places, found.length)
}

function longestCommon(planned: readonly string[], found: readonly string[]): Places {
  const [rows, columns] = [planned.length, found.length]
  const places = new Array<number | undefined>(rows).fill(undefined)
  if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARISONS) return places
  const width = columns + 1
  // Length of the longest common rest from each pair of places on.
  const lengths = new Uint32Array((rows + 1) * width)
  const length = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        planned[row] === found[column]
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1))
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (planned[row] === found[column]) {
      places[row] = column
      row += 1
      column += 1
    } else if (length(row + 1, column) >= length(row, column + 1)) row += 1
    else column += 1
  }
  return places
}

/** Lines between two matched neighbours that lost their match belong to those that stand there now, one by one. */
function withChangedLines(matched: Places, foundLength: number): Places {
  const places = [...matched]
  for (let index = 0; index < places.length; ) {
    if (places[index] !== undefined) {
      index += 1
      continue
    }
    let end = index
    while (end < places.length && places[end] === undefined) end += 1
    const before = index === 0 ? -1 : (places[index - 1] ?? -1)
    const after = places[end] ?? foundLength
    const room = Math.min(end - index, after - before - 1)
    for (let offset = 0; offset < room; offset += 1) places[index + offset] = before + 1 + offset
    index = end
  }
  return places
}
