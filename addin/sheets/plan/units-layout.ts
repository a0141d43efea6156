import { figuresOf } from '../../../dsl/emit/body/needs.ts'
import type { FigureName } from '../../../dsl/emit/cells.ts'
import { emissionOf } from '../../../dsl/emit/context.ts'
import { meaningOf } from '../../../dsl/emit/emission.ts'
import { namedCells } from '../../../dsl/emit/named-cells.ts'
import { codeWords } from '../../../dsl/emit/words.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { absolute, columnArea, onSheet } from '../address.ts'
import { FIRST_ROW, type Layout } from './layout.ts'
import type { CohortRequest, CohortUnit } from './request.ts'
import type { ItemRow } from './score-rows.ts'

export const UNIT_COLUMN = 1
const FIRST_FIGURE = 2

/** The columns of the cohort: figures that rules against it need, then the measures compared. */
export interface UnitsLayout {
  readonly items: readonly ItemRow[]
  readonly figures: readonly FigureName[]
  readonly columnOfFigure: ReadonlyMap<FigureName, number>
  readonly columnOfMeasure: ReadonlyMap<Code, number>
  readonly columns: number
}

export function unitsLayout(rulebook: Rulebook, layout: Layout): UnitsLayout {
  const items = layout.leaves.filter(({ body }) => body.rule.kind === 'cohort' && body.judged)
  const emission = emissionOf(rulebook, namedCells, codeWords)
  const figures = items.flatMap(({ body, maximum }) =>
    body.judged ? figuresOf(body.judged, meaningOf(emission, { maximum, measures: body.measures })) : [],
  )
  const distinct = [...new Set(figures)]
  const firstMeasure = FIRST_FIGURE + distinct.length
  return {
    items,
    figures: distinct,
    columnOfFigure: new Map(distinct.map((name, index) => [name, FIRST_FIGURE + index])),
    columnOfMeasure: new Map(items.map(({ code }, index) => [code, firstMeasure + index])),
    columns: firstMeasure + items.length,
  }
}

/** The units in the order of the sheet, the own one first where it is not among them. */
export function unitsOf({ units, own }: CohortRequest): readonly CohortUnit[] {
  return units.some(({ name }) => name === own) ? units : [{ name: own, figures: new Map() }, ...units]
}

/** The measures of one indicator over all units. */
export function measureRange(request: CohortRequest, layout: Layout, column: number): string {
  const last = FIRST_ROW + unitsOf(request).length - 1
  return onSheet(layout.titles.units, absolute(columnArea(column, FIRST_ROW, last)))
}
