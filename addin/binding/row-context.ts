import { LabelIndex } from '../../dsl/labels/label-index.ts'
import { LONGEST_LABEL } from '../../dsl/labels/words.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Indicator } from '../../dsl/model/rulebook.ts'
import { isNumberAt, type SearchedSheet, textAt } from './searched-sheet.ts'
import { foldCode, type WantedFigure } from './wanted-figures.ts'

/** What the cells around a label say, beyond the label. */
export interface RowContext {
  /** The figure whose code stands in this row, and the code as it stands there. */
  readonly coded: (row: number) => CodedRow | undefined
  /** Whether the indicator's title or code stands in this row or not far above it. */
  readonly isNear: (row: number, code: Code) => boolean
}

export interface CodedRow {
  readonly figure: WantedFigure
  readonly code: string
  readonly column: number
}

/** Codes stand in the first columns of a table. */
const CODE_COLUMNS = 6
const LONGEST_CODE = 16
const REACH = 14
const LEAST_TITLE = 0.75

/** `isLabel` says which cells label a figure, and so are no headings. */
export type ContextReader = (sheet: SearchedSheet, isLabel: (row: number, column: number) => boolean) => RowContext

export function contextReader(indicators: readonly Indicator[], wanted: readonly WantedFigure[]): ContextReader {
  const figures = new Map(wanted.flatMap(figure => figure.codes.map(code => [code, figure] as const)))
  const codes = new Map<string, Code>(indicators.map(({ code }) => [foldCode(code), code]))
  const titles = new LabelIndex(indicators.map(({ code, title }) => [code, title.vi] as const))
  const known = new Map<string, readonly Code[]>()
  return (sheet, isLabel) => {
    const headings = headingsIn(sheet, indicatorsNamed, isLabel)
    return { coded: row => codedRow(sheet, row, figures), isNear: (row, code) => isWithin(headings.get(code), row) }
  }

  function indicatorsNamed(text: string): readonly Code[] {
    const cached = known.get(text)
    if (cached) return cached
    const byCode = text.length > LONGEST_CODE ? undefined : codes.get(foldCode(text))
    const named = byCode ? [byCode] : titles.matches(text, LEAST_TITLE).map(({ subject }) => subject)
    known.set(text, named)
    return named
  }
}

type Headings = ReadonlyMap<Code, readonly number[]>

function headingsIn(
  sheet: SearchedSheet,
  named: (text: string) => readonly Code[],
  isLabel: (row: number, column: number) => boolean,
): Headings {
  const headings = new Map<Code, number[]>()
  for (let row = 0; row < sheet.rows; row += 1) {
    if (!mayBeHeading(sheet, row)) continue
    for (let column = 0; column < Math.min(sheet.columns, CODE_COLUMNS); column += 1) {
      const text = textAt(sheet, row, column)
      if (text.length < 3 || text.length > LONGEST_LABEL || isLabel(row, column)) continue
      for (const code of named(text)) headings.set(code, [...(headings.get(code) ?? []), row])
    }
  }
  return headings
}

/** Beside the title of an indicator stands at most its number or its maximum. */
function mayBeHeading(sheet: SearchedSheet, row: number): boolean {
  let numbers = 0
  for (let column = 0; column < sheet.columns && numbers < 3; column += 1)
    if (isNumberAt(sheet, row, column)) numbers += 1
  return numbers < 3
}

const isWithin = (rows: readonly number[] | undefined, row: number): boolean =>
  rows?.some(each => each <= row && row - each <= REACH) ?? false

/** `6.12.a` in one cell, or `6.12` and `a` in neighbours. */
function codedRow(sheet: SearchedSheet, row: number, figures: ReadonlyMap<string, WantedFigure>): CodedRow | undefined {
  for (let column = 0; column < Math.min(sheet.columns, CODE_COLUMNS); column += 1) {
    const text = textAt(sheet, row, column)
    if (text === '' || text.length > LONGEST_CODE) continue
    const next = textAt(sheet, row, column + 1)
    for (const code of codesOf(text, next.length < 4 ? next : '')) {
      const figure = figures.get(code)
      if (figure) return { figure, code, column }
    }
  }
  return undefined
}

const codesOf = (text: string, next: string): readonly string[] =>
  next === '' ? [foldCode(text)] : [foldCode(text), foldCode(`${text}.${next}`)]
