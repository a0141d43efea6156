import { FUNCTION_NAMESPACE, scoreFunctions } from './function-names.ts'

/** Custom functions, or native formulas that need no add-in. */
export type Mode = 'live' | 'portable'

const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g
// `THUOC.SCORE(` in Excel, `_xldudf_THUOC_SCORE(` inside .xlsx files
const CALL = new RegExp(
  `(?:^|[^\\w.])(?:${FUNCTION_NAMESPACE}\\.|_xldudf_${FUNCTION_NAMESPACE}_)(?:${Object.values(scoreFunctions).join('|')})\\(`,
  'i',
)

/** The mode that a formula of the scoring sheet was written in; with or without `=`. */
export const modeOf = (formula: string): Mode => (CALL.test(formula.replace(TEXT_OR_SHEET, '""')) ? 'live' : 'portable')

/** A workbook is live as soon as one of its score formulas is: a half-finished switch must not pass as portable. */
export const modeOfAll = (formulas: Iterable<string>): Mode => {
  for (const formula of formulas) if (modeOf(formula) === 'live') return 'live'
  return 'portable'
}
