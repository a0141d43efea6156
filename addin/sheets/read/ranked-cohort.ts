import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { criteriaOf } from '../../../dsl/score/ranking/criteria.ts'
import { addressOf, onSheet } from '../address.ts'
import { markers } from '../names.ts'
import { exclusionColumns, rankColumns } from '../plan/cohort-layout.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { placeOf, plainText } from './find-sheet.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'
import { ownUnitOf } from './units-of.ts'

/** A cohort as the sheets show it, calculated by whoever has the workbook open. */
export interface RankedCohort {
  /** By rank; units without one last. */
  readonly units: readonly ShownUnit[]
  readonly criteria: readonly ShownCriterion[]
}

export interface ShownUnit {
  readonly name: string
  readonly isOwn: boolean
  /** `NaN` where a cell shows no number, as in the other figures. */
  readonly rank: number
  readonly points: number
  /** 0 to 1. */
  readonly value: number
  /** With all criteria. */
  readonly rankBefore: number
  /** Places gained since the year before. */
  readonly rankChange: number
  readonly group: string
}

export interface ShownCriterion {
  readonly code: Code
  readonly withData: number
  readonly units: number
  /** Fewer than half of the units have data. */
  readonly isProposed: boolean
  readonly isLeftOut: boolean
  /** The cell of the switch; absent where the criterion goes with another one. */
  readonly address?: string
}

/** Nothing where the workbook has no sheet of ranks. */
export function rankedCohort(raw: RawWorkbook, rulebook: Rulebook): RankedCohort | undefined {
  const ranks = tableUnder(raw, markers.ranks)
  if (!ranks) return undefined
  const units = unitsIn(ranks, ownUnitOf(raw))
  const exclusion = tableUnder(raw, markers.exclusion)
  return {
    units: units.toSorted((one, other) => placeIn(one) - placeIn(other)),
    criteria: exclusion ? criteriaIn(exclusion, new Set(criteriaOf(rulebook).map(({ code }) => code))) : [],
  }
}

const placeIn = ({ rank }: ShownUnit): number => (Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank)

interface TableBelow {
  readonly sheet: RawSheet
  readonly rows: readonly number[]
}

const MOST_ROWS = 20_000

function tableUnder({ sheets, names }: RawWorkbook, marker: string): TableBelow | undefined {
  const place = placeOf(names.get(marker))
  const sheet = sheets.find(({ title }) => title === place?.title)
  if (!sheet || !place) return undefined
  const count = Math.max(0, Math.min(MOST_ROWS, sheet.rows - place.row - 1))
  return { sheet, rows: Array.from({ length: count }, (_, index) => place.row + 1 + index) }
}

function unitsIn({ sheet, rows }: TableBelow, own: string): readonly ShownUnit[] {
  return rows.flatMap(row => {
    const name = plainText(sheet.at(row, rankColumns.unit))
    if (name === '') return []
    const number = (column: number) => numberAt(sheet, row, column)
    return [
      {
        name,
        isOwn: name === own,
        rank: number(rankColumns.rank),
        points: number(rankColumns.points),
        value: number(rankColumns.value),
        rankBefore: number(rankColumns.rankBefore),
        rankChange: number(rankColumns.rankChange),
        group: plainText(sheet.at(row, rankColumns.group)),
      },
    ]
  })
}

function criteriaIn({ sheet, rows }: TableBelow, codes: ReadonlySet<Code>): readonly ShownCriterion[] {
  const yes = [vietnamese.inputs.yes, english.inputs.yes]
  return rows.flatMap(row => {
    const code = codeOf(plainText(sheet.at(row, exclusionColumns.code)))
    if (!codes.has(code)) return []
    const follows = sheet.formulaAt(row, exclusionColumns.leftOut) !== undefined
    return [
      {
        code,
        withData: numberAt(sheet, row, exclusionColumns.withData),
        units: numberAt(sheet, row, exclusionColumns.units),
        isProposed: plainText(sheet.at(row, exclusionColumns.proposal)) !== '',
        isLeftOut: yes.includes(plainText(sheet.at(row, exclusionColumns.leftOut)).toLowerCase()),
        ...(follows ? {} : { address: onSheet(sheet.title, addressOf(row, exclusionColumns.leftOut)) }),
      },
    ]
  })
}

function numberAt(sheet: RawSheet, row: number, column: number): number {
  const value = sheet.at(row, column)
  return value.kind === 'number' ? value.value : Number.NaN
}
