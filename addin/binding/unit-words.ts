import { labelText, withoutDiacritics } from '../../dsl/labels/words.ts'
import type { MoneyUnit } from '../../dsl/numbers/unit.ts'

/** What a label, or a cell beside its number, says about the unit. */
export type UnitWord =
  | { readonly kind: 'none' }
  | { readonly kind: 'share' }
  | { readonly kind: 'money'; readonly unit: MoneyUnit }
  | { readonly kind: 'named'; readonly name: string }

const MONEY: readonly (readonly [string, MoneyUnit])[] = [
  ['ty dong', 'tỷ đồng'],
  ['ti dong', 'tỷ đồng'],
  ['trieu dong', 'triệu đồng'],
  ['nghin dong', 'nghìn đồng'],
  ['ngan dong', 'nghìn đồng'],
  ['dong', 'đồng'],
]
const LONGEST_UNIT = 24

/** `(tỷ đồng)`, `Đơn vị tính: hộ`, `%`; a cell that is longer than any unit says nothing. */
export function unitWord(text: string): UnitWord {
  const bare = text
    .replace(/^\s*(?:đơn vị(?: tính)?|đvt|don vi(?: tinh)?|dvt|unit)\s*[:：]?/i, '')
    .replace(/^[\s(]+|[\s)]+$/g, '')
  if (bare === '' || bare.length > LONGEST_UNIT) return { kind: 'none' }
  if (/^%|^phần trăm$|^tỷ lệ/i.test(bare)) return { kind: 'share' }
  const plain = withoutDiacritics(bare)
  const money = MONEY.find(([name]) => name === plain)
  return money ? { kind: 'money', unit: money[1] } : { kind: 'named', name: labelText(bare).plain.join(' ') }
}

/** The unit that a label names itself: `Chi cho CNTT (triệu đồng)`, `Tỷ lệ hộ có Internet (%)`. */
export function unitInLabel(label: string): UnitWord {
  if (/^\W*(?:tỷ lệ|tỉ lệ|ty le|tỷ trọng)(?!\p{L})|%\s*\)?\s*$/iu.test(label)) return { kind: 'share' }
  const bracket = /\(\s*([^()]{1,30})\)\s*$/.exec(label)?.[1]
  if (bracket !== undefined) return unitWord(bracket)
  const last = /,\s*([^,]{1,14})$/.exec(label)?.[1]
  const unit = unitWord(last ?? '')
  return unit.kind === 'money' || unit.kind === 'share' ? unit : { kind: 'none' }
}

/** The unit that the heading of a column names, alone or at its end. */
export function unitInHeading(heading: string): UnitWord {
  const own = unitInLabel(heading)
  if (own.kind !== 'none') return own
  const whole = unitWord(heading)
  return whole.kind === 'money' || whole.kind === 'share' ? whole : { kind: 'none' }
}
