import type { Fact, Input, Rulebook } from '../model/rulebook.ts'

/** What a case, a table or a workbook may name: inputs by id, facts by name and by code. */
export interface Names {
  readonly inputs: ReadonlyMap<string, Input>
  readonly facts: ReadonlyMap<string, Fact>
}

export function namesOf(rulebook: Rulebook): Names {
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  const facts: (readonly [string, Fact])[] = rulebook.facts.flatMap(fact => [
    [fact.name, fact],
    [fact.code, fact],
  ])
  return {
    inputs: new Map(inputs.map(input => [input.id, input])),
    facts: new Map(facts.filter(([name]) => name !== '')),
  }
}
