import type { RankedCohort, ShownUnit } from '../../addin/sheets/read/ranked-cohort.ts'
import { codeOf } from '../../dsl/model/ids.ts'

/** A made-up cohort of so many units, the own one in place `own`. */
export function someRanks(units: number, own = 12): RankedCohort {
  const criterion = { units, isLeftOut: false, address: "'Loại tiêu chí'!H9" }
  return {
    units: Array.from({ length: units }, (_, index) => unit(index + 1, own)),
    criteria: [
      { ...criterion, code: codeOf('1.1'), withData: units, isProposed: false },
      { ...criterion, code: codeOf('6.12'), withData: Math.floor(units / 5), isProposed: true },
    ],
  }
}

const unit = (place: number, own: number): ShownUnit => ({
  name: `Tỉnh ${place}`,
  isOwn: place === own,
  rank: place,
  points: 500 - place,
  value: 0.5 - place / 1000,
  rankBefore: place === own ? place - 1 : place,
  rankChange: Number.NaN,
  group: '',
})
