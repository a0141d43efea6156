import type { Code, InputId } from '../../../dsl/model/ids.ts'
import type { Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { absolute, columnArea, onSheet } from '../address.ts'
import { assessedRowsOf } from './assessed-items.ts'
import { FIRST_ROW, type Layout } from './layout.ts'
import { type ItemRow, isLeaf, rowsUnder } from './score-rows.ts'

export const listColumns = { code: 0, letter: 1, option: 2 }
/** One row an indicator, for the ten with the most points still to gain and for the states. */
export const helperColumns = { code: 4, title: 5, maximum: 6, achieved: 7, state: 8, gap: 9, key: 10 }
/** One row a leaf, for points that hang on something. */
export const leafColumns = { code: 12, maximum: 13, state: 14, open: 15 }

/** One row an assessed item, for differences, evidence and points by source. */
export const assessedColumns = {
  code: 17,
  title: 18,
  source: 19,
  possible: 20,
  self: 21,
  given: 22,
  achieved: 23,
  open: 24,
  difference: 25,
  differenceKey: 26,
  reason: 27,
  asked: 28,
  evidence: 29,
  evidenceKey: 30,
}

export const choicesOf = (rulebook: Rulebook): readonly Input[] =>
  rulebook.indicators.flatMap(({ inputs }) => inputs).filter(({ kind }) => kind === 'choice')

/** The cells that hold the options of a choice, one below the other. */
export function optionRange(rulebook: Rulebook, layout: Layout, id: InputId): string {
  let row = FIRST_ROW
  for (const { id: each, options } of choicesOf(rulebook)) {
    if (each === id) return listRange(layout, listColumns.option, row, row + options.length - 1)
    row += options.length
  }
  throw new Error(`The rulebook has no choice ${id}.`)
}

export const helperRows = ({ scoreRows }: Layout): readonly ItemRow[] =>
  scoreRows.filter((row): row is ItemRow => row.kind === 'indicator')

export const helperRange = (layout: Layout, column: keyof typeof helperColumns): string =>
  listRange(layout, helperColumns[column], FIRST_ROW, FIRST_ROW + Math.max(1, helperRows(layout).length) - 1)

/** The leaves below a group, which stand together; `undefined` where it has none. */
export function leafRange(layout: Layout, code: Code, column: keyof typeof leafColumns): string | undefined {
  const below = rowsUnder(layout.scoreRows, code).filter(isLeaf)
  const [first] = below
  if (!first) return undefined
  const start = FIRST_ROW + layout.leaves.findIndex(leaf => leaf.code === first.code)
  return listRange(layout, leafColumns[column], start, start + below.length - 1)
}

export const allLeaves = (layout: Layout, column: keyof typeof leafColumns): string =>
  listRange(layout, leafColumns[column], FIRST_ROW, FIRST_ROW + Math.max(1, layout.leaves.length) - 1)

export const assessedRange = (layout: Layout, column: keyof typeof assessedColumns): string =>
  listRange(layout, assessedColumns[column], FIRST_ROW, FIRST_ROW + Math.max(1, assessedRowsOf(layout).length) - 1)

const listRange = (layout: Layout, column: number, top: number, bottom: number): string =>
  onSheet(layout.titles.lists, absolute(columnArea(column, top, bottom)))
