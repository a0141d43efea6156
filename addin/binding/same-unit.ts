import { type Unit, unitText } from '../../dsl/numbers/unit.ts'
import type { LikenessReason } from '../ports.ts'
import type { UnitWord } from './unit-words.ts'
import { labelText } from './words.ts'

/** How a unit beside a number speaks for or against a figure; `impossible` where a plain reference would be wrong. */
export type UnitVerdict =
  | { readonly kind: 'silent' }
  | { readonly kind: 'same'; readonly reason: LikenessReason }
  | { readonly kind: 'other' }
  | { readonly kind: 'impossible' }

/** A share is no count, and millions are no billions; names of what is counted differ easily. */
export function judgedUnit(unit: Unit, seen: UnitWord): UnitVerdict {
  switch (seen.kind) {
    case 'none':
      return { kind: 'silent' }
    case 'share':
      return { kind: unit.kind === 'pure' ? 'silent' : 'impossible' }
    case 'money':
      if (unit.kind !== 'money') return { kind: unit.kind === 'pure' ? 'silent' : 'impossible' }
      return unit.name === seen.unit ? same(seen.unit) : { kind: 'impossible' }
    case 'named':
      if (unit.kind !== 'count') return { kind: 'silent' }
      return labelText(unit.name).plain.join(' ') === seen.name ? same(unitText(unit)) : { kind: 'other' }
    default:
      return seen satisfies never
  }
}

const same = (unit: string): UnitVerdict => ({ kind: 'same', reason: { kind: 'same-unit', unit } })
