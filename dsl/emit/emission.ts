import type { Expression } from '../model/expression.ts'
import type { Code } from '../model/ids.ts'
import type { Body, Fact, Indicator, Input, Measure, Rulebook, State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import { dongPer } from '../numbers/unit.ts'
import type { Cells, FigureName } from './cells.ts'
import type { Meaning } from './exact/quotient.ts'
import type { Words } from './words.ts'

/** What every formula of a rulebook is written with. */
export interface Emission {
  readonly rulebook: Rulebook
  readonly cells: Cells
  readonly words: Words
  readonly inputs: ReadonlyMap<FigureName, Input>
  readonly facts: ReadonlyMap<FigureName, Fact>
  readonly indicators: ReadonlyMap<Code, Indicator>
  /** The states that the formula of an indicator or part can show. */
  readonly statesOf: (item: Item) => ReadonlySet<State>
}

/** An indicator or a part. */
export interface Item {
  readonly code: Code
  readonly maximum: Rational
  readonly body: Body
}

/** What the formulas of one body (an indicator or a part) are written with. */
export interface BodyEmission extends Emission, Item {
  readonly meaning: Meaning
}

export const bodyEmission = (emission: Emission, item: Item): BodyEmission => ({
  ...emission,
  ...item,
  meaning: meaningOf(emission, { maximum: item.maximum, measures: item.body.measures }),
})

export function meaningOf(
  emission: Emission,
  scope: { readonly maximum: Rational; readonly measures: readonly Measure[] },
): Meaning {
  const measures = new Map(scope.measures.map(measure => [measure.name, measure.value]))
  return {
    maximum: scope.maximum,
    variable: figure => ({ address: emission.cells.used(figure), scale: scaleOf(unitOf(emission, figure)) }),
    measure: name => measureNamed(measures, name),
  }
}

function measureNamed(measures: ReadonlyMap<string, Expression>, name: string): Expression {
  const value = measures.get(name)
  if (!value) throw new Error(`The model names a measure that its body does not define: ${name}`)
  return value
}

function unitOf({ inputs, facts }: Emission, figure: FigureName): Unit {
  return inputs.get(figure)?.unit ?? facts.get(figure)?.unit ?? { kind: 'pure' }
}

/** Money to whole đồng, everything else to six decimals. */
function scaleOf(unit: Unit): number {
  return unit.kind === 'money' ? Number(dongPer[unit.name]) : 1_000_000
}
