import { addressOf } from '../../addin/sheets/address.ts'
import { inputColumns, layoutOf, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { codeOf, type InputId } from '../../dsl/model/ids.ts'
import type { Language } from '../../dsl/text/language.ts'
import { provinceIndex } from '../support/province-index.ts'

/** A sheet and a cell on it. */
export type Cell = readonly [sheet: string, address: string]

/** Where the scoring sheets of the provincial index keep figures and scores. */
export async function provinceCells(language: Language = 'vi'): Promise<{
  readonly figure: (name: string) => Cell
  readonly score: (code: string, column?: keyof typeof scoreColumns) => Cell
}> {
  const layout = layoutOf((await provinceIndex()).rulebook, sheetTexts(language))
  const rowIn = <Key>(rows: ReadonlyMap<Key, number>, key: Key): number => {
    const row = rows.get(key)
    if (row === undefined) throw new Error(`no row for ${key}`)
    return row
  }
  return {
    figure: name => [layout.titles.inputs, addressOf(rowIn(layout.rowOfFigure, name as InputId), inputColumns.own)],
    score: (code, column = 'self') => [
      layout.titles.scores,
      addressOf(rowIn(layout.rowOfScore, codeOf(code)), scoreColumns[column]),
    ],
  }
}
