import { type Rational, ratio } from './rational.ts'
import { dongPer, type MoneyUnit, pure, sameUnit, type Unit } from './unit.ts'

/**
 * What an expression counts. A `bare` number (written without unit or percent sign) takes the unit of a
 * count that it is added to or compared with; `zero` is zero of anything; `fixed` is what its unit says.
 */
export interface Quantity {
  readonly unit: Unit
  readonly strength: 'zero' | 'bare' | 'fixed'
}

export const pureQuantity: Quantity = { unit: pure, strength: 'fixed' }
export const bareQuantity: Quantity = { unit: pure, strength: 'bare' }
export const zeroQuantity: Quantity = { unit: pure, strength: 'zero' }
export const quantityOf = (unit: Unit): Quantity => ({ unit, strength: 'fixed' })

/** How two quantities meet in a sum or comparison; `factor` turns the right one into the unit of the left. */
export type Meeting =
  | { readonly kind: 'agree'; readonly quantity: Quantity }
  | { readonly kind: 'convert'; readonly quantity: Quantity; readonly factor: Rational }
  | { readonly kind: 'unit-wanted'; readonly unit: Unit }
  | { readonly kind: 'differ' }

/** Whether two quantities may be added or compared, and what the sum counts. */
export function meet(left: Quantity, right: Quantity): Meeting {
  if (right.strength === 'zero') return { kind: 'agree', quantity: left }
  if (left.strength === 'zero') return { kind: 'agree', quantity: right }
  const factor = moneyFactor(right.unit, left.unit)
  if (factor) return { kind: 'convert', quantity: left, factor }
  if (sameUnit(left.unit, right.unit)) return { kind: 'agree', quantity: stronger(left, right) }
  if (left.strength === 'bare') return adopted(right)
  if (right.strength === 'bare') return adopted(left)
  return { kind: 'differ' }
}

/** The product, or `undefined` where the units multiply into nothing that can be named. */
export function multiply(left: Quantity, right: Quantity): Quantity | undefined {
  if (isPure(left.unit) && isPure(right.unit)) return stronger(left, right)
  if (isPure(left.unit)) return quantityOf(right.unit)
  if (isPure(right.unit)) return quantityOf(left.unit)
  return cancelled(left.unit, right.unit) ?? cancelled(right.unit, left.unit)
}

/** The quotient; `factor` turns the divisor into the dividend's unit where both are money. */
export function divide(left: Quantity, right: Quantity): { readonly quantity: Quantity; readonly factor?: Rational } {
  if (isPure(right.unit)) return { quantity: isPure(left.unit) ? stronger(left, right) : quantityOf(left.unit) }
  const factor = moneyFactor(right.unit, left.unit)
  if (factor) return { quantity: pureQuantity, factor }
  if (sameUnit(left.unit, right.unit)) return { quantity: pureQuantity }
  return { quantity: quantityOf({ kind: 'quotient', numerator: left.unit, denominator: right.unit }) }
}

/** What an amount in `from` is multiplied by to stand in `to`; `undefined` unless both are money in different units. */
export function moneyFactor(from: Unit, to: Unit): Rational | undefined {
  if (from.kind !== 'money' || to.kind !== 'money' || from.name === to.name) return undefined
  return conversion(from.name, to.name)
}

function conversion(from: MoneyUnit, to: MoneyUnit): Rational {
  return ratio(dongPer[from], dongPer[to])
}

export const isPure = (unit: Unit): boolean => unit.kind === 'pure'

function adopted(quantity: Quantity): Meeting {
  const { unit } = quantity
  if (unit.kind === 'money') return { kind: 'unit-wanted', unit }
  return unit.kind === 'count' ? { kind: 'agree', quantity } : { kind: 'differ' }
}

function stronger(left: Quantity, right: Quantity): Quantity {
  if (left.strength === 'fixed' || right.strength === 'fixed') return quantityOf(left.unit)
  return bareQuantity
}

function cancelled(quotient: Unit, factor: Unit): Quantity | undefined {
  if (quotient.kind !== 'quotient' || !sameUnit(quotient.denominator, factor)) return undefined
  return quantityOf(quotient.numerator)
}
