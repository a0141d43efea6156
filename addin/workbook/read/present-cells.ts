import type { Cells, FigureName } from '../../../dsl/emit/cells.ts'
import { englishWords, vietnameseWords } from '../../../dsl/emit/words.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { absolute, addressOf, columnArea, onSheet } from '../../sheets/address.ts'
import type { ModePlace } from '../../sheets/mode/mode-formulas.ts'
import { markers } from '../../sheets/names.ts'
import { checklistOf, tickRange } from '../../sheets/plan/checklist-layout.ts'
import { findChecklist } from '../../sheets/read/checklist-rows.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import { type Table, tableOf, textAt } from './columns.ts'
import { type FigurePlace, figurePlaces } from './figure-cells.ts'
import { type SheetContent, shownAt } from './raw-sheet.ts'
import type { ScoreTable } from './score-cells.ts'
import type { Snapshot } from './snapshot.ts'
import { languageOf } from './state.ts'

/** What a formula says in place of a cell that somebody deleted. */
export const GONE = '#REF!'

/** Where figures and scores stand by now, as formulas on the scoring sheet name them. */
export function presentPlace(snapshot: Snapshot, rulebook: Rulebook, table: ScoreTable): ModePlace {
  const cells: Cells = {
    ...figureAddresses(snapshot, rulebook),
    ...scoreAddresses(table),
    ticks: tickRanges(snapshot, rulebook),
    cohort: cohortRanges(snapshot),
  }
  return { cells, words: languageOf(snapshot) === 'vi' ? vietnameseWords : englishWords }
}

function figureAddresses(snapshot: Snapshot, rulebook: Rulebook): Pick<Cells, 'own' | 'used' | 'figureState'> {
  const places = new Map(figurePlaces(snapshot, rulebook).map(place => [place.figure, place]))
  const tables = { facts: tableOf(snapshot, 'facts'), inputs: tableOf(snapshot, 'inputs') }
  const address = (figure: FigureName, column: (place: FigurePlace, table: FigureTable) => number | undefined) => {
    const place = places.get(figure)
    const table = place && tables[place.sheet]
    const found = table && column(place, table)
    return found === undefined ? GONE : onSheet(table?.content.title ?? '', addressOf(place?.row ?? 0, found))
  }
  return {
    own: figure => address(figure, ({ column }) => column),
    used: figure => address(figure, (_, { columns }) => columns.used),
    figureState: figure => address(figure, (_, { columns }) => columns.state),
  }
}

function tickRanges({ raw, contents }: Snapshot, rulebook: Rulebook): Cells['ticks'] {
  const checklist = checklistOf(rulebook)
  const found = checklist && contents.has('checklist') ? findChecklist(raw, checklist) : undefined
  return ({ items }, state) => {
    if (!checklist || !found || typeof found === 'string') return { range: GONE, otherRows: 0 }
    const range = tickRange(items, state, { checklist, rowOf: found.rowOf, columnOf: found.columnOf })
    return range ? { ...range, range: onSheet(found.sheet.title, range.range) } : { range: GONE, otherRows: 0 }
  }
}

type FigureTable = Table<'facts'> | Table<'inputs'>

function scoreAddresses({ rowOfCode, columns }: ScoreTable): Pick<Cells, 'state' | 'measure' | 'score'> {
  const address = (code: Code, column: number | undefined) => {
    const row = rowOfCode.get(code)
    return row === undefined || column === undefined ? GONE : addressOf(row, column)
  }
  return {
    state: code => address(code, columns.state),
    measure: code => address(code, columns.measure),
    score: code => address(code, columns.self),
  }
}

/** The measures of all units, by the heading of their column: `5.1 Kết quả đo`. */
function cohortRanges({ contents, overview }: Snapshot): Cells['cohort'] {
  const content = contents.get('units')
  const marked = placeOf(overview.names.get(markers.units))
  if (!content || !marked) return () => undefined
  const rows = unitRows(content, marked)
  const width = content.left + (content.values[0]?.length ?? 0)
  const columns = new Map<string, number>()
  for (let column = marked.column + 1; column < width; column += 1) {
    const heading = textAt(content, marked.row, column)
    // Headings of figures are a bare id or code; those of measures say more.
    if (heading.includes(' ')) columns.set(heading.slice(0, heading.indexOf(' ')), column)
  }
  return code => {
    const column = columns.get(code)
    if (column === undefined || rows.length === 0) return undefined
    return onSheet(content.title, absolute(columnArea(column, rows[0] ?? 0, rows.at(-1) ?? 0)))
  }
}

function unitRows(content: SheetContent, marked: { readonly row: number; readonly column: number }): readonly number[] {
  const below = content.values.map((_, index) => content.top + index).filter(row => row > marked.row)
  return below.filter(row => shownAt(content, row, marked.column) !== '')
}
