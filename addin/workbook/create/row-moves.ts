import type { RenamedRules } from '../../../dsl/diff/carried-figures.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import { sheetReference } from '../../sheets/address.ts'
import { type Reference, withReferences } from '../../sheets/calc/references.ts'
import type { Titles } from '../../sheets/place/place-plan.ts'
import { layoutOf } from '../../sheets/plan/layout.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { figurePlaces } from '../read/figure-cells.ts'
import { scoreTable } from '../read/score-cells.ts'
import type { Snapshot } from '../read/snapshot.ts'

/** Where rows of our sheets go when they are written by other rules; zero-based, absent where the row is gone. */
export type RowMoves = ReadonlyMap<string, SheetMoves>

interface SheetMoves {
  /** Rows of figures and scores by where they stand; the row that they get, or `gone`. */
  readonly anchors: ReadonlyMap<number, number | 'gone'>
}

/** Of the sheets that are written over, by their titles; empty where every row stays. */
export function rowMoves(snapshot: Snapshot, rules: RenamedRules, titles: Titles): RowMoves {
  const layout = layoutOf(rules.after, sheetTexts('vi'))
  const figures = later(layout.rowOfFigure, [...rules.renaming.inputs, ...rules.renaming.facts])
  const scores = later(layout.rowOfScore, [...rules.renaming.codes])
  const places = figurePlaces(snapshot, rules.before)
  const ofFigures = (id: 'facts' | 'inputs') =>
    places.flatMap(({ figure, sheet, row }) => (sheet === id ? [[row, figures(figure)] as const] : []))
  const moves = [
    [titles.facts, ofFigures('facts')],
    [titles.inputs, ofFigures('inputs')],
    [titles.scores, scoreAnchors(snapshot, scores, Math.max(0, ...layout.rowOfScore.values()))],
  ] as const
  return new Map(
    moves.flatMap(([title, anchors]) =>
      title === undefined || anchors.every(([from, to]) => from === to) ? [] : [[title, { anchors: new Map(anchors) }]],
    ),
  )
}

/** The row that what had a name earlier has now. */
function later<Name extends string>(rows: ReadonlyMap<Name, number>, renamed: readonly (readonly [string, string])[]) {
  const now = new Map(renamed.map(([after, before]) => [before, after]))
  const byName = new Map<string, number>(rows)
  return (name: Name): number | 'gone' => byName.get(now.get(name) ?? '') ?? 'gone'
}

function scoreAnchors(snapshot: Snapshot, scores: (code: Code) => number | 'gone', last: number) {
  const table = scoreTable(snapshot)
  if (!table) return []
  const anchors = [...table.rowOfCode].map(([code, row]) => [row, scores(code)] as const)
  const { totalRow } = table
  if (totalRow === undefined) return anchors
  return [...anchors, [totalRow, last + totalRow - Math.max(0, ...table.rowOfCode.values())] as const]
}

/** A formula on the sheet of that title, with its references to our rows put where these go; `#REF!` for rows that are gone. */
export function movedFormula(formula: string, title: string, moves: RowMoves): string {
  if (moves.size === 0) return formula
  return withReferences(formula, (reference, whole) => {
    const on = moves.get(reference.sheet === '' ? title : reference.sheet)
    return on ? movedReference(reference, on) : whole
  })
}

function movedReference({ sheet, first, last }: Reference, { anchors }: SheetMoves): string {
  const prefix = sheet === '' ? '' : `${sheetReference(sheet)}!`
  if (last === undefined) return prefix + (movedCell(first, row => rowNow(row, anchors)) ?? '#REF!')
  const ends = [movedCell(first, row => endNow(row, anchors, 1)), movedCell(last, row => endNow(row, anchors, -1))]
  return prefix + (ends.includes(undefined) ? '#REF!' : ends.join(':'))
}

// $F$12
const CELL = /^(\$?[A-Z]{1,3}\$?)(\d{1,7})$/i

function movedCell(cell: string, now: (row: number) => number | 'gone'): string | undefined {
  const [, column = '', digits = ''] = CELL.exec(cell) ?? []
  const row = now(Number(digits) - 1)
  return row === 'gone' ? undefined : `${column}${row + 1}`
}

/** A row of nothing known goes with the one above it. */
function rowNow(row: number, anchors: SheetMoves['anchors']): number | 'gone' {
  const known = anchors.get(row)
  if (known !== undefined) return known
  const above = [...anchors]
    .filter(([from, to]) => from < row && to !== 'gone')
    .toSorted(([one], [other]) => other - one)
  const [from, to] = above[0] ?? [0, 0]
  return to === 'gone' ? row : row + to - from
}

/** An area whose first or last row is gone ends with the nearest one inside it that is there. */
function endNow(row: number, anchors: SheetMoves['anchors'], step: 1 | -1): number | 'gone' {
  const now = rowNow(row, anchors)
  if (now !== 'gone') return now
  const inside = [...anchors].filter(([from, to]) => (from - row) * step > 0 && to !== 'gone')
  const [nearest] = inside.toSorted(([one], [other]) => (one - other) * step)
  return nearest?.[1] ?? 'gone'
}
