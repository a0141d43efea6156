import { type FactName, factNameOf, type InputId, inputIdFrom } from '../../model/ids.ts'
import type { Input } from '../../model/rulebook.ts'
import type { Figure, Figures } from '../../score/figures.ts'
import { figureGiven, type Given } from '../../score/given.ts'
import type { Names } from '../names.ts'
import type { CaseValue } from './case.ts'

/** The figures of a case, and the keys that name nothing in the index. */
export interface CaseFigures {
  readonly figures: Figures
  readonly unknown: readonly string[]
}

/**
 * Resolves the keys of a case: letters of the code, `option` of a part, codes of children with their own
 * inputs, inputs of other items by reference (`5.1.x`), facts by name or code.
 */
export function caseFigures(names: Names, code: string, inputs: ReadonlyMap<string, CaseValue>): CaseFigures {
  const figures = new Map<InputId | FactName, Figure>()
  const unknown: string[] = []
  collect(code, inputs)
  return { figures, unknown }

  function collect(owner: string, values: ReadonlyMap<string, CaseValue>): void {
    for (const [key, value] of values) {
      if (value.kind === 'object') collect(key, value.entries)
      else place(owner, key, value)
    }
  }

  function place(owner: string, key: string, value: CaseValue): void {
    const input = inputNamed(names, owner, key)
    const fact = names.facts.get(key)
    if (input) set(input.id, figureGiven(input.kind, givenOf(value)))
    else if (fact)
      set(factNameOf(fact.name), figureGiven(fact.unit.kind === 'text' ? 'text' : 'number', givenOf(value)))
    else unknown.push(key)
  }

  function set(id: InputId | FactName, figure: Figure | undefined): void {
    if (figure) figures.set(id, figure)
  }
}

function inputNamed(names: Names, owner: string, key: string): Input | undefined {
  return names.inputs.get(`${owner}.${key}`) ?? names.inputs.get(inputIdFrom(key)) ?? partInput(names, owner, key)
}

/** `3.5.1` with `option` is the choice `p1` of 3.5; its other letters are those of 3.5. */
function partInput(names: Names, owner: string, key: string): Input | undefined {
  const [, item, part] = /^(.+)\.(\d+)$/.exec(owner) ?? []
  if (item === undefined) return undefined
  return names.inputs.get(`${item}.${key === 'option' ? `p${part}` : key}`)
}

function givenOf(value: CaseValue): Given {
  switch (value.kind) {
    case 'null':
      return { kind: 'nothing' }
    case 'boolean':
      return { kind: 'truth', yes: value.value }
    case 'number':
      return { kind: 'number', text: value.text }
    case 'string':
      return { kind: 'text', text: value.text }
    case 'list':
    case 'object':
      return { kind: 'text', text: '[…]' }
    default:
      return value satisfies never
  }
}
