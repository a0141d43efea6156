/**
 * The unit of a quantity. Counts (`người`, `hộ`) are equal only to themselves; amounts of money convert;
 * `pure` is a number without unit (a share, a factor); a quotient of different units keeps both.
 */
export type Unit =
  | { readonly kind: 'pure' }
  | { readonly kind: 'count'; readonly name: string }
  | { readonly kind: 'money'; readonly name: MoneyUnit }
  | { readonly kind: 'quotient'; readonly numerator: Unit; readonly denominator: Unit }
  | { readonly kind: 'text' }
  | { readonly kind: 'yes-no' }

export type MoneyUnit = 'đồng' | 'nghìn đồng' | 'triệu đồng' | 'tỷ đồng'

/** How many đồng one of the unit is. */
export const dongPer = {
  đồng: 1n,
  'nghìn đồng': 1_000n,
  'triệu đồng': 1_000_000n,
  'tỷ đồng': 1_000_000_000n,
} as const satisfies Record<MoneyUnit, bigint>

export const pure: Unit = { kind: 'pure' }

const isMoneyUnit = (name: string): name is MoneyUnit => Object.hasOwn(dongPer, name)

/** The unit that a rule file writes in parentheses: `người`, `tỷ đồng`, `%`, `có/không`, `văn bản`. */
export function unitNamed(text: string): Unit {
  const name = text.trim().replace(/\s+/g, ' ').toLowerCase()
  if (name === '%' || name === '') return pure
  if (name === 'chữ' || name === 'text') return { kind: 'text' }
  if (name === 'có/không' || name === 'yes/no') return { kind: 'yes-no' }
  if (isMoneyUnit(name)) return { kind: 'money', name }
  return { kind: 'count', name: text.trim().replace(/\s+/g, ' ') }
}

export function unitText(unit: Unit): string {
  switch (unit.kind) {
    case 'pure':
      return ''
    case 'count':
    case 'money':
      return unit.name
    case 'quotient':
      return `${unitText(unit.numerator) || '1'}/${unitText(unit.denominator) || '1'}`
    case 'text':
      return 'chữ'
    case 'yes-no':
      return 'có/không'
    default:
      return unit satisfies never
  }
}

export function sameUnit(left: Unit, right: Unit): boolean {
  return left.kind === right.kind && unitText(left) === unitText(right)
}
