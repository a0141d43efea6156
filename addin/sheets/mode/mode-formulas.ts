import type { Cells } from '../../../dsl/emit/cells.ts'
import { emissionOf } from '../../../dsl/emit/context.ts'
import type { Emission } from '../../../dsl/emit/emission.ts'
import { type ItemFormulas, indicatorFormulas } from '../../../dsl/emit/indicator-formulas.ts'
import type { Words } from '../../../dsl/emit/words.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { liveFormula } from './live-formulas.ts'
import type { Mode } from './mode-of.ts'

/** The formulas of an indicator, part or child in its row of the scoring sheet, without `=`. */
export interface ModeFormulas {
  readonly code: Code
  /** Absent where the rule judges no measure. */
  readonly measure?: string
  readonly score: string
  readonly state: string
}

/** Where the figures and scores of a workbook stand by now, as formulas on the scoring sheet name them. */
export interface ModePlace {
  readonly cells: Cells
  /** Of the workbook's language. */
  readonly words: Words
}

/** Every formula that differs between the modes, by code, for cells that may have moved since they were planned. */
export const modeFormulas = (
  rulebook: Rulebook,
  { cells, words }: ModePlace,
  mode: Mode,
): ReadonlyMap<Code, ModeFormulas> => modeFormulasOf(emissionOf(rulebook, cells, words), mode)

/** The same for an emission that is there already. */
export function modeFormulasOf(emission: Emission, mode: Mode): ReadonlyMap<Code, ModeFormulas> {
  const native = emission.rulebook.indicators.flatMap(indicator => indicatorFormulas(emission, indicator))
  return new Map(native.map(each => [each.code, mode === 'live' ? liveOr(emission, each) : portable(each)]))
}

function liveOr({ rulebook, cells, words }: Emission, native: ItemFormulas): ModeFormulas {
  const live = liveFormula(rulebook, cells, native.code, words)
  if (!live) return portable(native)
  return {
    code: native.code,
    ...(native.measure === undefined ? {} : { measure: live('measure') }),
    score: live('score'),
    state: live('state'),
  }
}

const portable = ({ code, measure, score, state }: ItemFormulas): ModeFormulas => ({
  code,
  ...(measure === undefined ? {} : { measure }),
  score,
  state,
})
