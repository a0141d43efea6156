import { absolute, addressOf, onSheet } from '../../sheets/address.ts'
import { markerOf, SHEET_IDS } from '../../sheets/place/own-sheets.ts'
import { FIRST_STATE } from '../../sheets/plan/checklist-layout.ts'
import { pointColumns } from '../../sheets/plan/cohort-layout.ts'
import { factColumns, inputColumns, scoreColumns } from '../../sheets/plan/layout.ts'
import { UNIT_COLUMN } from '../../sheets/plan/units-layout.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import type { RawSheet, RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import type { SheetTexts } from '../../sheets/texts/sheet-texts.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import type { SheetId } from '../../sheets/workbook-plan.ts'

/** The heading whose cell the defined name of a sheet stands for. */
const marked: Readonly<Record<SheetId, (texts: SheetTexts) => string>> = {
  summary: texts => texts.summary.heading,
  facts: texts => texts.facts.columns[factColumns.own] ?? '',
  inputs: texts => texts.inputs.columns[inputColumns.own] ?? '',
  checklist: texts => texts.checklist.columns[0] ?? '',
  scores: texts => texts.scores.columns[scoreColumns.self] ?? '',
  targets: texts => texts.targets.columns[0] ?? '',
  units: () => '#',
  points: texts => texts.points.columns[pointColumns.unit] ?? '',
  exclusion: texts => texts.exclusion.columns[0] ?? '',
  ranks: texts => texts.ranks.columns[0] ?? '',
  differences: texts => texts.differences.columns[0] ?? '',
  lists: texts => texts.lists.columns[0] ?? '',
  log: texts => texts.log.columns[0] ?? '',
}

/**
 * The workbook with the defined names of our sheets put where their headings really are: a name that points elsewhere
 * must not hide a sheet, nor show another in its place. Names that are right stay as they are.
 */
export function withOwnNames(raw: RawWorkbook): RawWorkbook {
  const names = new Map(raw.names)
  for (const id of SHEET_IDS) {
    const reference = ownReference(raw, id)
    if (reference === undefined) names.delete(markerOf[id])
    else names.set(markerOf[id], reference)
  }
  return { ...raw, names }
}

function ownReference(raw: RawWorkbook, id: SheetId): string | undefined {
  const recorded = raw.names.get(markerOf[id])
  const place = placeOf(recorded)
  const there = place && raw.sheets.find(({ title }) => title === place.title)
  if (place && there && isMark(there, id, place)) return recorded
  const titles = [sheetTexts('vi').titles[id], sheetTexts('en').titles[id]]
  const candidates = [...(there ? [there] : []), ...raw.sheets.filter(({ title }) => titles.includes(title))]
  for (const sheet of candidates) {
    const found = markIn(sheet, id)
    if (found) return onSheet(sheet.title, absolute(addressOf(found.row, found.column)))
  }
  return undefined
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Columns from the heading that is known to the cell that the name stands for. */
const BESIDE: Readonly<Partial<Record<SheetId, number>>> = { units: UNIT_COLUMN, checklist: FIRST_STATE }

function isMark(sheet: RawSheet, id: SheetId, { row, column }: Place): boolean {
  const text = plainText(sheet.at(row, column - (BESIDE[id] ?? 0)))
  return (['vi', 'en'] as const).some(language => {
    const wanted = marked[id](sheetTexts(language))
    return id === 'summary' ? text.startsWith(wanted) : text === wanted
  })
}

const SEARCHED_ROWS = 60
const SEARCHED_COLUMNS = 60

function markIn(sheet: RawSheet, id: SheetId): Place | undefined {
  for (let row = 0; row < Math.min(sheet.rows, SEARCHED_ROWS); row += 1)
    for (let column = 0; column < Math.min(sheet.columns, SEARCHED_COLUMNS); column += 1)
      if (isMark(sheet, id, { row, column })) return { row, column }
  return undefined
}
