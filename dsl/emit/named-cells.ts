import type { Code } from '../model/ids.ts'
import type { Cells, FigureName } from './cells.ts'

/**
 * Names instead of addresses, for formulas that leave without a workbook: the figure `6.12.a` is `a_6.12`,
 * `used_a_6.12` and `state_a_6.12`; the indicator is `state_6.12`, `measure_6.12` and `score_6.12`. The
 * answers of a checklist's items in one state are a column `ticks_built`, of those in A `ticks_built_A`.
 */
export const namedCells: Cells = {
  own: nameOfFigure,
  used: figure => `used_${nameOfFigure(figure)}`,
  figureState: figure => `state_${nameOfFigure(figure)}`,
  state: code => nameOfItem('state', code),
  measure: code => nameOfItem('measure', code),
  score: code => nameOfItem('score', code),
  ticks: ({ within }, state) => ({ range: ['ticks', state, within].filter(Boolean).join('_'), otherRows: 0 }),
  cohort: () => undefined,
}

export const nameOfItem = (what: 'state' | 'measure' | 'score', code: Code): string => `${what}_${code}`

/** `6.12.a` is `a_6.12`; a fact keeps its name. */
export function nameOfFigure(figure: FigureName): string {
  const at = figure.lastIndexOf('.')
  return at < 0 ? figure : `${figure.slice(at + 1)}_${figure.slice(0, at)}`
}
