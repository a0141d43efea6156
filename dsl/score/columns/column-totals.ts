import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { ColumnItem } from './column-items.ts'
import type { ColumnRule, Output } from './column-rule.ts'
import type { ColumnTotal } from './column-scores.ts'
import { EXCLUDED, NOT_ASSESSED } from './column-scores.ts'

/** The points of the items below one group, while they are added up. */
export interface Tally {
  readonly lowest: Float64Array
  /** `highest` minus `lowest`. */
  readonly spread: Float64Array
  readonly leftOut: Float64Array
}

/** Which items count in which group, and which groups in which. */
export interface TotalsPlan {
  /** The group that an item counts in; absent for items that count within another one. */
  readonly homeOf: ReadonlyMap<Code, Code>
  /** Groups with their own declared points and the groups below, those below first. */
  readonly groups: readonly { readonly code: Code; readonly possible: number; readonly below: readonly Code[] }[]
  readonly possible: number
}

/** Items without a group count in the total only; they stand under the code that no group has. */
export const NO_GROUP = '' as Code

/** Items that are added up count through what they are made of. */
export function totalsPlanOf(rulebook: Rulebook, items: readonly ColumnItem[]): TotalsPlan {
  const wholeOf = new Map(items.flatMap(({ code, components }) => components.map(part => [part, code] as const)))
  const groupOf = new Map(
    rulebook.groups.flatMap(({ code, members }) => members.map(member => [member, code] as const)),
  )
  const groupCodes = new Set(rulebook.groups.map(({ code }) => code))
  const indicators = new Map(rulebook.indicators.map(({ code, parent }) => [code, parent] as const))
  const homeOf = new Map<Code, Code>()
  for (const { code, components } of items) {
    const top = topOf(code)
    const isCounted = components.length === 0 && top !== undefined
    if (isCounted) homeOf.set(code, groupOf.get(top) ?? NO_GROUP)
  }
  const possibleIn = (group: Code): number =>
    items.reduce((sum, { code, possible }) => (homeOf.get(code) === group ? sum + possible : sum), 0)
  const groups = rulebook.groups.map(({ code, members }) => {
    return { code, possible: possibleIn(code), below: members.filter(member => groupCodes.has(member)) }
  })
  const possible = groups.reduce((sum, group) => sum + group.possible, possibleIn(NO_GROUP))
  return { homeOf, groups: belowFirst(groups), possible }

  /** The indicator right below a group that the item counts within; none for a child or part that does not count. */
  function topOf(code: Code): Code | undefined {
    const whole = wholeOf.get(code)
    if (whole !== undefined) return topOf(whole)
    const parent = indicators.get(code)
    return parent !== undefined && !indicators.has(parent) ? code : undefined
  }
}

/** Adds the scores of an item that the exact scorer scored. */
export function tallyShares(tally: Tally, rule: ColumnRule, { scores }: Output, start: number, end: number): void {
  const { lowest, spread, leftOut } = tally
  for (let row = start; row < end; row++) {
    const share = rule.shareAt?.(row)
    const least = share ? share.lowest : (scores[row] ?? 0)
    lowest[row] = (lowest[row] ?? 0) + least
    spread[row] = (spread[row] ?? 0) + (share ? share.highest - least : 0)
    leftOut[row] = (leftOut[row] ?? 0) + (share ? share.leftOut : 0)
  }
}

/** Adds the scores of an item; a row without number widens the interval, or leaves the total. */
export function tallyItem(
  tally: Tally,
  { scores, states }: Output,
  possible: number,
  start: number,
  end: number,
): void {
  const { lowest, spread, leftOut } = tally
  // Rows run inside all columns, so each index holds a number.
  for (let row = start; row < end; row++) {
    const points = scores[row] as number
    if (points >= 0) lowest[row] = (lowest[row] as number) + points
    else if (states[row] === EXCLUDED || states[row] === NOT_ASSESSED)
      leftOut[row] = (leftOut[row] as number) + possible
    else spread[row] = (spread[row] as number) + possible
  }
}

export function addTally(into: Tally, other: Tally, start: number, end: number): void {
  addColumn(into.lowest, other.lowest, start, end)
  addColumn(into.spread, other.spread, start, end)
  addColumn(into.leftOut, other.leftOut, start, end)
}

/** Turns what was tallied into the interval and its maximum. */
export function closeTally(
  { lowest, spread, leftOut }: Tally,
  total: ColumnTotal,
  possible: number,
  units: number,
): void {
  for (let row = 0; row < units; row++) {
    total.highest[row] = (lowest[row] as number) + (spread[row] as number)
    total.maximum[row] = possible - (leftOut[row] as number)
  }
}

function addColumn(into: Float64Array, other: Float64Array, start: number, end: number): void {
  for (let row = start; row < end; row++) into[row] = (into[row] as number) + (other[row] as number)
}

function belowFirst<Group extends { readonly code: Code; readonly below: readonly Code[] }>(groups: readonly Group[]) {
  const ordered: Group[] = []
  const visited = new Set<Group>()
  const place = (group: Group): void => {
    if (visited.has(group)) return
    visited.add(group)
    for (const other of groups) if (group.below.includes(other.code)) place(other)
    ordered.push(group)
  }
  for (const group of groups) place(group)
  return ordered
}
