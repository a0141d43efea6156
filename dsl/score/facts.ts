import type { FactName } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { FactTrace } from '../trace/quantity-trace.ts'
import { environmentOf } from './environment.ts'
import type { Figures } from './figures.ts'
import { readerOf } from './inputs.ts'
import { namesOf } from './names.ts'

/** Every fact of an index as its rules see it: given, counted from a checklist, missing or invalid. */
export function factTraces(rulebook: Rulebook, figures: Figures): ReadonlyMap<FactName, FactTrace> {
  const reader = readerOf(namesOf(rulebook))
  const environment = environmentOf(figures, undefined)
  return new Map(rulebook.facts.map(({ name }) => [name, reader.fact(name)(environment)] as const))
}
