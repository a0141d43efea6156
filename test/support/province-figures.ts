import type { CaseValue } from '../../dsl/cli/eval/case.ts'
import { caseFigures } from '../../dsl/cli/eval/case-figures.ts'
import { type Names, namesOf } from '../../dsl/cli/names.ts'
import type { FactName, InputId } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import type { Given, GivenValue } from '../oracle/given.ts'
import type { Province } from '../oracle/province.ts'

/** Reads made-up provinces into figures as the scorer takes them, as the command line reads its cases. */
export function figureReader(rulebook: Rulebook): (province: Province) => Figures {
  const names = namesOf(rulebook)
  return province => figuresOf(names, province)
}

function figuresOf(names: Names, { facts, inputs }: Province): Figures {
  const figures = new Map<InputId | FactName, Figure>()
  for (const [code, given] of [['', facts] as const, ...Object.entries(inputs)]) {
    const read = caseFigures(names, code, caseValues(given))
    if (read.unknown.length > 0) throw new Error(`The index does not know ${read.unknown.join(', ')} of ${code}.`)
    for (const [id, figure] of read.figures) figures.set(id, figure)
  }
  return figures
}

const caseValues = (given: Given): ReadonlyMap<string, CaseValue> =>
  new Map(Object.entries(given).map(([letter, value]) => [letter, caseValue(value)]))

function caseValue(value: GivenValue): CaseValue {
  if (value === null || value === undefined) return { kind: 'null' }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'object') return { kind: 'object', entries: caseValues(value) }
  return typeof value === 'number' ? { kind: 'number', text: String(value) } : { kind: 'string', text: value }
}
