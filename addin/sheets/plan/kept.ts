import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { CellValue } from '../workbook-plan.ts'

/** What stands in a cell that people fill: a value as typed, or a formula without `=`. */
export type KeptCell = { readonly value: CellValue } | { readonly formula: string }

/** What people wrote into the sheets, by what it belongs to; a column that is absent gets what the rules say. */
export interface KeptContent {
  readonly figures: ReadonlyMap<FigureName, KeptFigure>
  readonly scores: ReadonlyMap<Code, KeptScore>
  /** Of the checklist, by code: answers by the name of their state, evidence and note. */
  readonly items: ReadonlyMap<Code, KeptItem>
}

export type KeptFigure = { readonly [Column in 'own' | 'evidence' | 'deadline' | 'source' | 'note']?: KeptCell }

export type KeptScore = {
  readonly [Column in 'ministry' | 'cyberspace' | 'experts' | 'owner' | 'evidence' | 'note' | 'reason']?: KeptCell
}

export interface KeptItem {
  readonly answers: ReadonlyMap<string, KeptCell>
  readonly evidence?: KeptCell
  readonly note?: KeptCell
}
