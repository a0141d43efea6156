import type { FactName, InputId } from '../model/ids.ts'
import type { Fact, Input, InputKind, Rulebook } from '../model/rulebook.ts'

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

/** Under which name a figure is kept, and as what it is read. */
export interface FigureTarget {
  readonly name: InputId | FactName
  readonly kind: InputKind | 'text'
}

export const inputTarget = ({ id, kind }: Input): FigureTarget => ({ name: id, kind })

export const factTarget = ({ name, unit }: Fact): FigureTarget => ({
  name,
  kind: unit.kind === 'text' ? 'text' : 'number',
})

/** The input with that id, or the fact with that name or code. */
export function targetNamed({ inputs, facts }: Names, input: string, fact: string): FigureTarget | undefined {
  const [ownInput, ownFact] = [inputs.get(input), facts.get(fact)]
  if (ownInput) return inputTarget(ownInput)
  return ownFact && factTarget(ownFact)
}
