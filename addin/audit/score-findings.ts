import type { Code } from '../../dsl/model/ids.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Outcome } from '../../dsl/score/outcome.ts'
import type { Finding } from '../ports.ts'
import { type ScoreColumn, scoreFunctions } from '../sheets/mode/function-names.ts'
import { type ModeFormulas, modeFormulas } from '../sheets/mode/mode-formulas.ts'
import type { CellValue } from '../sheets/workbook-plan.ts'
import type { AuditedCell, AuditedScore, AuditedWorkbook } from './audited-workbook.ts'
import { isSameFormula } from './same-formula.ts'

/** What two computations may differ by. */
const TOLERANCE = 1e-9
const COLUMNS = Object.keys(scoreFunctions) as readonly ScoreColumn[]

/** Formulas typed over or changed, and cells that show something else than the rules compute. */
export function scoreFindings(workbook: AuditedWorkbook): readonly Finding[] {
  const { rulebook, place, scores } = workbook
  const written = [modeFormulas(rulebook, place, 'portable'), modeFormulas(rulebook, place, 'live')]
  const rows = new Map(scores.map(score => [score.code, score]))
  return [...(written[0]?.keys() ?? [])].flatMap(code => {
    const row = rows.get(code)
    if (!row) return [{ kind: 'workbook-problem', problem: { code: 'row-missing', name: code } } as const]
    const formulas = written.flatMap(each => each.get(code) ?? [])
    return rowFindings(workbook, row, formulas)
  })
}

/** The formulas outside the columns that have two modes. */
export const otherFormulaFindings = ({ others = [] }: AuditedWorkbook): readonly Finding[] =>
  others.flatMap(({ code, expected, ...cell }) => formulaFindings(cell, code, [expected]))

function rowFindings(
  workbook: AuditedWorkbook,
  row: AuditedScore,
  formulas: readonly ModeFormulas[],
): readonly Finding[] {
  const { scorer, figures, cohort, place } = workbook
  const outcome = scorer.score(row.code, figures, cohort)
  return COLUMNS.flatMap((column): readonly Finding[] => {
    const cell = row.cells[column]
    const expected = formulas.flatMap(each => each[column] ?? [])
    if (!cell || expected.length === 0) return []
    const wrong = formulaFindings(cell, row.code, expected)
    // A typed value says nothing of a computation.
    if (wrong.some(({ kind }) => kind === 'formula-overwritten')) return wrong
    return [
      ...wrong,
      ...valueFindings(cell, row.code, expectedValue(outcome, column, place.words.states[outcome.state])),
    ]
  })
}

function formulaFindings(cell: AuditedCell, code: Code, expected: readonly string[]): readonly Finding[] {
  const { address, formula, shown } = cell
  if (formula === '') return [{ kind: 'formula-overwritten', address, code, shown }]
  if (expected.some(each => isSameFormula(each, formula))) return []
  return [{ kind: 'formula-changed', address, code, formula, expected: `=${expected[0] ?? ''}` }]
}

function valueFindings({ address, shown }: AuditedCell, code: Code, expected: CellValue): readonly Finding[] {
  return isSameValue(shown, expected) ? [] : [{ kind: 'value-differs', address, code, shown, expected }]
}

/** Empty text where the cell shows nothing. */
function expectedValue({ state, score, measure }: Outcome, column: ScoreColumn, word: string): CellValue {
  switch (column) {
    case 'state':
      return word
    case 'score':
      return score ? toDouble(score) : ''
    case 'measure':
      // Missing or invalid figures leave no measure that was judged, even where it could be computed.
      return measure && state !== 'missing' && state !== 'invalid' ? toDouble(measure) : ''
    default:
      return column satisfies never
  }
}

function isSameValue(shown: CellValue, expected: CellValue): boolean {
  if (typeof shown !== 'number' || typeof expected !== 'number') return shown === expected
  return Math.abs(shown - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
}
