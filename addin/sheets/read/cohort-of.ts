import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { type Rational, rationalOfDouble } from '../../../dsl/numbers/rational.ts'
import type { Coverage } from '../../../dsl/score/ranking/coverage.ts'
import { criteriaOf } from '../../../dsl/score/ranking/criteria.ts'
import { markers } from '../names.ts'
import {
  ASSESSED_ROW,
  COVERED_ROW,
  exclusionColumns,
  FIRST_UNIT_ROW,
  pointColumns,
  rankColumns,
} from '../plan/cohort-layout.ts'
import { HEADING_ROW } from '../plan/layout.ts'
import { LEFT_OUT } from '../plan/points-sheet.ts'
import type { CriterionPoints } from '../plan/request.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { placeOf, plainText } from './find-sheet.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'

/** What the sheets of a cohort hold beside the figures: what was computed when they were made, and what people chose. */
export interface ReadCohort {
  /** Points of each criterion, unit by unit in the order of the sheet; only of units that are known so. */
  readonly scores: readonly ReadScores[]
  /** Of the other units. */
  readonly coverage: ReadonlyMap<Code, Pick<Coverage, 'withData' | 'units'>>
  readonly excluded: ReadonlySet<Code>
  readonly previous: ReadonlyMap<string, { readonly rank?: number; readonly value?: Rational }>
}

export interface ReadScores {
  readonly unit: string
  readonly points: ReadonlyMap<Code, CriterionPoints>
}

export function cohortOf(workbook: RawWorkbook, rulebook: Rulebook): ReadCohort {
  const codes = new Set(criteriaOf(rulebook).map(({ code }) => code))
  const points = marked(workbook, markers.points)
  const columns = points ? criterionColumns(points, codes) : new Map<Code, number>()
  return {
    scores: points ? scoresIn(points, columns) : [],
    coverage: points ? coverageIn(points, columns) : new Map(),
    excluded: excludedIn(marked(workbook, markers.exclusion), codes),
    previous: previousIn(marked(workbook, markers.ranks)),
  }
}

/** A sheet, and how many rows its headings have moved down since it was made. */
interface MarkedSheet {
  readonly sheet: RawSheet
  readonly moved: number
}

function marked({ sheets, names }: RawWorkbook, marker: string): MarkedSheet | undefined {
  const place = placeOf(names.get(marker))
  const sheet = sheets.find(({ title }) => title === place?.title)
  return sheet && place && { sheet, moved: place.row - HEADING_ROW }
}

function criterionColumns({ sheet, moved }: MarkedSheet, codes: ReadonlySet<Code>): ReadonlyMap<Code, number> {
  const columns = new Map<Code, number>()
  for (let column = pointColumns.first; column < sheet.columns; column += 1) {
    const code = codeOf(plainText(sheet.at(HEADING_ROW + moved, column)))
    if (codes.has(code)) columns.set(code, column)
  }
  return columns
}

function scoresIn({ sheet, moved }: MarkedSheet, columns: ReadonlyMap<Code, number>): ReadCohort['scores'] {
  const scores: ReadScores[] = []
  for (let row = FIRST_UNIT_ROW + moved; row < sheet.rows; row += 1) {
    const unit = plainText(sheet.at(row, pointColumns.unit))
    // Where no formula adds up the row, the total alone is known.
    if (unit === '' || sheet.formulaAt(row, pointColumns.total) === undefined) continue
    const points = [...columns].flatMap(([code, column]) => {
      const found = pointsIn(sheet, row, column)
      return found ? [[code, found] as const] : []
    })
    scores.push({ unit, points: new Map(points) })
  }
  return scores
}

function pointsIn(sheet: RawSheet, row: number, column: number): CriterionPoints | undefined {
  const value = sheet.at(row, column)
  if (value.kind === 'text' && value.text === LEFT_OUT) return { kind: 'left-out' }
  const points = value.kind === 'number' ? rationalOfDouble(value.value) : undefined
  return points && { kind: 'points', points }
}

function coverageIn({ sheet, moved }: MarkedSheet, columns: ReadonlyMap<Code, number>): ReadCohort['coverage'] {
  return new Map(
    [...columns].flatMap(([code, column]) => {
      const [withData, units] = [COVERED_ROW, ASSESSED_ROW].map(row => numberIn(sheet, row + moved, column))
      return withData === undefined || units === undefined ? [] : [[code, { withData, units }] as const]
    }),
  )
}

function excludedIn(place: MarkedSheet | undefined, codes: ReadonlySet<Code>): ReadonlySet<Code> {
  const excluded = new Set<Code>()
  if (!place) return excluded
  const { sheet, moved } = place
  const yes = [vietnamese.inputs.yes, english.inputs.yes]
  for (let row = HEADING_ROW + moved + 1; row < sheet.rows; row += 1) {
    const code = codeOf(plainText(sheet.at(row, exclusionColumns.code)))
    const isLeftOut = yes.includes(plainText(sheet.at(row, exclusionColumns.leftOut)).toLowerCase())
    if (codes.has(code) && isLeftOut) excluded.add(code)
  }
  return excluded
}

function previousIn(place: MarkedSheet | undefined): ReadCohort['previous'] {
  const previous = new Map<string, { readonly rank?: number; readonly value?: Rational }>()
  if (!place) return previous
  const { sheet, moved } = place
  for (let row = HEADING_ROW + moved + 1; row < sheet.rows; row += 1) {
    const unit = plainText(sheet.at(row, rankColumns.unit))
    const rank = numberIn(sheet, row, rankColumns.previousRank)
    const value = rationalOfDouble(numberIn(sheet, row, rankColumns.previousValue) ?? Number.NaN)
    if (unit !== '' && (rank !== undefined || value)) {
      previous.set(unit, { ...(rank === undefined ? {} : { rank }), ...(value ? { value } : {}) })
    }
  }
  return previous
}

function numberIn(sheet: RawSheet, row: number, column: number): number | undefined {
  const value = sheet.at(row, column)
  return value.kind === 'number' ? value.value : undefined
}
