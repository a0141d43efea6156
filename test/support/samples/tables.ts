import type { Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { keyOfFact, type MadeUpUnit } from './made-up-unit.ts'

/** One unit as the command line reads figures. */
export function unitRows(rulebook: Rulebook, values: MadeUpUnit, source: string): string[][] {
  const facts = rulebook.facts.map(fact => [keyOfFact(fact), '', values.get(keyOfFact(fact)) ?? '', source, ''])
  const inputs = inputsOf(rulebook).flatMap(({ code, letter, id }) => {
    const value = values.get(id)
    return value === undefined ? [] : [[code, letter, value, source, '']]
  })
  return [['code', 'letter', 'value', 'source', 'note'], ...facts, ...inputs]
}

/** Many units, a row each. */
export function cohortRows(rulebook: Rulebook, units: readonly (readonly [string, MadeUpUnit])[]): string[][] {
  const facts = rulebook.facts.filter(fact => fact.unit.kind !== 'text').map(keyOfFact)
  const inputs = inputsOf(rulebook).map(({ id }) => id as string)
  const keys = [...facts, ...inputs].filter(key => units.some(([, values]) => values.has(key)))
  return [['unit', ...keys], ...units.map(([name, values]) => [name, ...keys.map(key => values.get(key) ?? '')])]
}

const inputsOf = (rulebook: Rulebook): readonly Input[] => rulebook.indicators.flatMap(({ inputs }) => inputs)
