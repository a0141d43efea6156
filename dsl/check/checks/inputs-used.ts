import type { Input } from '../../model/rulebook.ts'
import type { BoundIndex } from '../bind-index.ts'
import { inputsIn } from '../bind-inputs.ts'
import type { Check } from '../check-type.ts'
import { inputsOfBody } from '../inputs-of-body.ts'

/** Every declared input takes part in a score, under some reading. */
export const inputsUsed: Check<BoundIndex> = ({ items }, report) => {
  const variations = items.flatMap(item => item.variations)
  const used = new Set<string>()
  for (const { body, inputs } of variations) {
    for (const input of body ? inputsOfBody(body) : []) used.add(input)
    for (const input of inputs.flatMap(({ default: value }) => (value ? inputsIn(value) : []))) used.add(input)
  }
  for (const item of items) {
    // Where a body could not be bound nobody knows what it would have used; unscored figures are just recorded.
    if (item.variations.some(({ body }) => !body) || item.maximum?.n === 0n) continue
    const declared = new Set<Input>(item.variations.flatMap(({ inputs }) => inputs).filter(isDeclared))
    for (const { id, letter, span } of declared)
      if (!used.has(id)) report({ code: 'input-never-used', input: letter }, span)
  }
}

const isDeclared = ({ kind }: Input): boolean => kind === 'number' || kind === 'yes-no'
