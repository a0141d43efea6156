import Fraction from 'fraction.js'
import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import { toFractionText } from '../numbers/rational.ts'

/** What names of the later rules were called before; a name that is not there keeps its name. */
export interface Renaming {
  readonly codes: ReadonlyMap<Code, Code>
  readonly inputs: ReadonlyMap<InputId, InputId>
  readonly facts: ReadonlyMap<FactName, FactName>
  /** Of the body at hand. */
  readonly measures: ReadonlyMap<string, string>
}

/** Every name keeps its name. */
export const unrenamed: Renaming = { codes: new Map(), inputs: new Map(), facts: new Map(), measures: new Map() }

/**
 * A piece of a rule as text that is the same for two pieces exactly where they mean the same: places, the form of numbers
 * (`80%`, `0,8`) and names that only changed make no difference.
 */
export const meaningOf = (value: object, renaming: Renaming = unrenamed): string =>
  JSON.stringify(plain(value, '', renaming))

/** Places, the form of numbers, and what follows from the rows below. */
const MEANINGLESS: ReadonlySet<string> = new Set(['span', 'citation', 'source', 'percent', 'children'])

function plain(value: unknown, key: string, renaming: Renaming): unknown {
  if (value instanceof Fraction) return toFractionText(value as Rational)
  if (Array.isArray(value)) return value.map(each => plain(each, key, renaming))
  if (typeof value === 'string') return earlierName(value, key, renaming)
  if (typeof value !== 'object' || value === null) return value
  const isMeasure = 'kind' in value && value.kind === 'measure'
  const entries = Object.entries(value).filter(([name, each]) => !MEANINGLESS.has(name) && each !== undefined)
  return entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, plain(each, isMeasure && name === 'name' ? 'measure' : name, renaming)])
}

function earlierName(text: string, key: string, { inputs, facts, measures }: Renaming): string {
  switch (key) {
    case 'input':
    case 'lowest':
    case 'highest':
    case 'awarded':
    case 'share':
      return inputs.get(text as InputId) ?? text // the model keeps only ids under these keys
    case 'fact':
      return facts.get(text as FactName) ?? text
    case 'measure':
      return measures.get(text) ?? text
    default:
      return text
  }
}
