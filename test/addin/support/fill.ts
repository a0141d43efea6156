import type { ScoringWorkbook } from '../../../addin/ports.ts'
import { enteredValue } from '../../../addin/sheets/plan/entered.ts'
import { sheetTexts } from '../../../addin/sheets/texts/texts-of.ts'
import { cellOf, located } from '../../../addin/workbook/read/addresses.ts'
import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Started } from './started.ts'

/** A person fills the column of figures; what is not given is emptied. */
export async function fillFigures(
  { spreadsheet, probe }: Started,
  state: ScoringWorkbook,
  figures: Figures,
): Promise<void> {
  const { rulebook } = state.rules
  const inputs = new Map<FigureName, (typeof rulebook.indicators)[number]['inputs'][number]>(
    rulebook.indicators.flatMap(each => each.inputs).map(input => [input.id, input]),
  )
  const columns = new Map<string, { column: number; contents: Map<number, string | number | boolean> }>()
  for (const { figure, address } of state.cells.values()) {
    const place = located(address)!
    const { row, column } = cellOf(place.address)!
    const given = figures.get(figure)
    const kind = inputs.get(figure) ?? { options: [], kind: 'number' as const }
    const typed = given ? enteredValue(given, kind, sheetTexts(state.language), state.language) : ''
    const known = columns.get(place.title) ?? { column, contents: new Map() }
    known.contents.set(row, typed)
    columns.set(place.title, known)
  }
  for (const [title, { column, contents }] of columns) {
    const rows = [...contents.keys()]
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
    const sheet = spreadsheet.sheets().find(each => each.title() === title)!
    const cells = Array.from({ length: bottom - top + 1 }, (_, index) => [contents.get(top + index) ?? null])
    sheet.write({ top, left: column, bottom, right: column }, cells, 'person')
  }
  await probe.settled()
}
