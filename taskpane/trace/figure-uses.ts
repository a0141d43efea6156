import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import { argumentsOf } from '../../dsl/score/arguments.ts'

/** An indicator whose score a figure can enter. */
export interface FigureUse {
  readonly code: Code
  /** The item's own figure, or another one's that it takes while its own is empty or that it names. */
  readonly own: boolean
}

/** Every indicator that a figure can enter, in the order of the decision; the sums of children are left out. */
export function usesOfFigure(figure: FigureName, rulebook: Rulebook): readonly FigureUse[] {
  return rulebook.indicators
    .filter(({ body, code }) => body.rule.kind !== 'children' && argumentsOf(rulebook, code).includes(figure))
    .map(({ code, inputs }: Indicator) => ({ code, own: inputs.some(({ id }) => id === figure) }))
}
