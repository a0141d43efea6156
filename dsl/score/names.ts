import type { Expression } from '../model/expression.ts'
import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Fact, Indicator, Input, Measure, Rulebook } from '../model/rulebook.ts'
import { invariant } from './invariant.ts'

/** The names of a rulebook, for looking up. */
export interface Names {
  readonly rulebook: Rulebook
  readonly inputs: ReadonlyMap<InputId, Input>
  readonly facts: ReadonlyMap<FactName, Fact>
  readonly indicators: ReadonlyMap<Code, Indicator>
}

export function namesOf(rulebook: Rulebook): Names {
  return {
    rulebook,
    inputs: new Map(
      rulebook.indicators.flatMap(indicator => indicator.inputs).map(input => [input.id, input] as const),
    ),
    facts: new Map(rulebook.facts.map(fact => [fact.name, fact] as const)),
    indicators: new Map(rulebook.indicators.map(indicator => [indicator.code, indicator] as const)),
  }
}

/** The measures that an expression may name: those of its own body, then those of the item around it. */
export type Measures = ReadonlyMap<string, Measure>

export function measuresWithin(outer: Measures, own: readonly Measure[]): Measures {
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(measure => [measure.name, measure] as const)])
}

export function inputNamed(names: Names, id: InputId): Input {
  const input = names.inputs.get(id)
  invariant(input !== undefined, `no input ${id}`)
  return input
}

export function factNamed(names: Names, name: FactName): Fact {
  const fact = names.facts.get(name)
  invariant(fact !== undefined, `no fact ${name}`)
  return fact
}

export function measureNamed(measures: Measures, name: string): Measure {
  const measure = measures.get(name)
  invariant(measure !== undefined, `no measure ${name}`)
  return measure
}

/** The inputs and facts that an expression reads, through its measures but not through defaults. */
export function namesRead(expression: Expression, measures: Measures): ReadonlySet<InputId | FactName> {
  const found = new Set<InputId | FactName>()
  const opened = new Set<string>()
  const waiting: Expression[] = [expression]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'input') found.add(node.input)
    if (node.kind === 'fact') found.add(node.fact)
    waiting.push(...operandsOf(node, measures, opened).toReversed())
  }
  return found
}

/** What an expression is made of; a measure is opened once. */
function operandsOf(node: Expression, measures: Measures, opened: Set<string>): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'maximum':
    case 'input':
    case 'fact':
      return []
    case 'measure': {
      if (opened.has(node.name)) return []
      opened.add(node.name)
      return [measureNamed(measures, node.name).value]
    }
    case 'binary':
      return [node.left, node.right]
    case 'negate':
      return [node.operand]
    default:
      return node satisfies never
  }
}
