import type { Rulebook, State } from '../model/rulebook.ts'
import { bodyCases } from './body/body-cases.ts'
import type { Cells } from './cells.ts'
import { bodyEmission, type Emission, type Item } from './emission.ts'
import type { Words } from './words.ts'

/** Everything that the formulas of a rulebook need to know, prepared once. */
export function emissionOf(rulebook: Rulebook, cells: Cells, words: Words): Emission {
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  const statesOf = (item: Item): ReadonlySet<State> =>
    new Set(bodyCases(bodyEmission(emission, item)).map(({ state }) => state))
  const emission: Emission = {
    rulebook,
    cells,
    words,
    inputs: new Map(inputs.map(input => [input.id, input])),
    facts: new Map(rulebook.facts.map(fact => [fact.name, fact])),
    indicators: new Map(rulebook.indicators.map(indicator => [indicator.code, indicator])),
    statesOf,
  }
  return emission
}
