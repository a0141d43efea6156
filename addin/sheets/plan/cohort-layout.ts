import type { Code } from '../../../dsl/model/ids.ts'
import type { Indicator } from '../../../dsl/model/rulebook.ts'
import { criteriaOf } from '../../../dsl/score/ranking/criteria.ts'
import { absolute, addressOf, areaAddress, columnArea, onSheet } from '../address.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import type { CohortRequest, CohortUnit } from './request.ts'
import { unitsOf } from './units-layout.ts'

/** `Điểm các đơn vị`: a row a unit, a column a criterion; whether it counts above the headings, what is known of it below. */
export const pointColumns = { number: 0, unit: 1, total: 2, maximum: 3, first: 4 }
export const COUNTED_ROW = HEADING_ROW - 1
export const MAXIMUM_ROW = FIRST_ROW
/** How many of the other units have data, and how many of them are assessed. */
export const COVERED_ROW = MAXIMUM_ROW + 1
export const ASSESSED_ROW = MAXIMUM_ROW + 2
export const FIRST_UNIT_ROW = MAXIMUM_ROW + 3

/** `Loại tiêu chí`: a row a criterion. */
export const exclusionColumns = {
  code: 0,
  title: 1,
  maximum: 2,
  withData: 3,
  units: 4,
  share: 5,
  proposal: 6,
  leftOut: 7,
  counted: 8,
  effect: 10,
}

/** `Xếp hạng`: a row a unit; the groups and the statistics stand to their right. */
export const rankColumns = {
  rank: 0,
  unit: 1,
  points: 2,
  value: 3,
  previousRank: 4,
  rankChange: 5,
  group: 6,
  normal: 7,
  previousValue: 8,
  change: 9,
  percent: 10,
  valueBefore: 11,
  rankBefore: 12,
  groupName: 14,
  groupFrom: 15,
}

export const METHOD_ROW = HEADING_ROW - 1
/** As many groups as the table has room for. */
export const GROUP_ROWS = 8
const STATISTICS_ROW = FIRST_ROW + GROUP_ROWS + 1

export const statisticsRows = {
  lowest: STATISTICS_ROW,
  highest: STATISTICS_ROW + 1,
  mean: STATISTICS_ROW + 2,
  deviation: STATISTICS_ROW + 3,
  sampleDeviation: STATISTICS_ROW + 4,
  units: STATISTICS_ROW + 5,
}

/** What the three sheets of a cohort know of one another. */
export interface CohortLayout {
  readonly criteria: readonly Indicator[]
  readonly units: readonly CohortUnit[]
  /** The row of a unit on the sheet of points. */
  readonly rowOfUnit: ReadonlyMap<string, number>
  /** Cells of the sheet of points: all criteria of one row, `$E$3:$CX$3`. */
  readonly criteriaIn: (row: number) => string
  readonly columnOfCriterion: ReadonlyMap<Code, number>
  readonly rowOfCriterion: ReadonlyMap<Code, number>
}

export function cohortLayout({ request }: PlanContext, cohort: CohortRequest): CohortLayout {
  const criteria = criteriaOf(request.rulebook)
  const units = unitsOf(cohort)
  const { first } = pointColumns
  return {
    criteria,
    units,
    rowOfUnit: new Map(units.map(({ name }, index) => [name, FIRST_UNIT_ROW + index])),
    criteriaIn: row => areaAddress({ top: row, left: first, bottom: row, right: first + criteria.length - 1 }),
    columnOfCriterion: new Map(criteria.map(({ code }, index) => [code, first + index])),
    rowOfCriterion: new Map(criteria.map(({ code }, index) => [code, FIRST_ROW + index])),
  }
}

/** A cell of the sheet of points, as other sheets name it. */
export const onPoints = ({ layout }: PlanContext, row: number, column: number): string =>
  onSheet(layout.titles.points, addressOf(row, column))

/** A column of the ranks over all units, with dollar signs. */
export const rankedColumn = (column: number, units: number): string =>
  absolute(columnArea(column, FIRST_ROW, FIRST_ROW + units - 1))
