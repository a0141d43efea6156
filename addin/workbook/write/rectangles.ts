import { areaAddress } from '../../sheets/address.ts'
import type { Area } from '../../sheets/workbook-plan.ts'

export interface Place {
  readonly row: number
  readonly column: number
}

/** Few rectangles that cover exactly these cells: neighbours of a row first, then equal stretches of rows below. */
export function rectanglesOf(places: readonly Place[]): readonly Area[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.column - other.column)
  return stacked(stretchesOf(sorted))
}

function stretchesOf(sorted: readonly Place[]): readonly Area[] {
  const stretches: Area[] = []
  for (const { row, column } of sorted) {
    const last = stretches.at(-1)
    const isNext = last?.top === row && (last.right === column - 1 || last.right === column)
    if (last && isNext) stretches[stretches.length - 1] = { ...last, right: column }
    else stretches.push({ top: row, bottom: row, left: column, right: column })
  }
  return stretches
}

/** Stretches of equal columns in rows that follow one another become one area. */
function stacked(stretches: readonly Area[]): readonly Area[] {
  const done: Area[] = []
  const open = new Map<string, Area>()
  for (const stretch of stretches) {
    const key = `${stretch.left}:${stretch.right}`
    const above = open.get(key)
    if (above?.bottom === stretch.top - 1) open.set(key, { ...above, bottom: stretch.bottom })
    else {
      if (above) done.push(above)
      open.set(key, stretch)
    }
  }
  return [...done, ...open.values()].sort((one, other) => one.top - other.top || one.left - other.left)
}

/** Excel takes a list of areas up to this length. */
const LONGEST_LIST = 250

/** `A1:B2,C5` for all areas, in as few lists as Excel takes. */
export function areaLists(areas: readonly Area[]): readonly string[] {
  return listsOf(areas.map(areaAddress))
}

/** Addresses joined by commas, in as few lists as Excel takes. */
export function listsOf(addresses: readonly string[]): readonly string[] {
  const lists: string[] = []
  for (const address of addresses) {
    const last = lists.at(-1)
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`
    else lists.push(address)
  }
  return lists
}

/** Numbers that follow one another, as first and last. */
export function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** By an equal key, in the order of the first of each. */
export function groupedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
