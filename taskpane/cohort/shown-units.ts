import type { ShownUnit } from '../../addin/sheets/read/ranked-cohort.ts'

/** As many as a narrow pane shows at a glance: the best ones, and the own unit among its neighbours. */
const BEST = 3
const AROUND = 2

export function shownUnits(units: readonly ShownUnit[]): readonly ShownUnit[] {
  const own = units.findIndex(({ isOwn }) => isOwn)
  return units.filter((_, place) => place < BEST || (own >= 0 && Math.abs(place - own) <= AROUND))
}
