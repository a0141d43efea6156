import { toDouble } from '../../../dsl/numbers/rational.ts'
import type { Grouping } from '../../../dsl/score/ranking/unit-groups.ts'
import { absolute, addressOf, columnArea } from '../address.ts'
import { rankColumns as columns, GROUP_ROWS, METHOD_ROW, rankedColumn, statisticsRows } from './cohort-layout.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import type { CohortRequest } from './request.ts'
import type { SheetBuilder } from './sheet-builder.ts'

const USUAL_GROUPS = 4

/** The scale that is chosen, the groups and their limits, and what the values of the cohort are measured by. */
export function putControls(builder: SheetBuilder, context: PlanContext, cohort: CohortRequest, units: number): void {
  const { texts } = context
  builder
    .row(METHOD_ROW, { height: 20 })
    .text(METHOD_ROW, columns.unit, 'text', texts.ranks.method)
    .put(METHOD_ROW, columns.points, 'choice', { value: texts.ranks.methods[cohort.method ?? 'z-score'] })
    .headings(HEADING_ROW, texts.ranks.groupColumns, columns.groupName)
  putGroups(builder, groupsOf(context, cohort.grouping))
  putStatistics(builder, context, units)
}

interface GroupLine {
  readonly name: string
  readonly from?: number
}

function groupsOf({ texts }: PlanContext, grouping: Grouping | undefined): readonly GroupLine[] {
  if (!grouping) return Array.from({ length: USUAL_GROUPS }, (_, index) => ({ name: texts.ranks.group(index + 1) }))
  if (grouping.kind === 'quantiles') return grouping.names.map(name => ({ name }))
  const limited = grouping.limits.map(({ name, from }) => ({ name, from: toDouble(from) }))
  return [...limited, { name: grouping.otherwise }]
}

function putGroups(builder: SheetBuilder, groups: readonly GroupLine[]): void {
  for (let index = 0; index < GROUP_ROWS; index += 1) {
    const group = groups[index]
    builder
      .text(FIRST_ROW + index, columns.groupName, 'inputText', group?.name)
      .put(FIRST_ROW + index, columns.groupFrom, 'input', {
        ...(group?.from === undefined ? {} : { value: group.from }),
        format: 'index',
      })
  }
}

function putStatistics(builder: SheetBuilder, { texts }: PlanContext, units: number): void {
  const values = rankedColumn(columns.value, units)
  const formulas = {
    lowest: `IF(COUNT(${values})=0,"",MIN(${values}))`,
    highest: `IF(COUNT(${values})=0,"",MAX(${values}))`,
    mean: `IF(COUNT(${values})=0,"",AVERAGE(${values}))`,
    deviation: `IF(COUNT(${values})=0,"",STDEVP(${values}))`,
    sampleDeviation: `IF(COUNT(${values})<2,"",STDEV(${values}))`,
    units: `COUNT(${values})`,
  } as const satisfies Record<keyof typeof statisticsRows, string>
  Object.values(formulas).forEach((formula, index) => {
    builder
      .text(statisticsRows.lowest + index, columns.groupName, 'text', texts.ranks.statistics[index])
      .put(statisticsRows.lowest + index, columns.groupFrom, 'computed', {
        formula,
        format: index === 5 ? 'whole' : 'index',
      })
  })
}

const statistic = (name: keyof typeof statisticsRows): string =>
  absolute(addressOf(statisticsRows[name], columns.groupFrom))

/** The group of a unit: by equal numbers where no limit is entered, else by the limits that its value reaches. */
export function groupFormula(
  { rank, value }: { readonly rank: string; readonly value: string },
  units: number,
): string {
  const area = (column: number) => absolute(columnArea(column, FIRST_ROW, FIRST_ROW + GROUP_ROWS - 1))
  const [names, limits] = [area(columns.groupName), area(columns.groupFrom)]
  const count = `COUNTA(${names})`
  const byRank = `INDEX(${names},INT((${rank}-1)*${count}/COUNT(${rankedColumn(columns.value, units)}))+1)`
  const byLimit = `INDEX(${names},MIN(${count},SUMPRODUCT(--(${limits}>${value}))+1))`
  return `IF(AND(ISNUMBER(${rank}),${count}>0),IF(COUNT(${limits})=0,${byRank},${byLimit}),"")`
}

/** The value on the chosen scale, or in words why there is none. */
export function normalFormula({ texts }: PlanContext, value: string): string {
  const { methods, singleUnit, allEqual, bestIsZero } = texts.ranks
  const chosen = absolute(addressOf(METHOD_ROW, columns.points))
  const is = (method: keyof typeof methods) => `${chosen}="${methods[method]}"`
  const [lowest, highest, mean] = [statistic('lowest'), statistic('highest'), statistic('mean')]
  const best = `IF(${highest}>0,${value}/${highest},"${bestIsZero}")`
  const minMax = `(${value}-${lowest})/(${highest}-${lowest})`
  const score = `(${value}-${mean})/IF(${is('z-score')},${statistic('deviation')},${statistic('sampleDeviation')})`
  const among = `IF(${lowest}=${highest},"${allEqual}",IF(${is('min-max')},${minMax},${score}))`
  const compared = `IF(${statistic('units')}<2,"${singleUnit}",${among})`
  return `IF(ISNUMBER(${value}),IF(${is('best')},${best},${compared}),"")`
}
