import type { CellResult } from '../spreadsheet.ts'
import type { UniverLibrary } from './library.ts'

/** A value as a cell of that number format shows it; what a format cannot show is shown as it stands. */
export function shownText({ core }: UniverLibrary, value: CellResult, format: string): string {
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number' && (format === 'General' || format === '@')) return generalText(value)
  try {
    return core.numfmt.format(format, value, { throws: true })
  } catch {
    return typeof value === 'number' ? generalText(value) : value
  }
}

/** At most 11 digits, as Excel shows a number in a wide enough cell; very large and very small ones with an exponent. */
function generalText(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return exponential(value)
  const digitsBefore = Math.max(1, Math.floor(Math.log10(Math.max(size, 1))) + 1)
  return String(Number(value.toFixed(Math.max(0, 10 - digitsBefore))))
}

/** `1.5E+12` */
function exponential(value: number): string {
  const [digits = '', power = ''] = value.toExponential(5).split('e')
  const exponent = Number(power)
  return `${Number(digits)}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}
