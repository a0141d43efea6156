import type { RuleSet } from './library.ts'
import type { Readings, Rulebook } from './rulebook.ts'

/** The index under the chosen readings, as far as it has them; the others take their default. */
export function rulebookUnder(ruleSet: RuleSet, chosen: Readings): Rulebook {
  const known = ruleSet.rulebook.readings.filter(({ name, options }) =>
    options.some(option => option.name === chosen[name]),
  )
  return ruleSet.withReadings(Object.fromEntries(known.map(({ name }) => [name, chosen[name] ?? ''])))
}
