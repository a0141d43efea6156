import type { Code } from '../../../dsl/model/ids.ts'
import type { AssessedBy } from '../../../dsl/model/rulebook.ts'
import { assessorOfSource, isAssessed } from '../../../dsl/score/assessment/assessed-row.ts'
import { addressOf, onSheet } from '../address.ts'
import { type Layout, type scoreColumns, scoreColumns as scores } from './layout.ts'
import { type ItemRow, rowsUnder, type ScoreRow } from './score-rows.ts'

/** The columns that assessors fill. */
export type AssessorColumn = 'ministry' | 'cyberspace' | 'experts'

export const assessorColumns: readonly AssessorColumn[] = ['ministry', 'cyberspace', 'experts']

/** Items that an assessor gives points to: not sums of children, not parts. */
export const isAssessedItem = (item: ItemRow): boolean => item.kind !== 'part' && isAssessed(item.indicator)

export const isAssessedRow = (row: ScoreRow): row is ItemRow => row.kind !== 'group' && isAssessedItem(row)

export const assessedRowsOf = ({ scoreRows }: Layout): readonly ItemRow[] => scoreRows.filter(isAssessedRow)

export const assessedUnder = ({ scoreRows }: Layout, code: Code): readonly ItemRow[] =>
  rowsUnder(scoreRows, code).filter(isAssessedRow)

export const sourceOf = ({ indicator }: ItemRow): AssessedBy => indicator.assessedBy

/** The column in which points of a row are given. */
export const givenColumnOf = (item: ItemRow): AssessorColumn => assessorOfSource[sourceOf(item)]

/** A cell of the scoring sheet, as its own formulas name it. */
export const scoreCellOf = ({ rowOfScore }: Layout, code: Code, column: keyof typeof scoreColumns): string =>
  addressOf(rowOfScore.get(code) ?? 0, scores[column])

/** The same from another sheet. */
export const scoreCellFrom = (layout: Layout, code: Code, column: keyof typeof scoreColumns): string =>
  onSheet(layout.titles.scores, scoreCellOf(layout, code, column))
