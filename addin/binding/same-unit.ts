import { labelText } from '../../dsl/labels/words.ts'
import { type Unit, unitText } from '../../dsl/numbers/unit.ts'
import type { LikenessReason } from '../ports.ts'
import type { UnitWord } from './unit-words.ts'

/** How a unit beside a number speaks for or against a figure; `impossible` where a plain reference would be wrong. */
export type UnitVerdict =
  | { readonly kind: 'silent' }
  | { readonly kind: 'same'; readonly reason: LikenessReason }
  | { readonly kind: 'other' }
  | { readonly kind: 'impossible' }

/** As `UnitWord` names units. */
export const unitName = (text: string): string => labelText(text).plain.join(' ')

/** A share is no count, and millions are no billions; names of what is counted differ easily. */
export function judgedUnit(unit: Unit, seen: UnitWord, known: ReadonlySet<string>): UnitVerdict {
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
      if (unitName(unit.name) === seen.name) return same(unitText(unit))
      return { kind: known.has(seen.name) ? 'other' : 'silent' }
    default:
      return seen satisfies never
  }
}

const same = (unit: string): UnitVerdict => ({ kind: 'same', reason: { kind: 'same-unit', unit } })
