/** Two lists side by side: what is the same in both, and between that what was left out or put in. */
export interface Aligned<Item> {
  readonly before?: Item
  readonly after?: Item
}

/**
 * The longest common run of two lists by `sameAs`, and the rest between: items of a gap that are `alike` are taken in
 * pairs, in their order, as one that changed.
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  sameAs: (one: Item, other: Item) => boolean,
  alike: (one: Item, other: Item) => boolean,
): readonly Aligned<Item>[] {
  const aligned: Aligned<Item>[] = []
  let [start, next] = [0, 0]
  for (const [at, to] of [...commonPlaces(before, after, sameAs), [before.length, after.length] as const]) {
    aligned.push(...gap(before.slice(start, at), after.slice(next, to), alike))
    const [one, other] = [before[at], after[to]]
    if (one !== undefined && other !== undefined) aligned.push({ before: one, after: other })
    start = at + 1
    next = to + 1
  }
  return aligned
}

function gap<Item>(
  left: readonly Item[],
  put: readonly Item[],
  alike: (one: Item, other: Item) => boolean,
): readonly Aligned<Item>[] {
  const free = [...put]
  const taken = left.map((before): Aligned<Item> => {
    const at = free.findIndex(after => alike(before, after))
    const after = at < 0 ? undefined : free.splice(at, 1)[0]
    return after === undefined ? { before } : { before, after }
  })
  return [...taken, ...free.map(after => ({ after }))]
}

type Place = readonly [before: number, after: number]

/** Lists of hostile files may be long: beyond this their places are taken one by one. */
const MOST_CELLS = 1_000_000

/** The places of a longest common subsequence; what both lists begin with is taken as it comes. */
function commonPlaces<Item>(
  before: readonly Item[],
  after: readonly Item[],
  sameAs: (one: Item, other: Item) => boolean,
): readonly Place[] {
  const same = (row: number, column: number): boolean => {
    const [one, other] = [before[row], after[column]]
    return one !== undefined && other !== undefined && sameAs(one, other)
  }
  const places: Place[] = []
  while (same(places.length, places.length)) places.push([places.length, places.length])
  const start = places.length
  if ((before.length - start) * (after.length - start) > MOST_CELLS) return places
  const lengths = lengthsFrom(start, before.length, after.length, same)
  for (let [row, column] = [start, start]; row < before.length && column < after.length; ) {
    if (same(row, column)) places.push([row++, column++])
    else if (lengths(row + 1, column) >= lengths(row, column + 1)) row++
    else column++
  }
  return places
}

/** How long the common subsequence is that begins at a place or behind it. */
function lengthsFrom(
  start: number,
  rows: number,
  columns: number,
  same: (row: number, column: number) => boolean,
): (row: number, column: number) => number {
  const width = columns - start + 1
  const lengths = new Uint32Array((rows - start + 1) * width)
  const at = (row: number, column: number): number => (row - start) * width + column - start
  const length = (row: number, column: number): number => lengths[at(row, column)] ?? 0
  for (let row = rows - 1; row >= start; row--)
    for (let column = columns - 1; column >= start; column--)
      lengths[at(row, column)] = same(row, column)
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1))
  return length
}
