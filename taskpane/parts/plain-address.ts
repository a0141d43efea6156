import type { CellAddress } from '../../addin/ports.ts'

/** `Số liệu!E12` for `'Số liệu'!$E$12`: quotes and dollars are for formulas. */
export function plainAddress(address: CellAddress): string {
  const at = address.lastIndexOf('!')
  const sheet = address.slice(0, Math.max(at, 0)).replace(/^'(.*)'$/s, '$1')
  const cell = address.slice(at + 1).replaceAll('$', '')
  return sheet === '' ? cell : `${sheet.replaceAll("''", "'")}!${cell}`
}
