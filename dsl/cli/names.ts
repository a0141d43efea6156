import { ticksOf } from '../model/checklist.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { Fact, Input, InputKind, Rulebook } from '../model/rulebook.ts'

/** What a case, a table or a workbook may name: inputs by id, facts by name and by code. */
export interface Names {
  readonly inputs: ReadonlyMap<string, Input>
  readonly facts: ReadonlyMap<string, Fact>
  /** Of the checklists that facts count: `A.I.1.1.built`. */
  readonly ticks: ReadonlyMap<string, InputId>
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
    ticks: new Map(ticksOf(rulebook.checklists).map(tick => [tick, tick])),
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

const tickTarget = (name: InputId): FigureTarget => ({ name, kind: 'tick' })

/** The input or tick with that id, or the fact with that name or code. */
export function targetNamed({ inputs, facts, ticks }: Names, input: string, fact: string): FigureTarget | undefined {
  const [ownInput, ownTick, ownFact] = [inputs.get(input), ticks.get(input), facts.get(fact)]
  if (ownInput) return inputTarget(ownInput)
  if (ownTick) return tickTarget(ownTick)
  return ownFact && factTarget(ownFact)
}
