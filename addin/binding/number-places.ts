import { withoutDiacritics } from '../../dsl/labels/words.ts'
import { isNumberAt, type SearchedSheet, textAt } from './searched-sheet.ts'
import { type UnitWord, unitInHeading, unitInLabel, unitWord } from './unit-words.ts'

/** A cell whose number a label may mean. */
export interface NumberPlace {
  readonly row: number
  readonly column: number
  /** How much less likely than the first choice; 0 for the first. */
  readonly doubt: number
  readonly unit: UnitWord
}

export interface PlaceTools {
  /** Whether a text begins a label of its own, so that numbers behind it are not meant. */
  readonly isLabel: (row: number, column: number) => boolean
  /** The heading above a column of numbers. */
  readonly headingOf: (row: number, column: number) => string
  /** What a note above says of the unit of the whole table. */
  readonly noteOf: (row: number) => UnitWord
}

/** How far from its label a number may stand. */
const REACH_RIGHT = 24
const REACH_DOWN = 400
const MOST_NUMBERS = 6

const TOTAL_ROW = /^(?:tong|tong cong|tong so|cong|toan tinh|chung|total|ca tinh)$/
const DERIVED_HEADING =
  /ty le|ti le|%|tang|giam|so voi|so sanh|ke hoach|muc tieu|chi tieu giao|xep hang|target|plan|share/
const WANTED_HEADING = /thuc hien|gia tri|so lieu|ket qua|so luong|value|actual/
const YEAR = /(?:19|20)\d{2}/g

/** Right of the label in its row; where none stands there, below it in the row of the total or the only one. */
export function numberPlaces(
  sheet: SearchedSheet,
  label: { readonly row: number; readonly column: number },
  tools: PlaceTools,
): readonly NumberPlace[] {
  const right = placesRight(sheet, label, tools)
  const places = right.length > 0 ? right : placesBelow(sheet, label)
  return places.map(place => (place.unit.kind === 'none' ? { ...place, unit: tools.noteOf(label.row) } : place))
}

function placesRight(
  sheet: SearchedSheet,
  { row, column }: { readonly row: number; readonly column: number },
  { isLabel, headingOf }: PlaceTools,
): readonly NumberPlace[] {
  const found: number[] = []
  let unit: UnitWord = unitInLabel(textAt(sheet, row, column))
  const end = Math.min(sheet.columns, column + REACH_RIGHT)
  for (let at = column + 1; at < end && found.length < MOST_NUMBERS; at += 1) {
    if (isNumberAt(sheet, row, at)) found.push(at)
    else if (isLabel(row, at)) break
    else if (unit.kind === 'none' && found.length === 0) unit = unitWord(textAt(sheet, row, at))
  }
  const headings = found.map(at => headingOf(row, at))
  const years = headings.map(yearIn)
  const latest = Math.max(0, ...years)
  return found.map((at, index) => {
    const heading = headings[index] ?? ''
    const own = unitInHeading(heading)
    const doubt = doubtOf(heading) + yearDoubt(years[index] ?? 0, latest) + index * 0.01
    return { row, column: at, doubt, unit: own.kind === 'none' ? unit : own }
  })
}

function doubtOf(heading: string): number {
  const plain = withoutDiacritics(heading)
  if (DERIVED_HEADING.test(plain) || /%/.test(heading)) return 0.2
  return WANTED_HEADING.test(plain) ? 0 : 0.02
}

const yearDoubt = (year: number, latest: number): number =>
  year === 0 || latest === 0 ? 0 : Math.min(0.2, (latest - year) * 0.05)

const yearIn = (heading: string): number => Math.max(0, ...(heading.match(YEAR) ?? []).map(Number))

/** A heading with several numbers below means none of them, unless one row says that it is the total. */
function placesBelow(
  sheet: SearchedSheet,
  { row, column }: { readonly row: number; readonly column: number },
): readonly NumberPlace[] {
  const unit = unitInLabel(textAt(sheet, row, column))
  const rows: number[] = []
  const totals: number[] = []
  for (let at = row + 1; at < Math.min(sheet.rows, row + REACH_DOWN); at += 1) {
    if (!isNumberAt(sheet, at, column)) {
      if (textAt(sheet, at, column).length > 3 && rows.length > 0) break
      continue
    }
    rows.push(at)
    if (isTotalRow(sheet, at, column)) totals.push(at)
  }
  const [only, ...others] = totals.length > 0 ? totals : rows
  return only === undefined || others.length > 0 ? [] : [{ row: only, column, doubt: 0.03, unit }]
}

function isTotalRow(sheet: SearchedSheet, row: number, column: number): boolean {
  for (let at = Math.max(0, column - REACH_RIGHT); at < column; at += 1)
    if (
      TOTAL_ROW.test(
        withoutDiacritics(textAt(sheet, row, at))
          .replace(/[:.]/g, '')
          .trim(),
      )
    )
      return true
  return false
}
