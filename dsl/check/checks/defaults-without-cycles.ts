import type { InputId } from '../../model/ids.ts'
import type { Input } from '../../model/rulebook.ts'
import type { BoundIndex } from '../bind-index.ts'
import { inputsIn } from '../bind-inputs.ts'
import type { Check } from '../check-type.ts'
import { dependencyOrder } from '../dependency-order.ts'

const MAXIMUM_NAMES = 10

/** No input is its own default, however many inputs lie between. */
export const defaultsWithoutCycles: Check<BoundIndex> = ({ items }, report) => {
  const byId = new Map<InputId, Input[]>()
  for (const { variations } of items)
    for (const { inputs } of variations)
      for (const input of inputs) byId.set(input.id, [...(byId.get(input.id) ?? []), input])
  const needs = (id: InputId) =>
    (byId.get(id) ?? []).flatMap(input => (input.default ? inputsIn(input.default) : [])).filter(used => byId.has(used))
  for (const cycle of dependencyOrder([...byId.keys()], needs).cycles) {
    const [input] = cycle.flatMap(id => byId.get(id) ?? []).filter(candidate => candidate.default)
    if (!input) continue
    const span = input.default?.span ?? input.span
    report({ code: 'defined-by-itself', names: cycle.slice(0, MAXIMUM_NAMES) }, span)
  }
}
