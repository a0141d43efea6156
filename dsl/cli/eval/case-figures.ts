import { type FactName, type InputId, inputIdFrom } from '../../model/ids.ts'
import type { Input } from '../../model/rulebook.ts'
import type { Figure, Figures } from '../../score/figures.ts'
import { figureGiven, type Given } from '../../score/given.ts'
import { type FigureTarget, inputTarget, type Names, targetNamed } from '../names.ts'
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
    const target = targetOf(names, owner, key)
    if (!target) {
      unknown.push(key)
      return
    }
    const figure = figureOf(target.kind, value)
    if (figure) figures.set(target.name, figure)
  }
}

/** JSON has a yes and a no: words for them, which tables may hold, are no answer here. */
function figureOf(kind: FigureTarget['kind'], value: CaseValue): Figure | undefined {
  const figure = figureGiven(kind, givenOf(value))
  const isInWords = value.kind === 'string' && figure?.kind === 'yes-no' && !TRUTH.test(value.text.trim())
  return isInWords ? { kind: 'invalid', text: value.text, reason: 'not-yes-no' } : figure
}

const TRUTH = /^(true|false)$/i

function targetOf(names: Names, owner: string, key: string): FigureTarget | undefined {
  const input = inputNamed(names, owner, key)
  if (input) return inputTarget(input)
  return targetNamed(names, `${owner}.${key}`, key) ?? targetNamed(names, key, key)
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
