import type { Content } from '../../spreadsheet/spreadsheet.ts'

/** Serial 0 of Excel's calendar, for dates after its imaginary 29 February 1900. */
const epoch = Date.UTC(1899, 11, 30)
const day = 86_400_000

/**
 * What Excel makes of a text that is written into a cell (en-US): `6.20` becomes the number 6.2, `1/2/2022` a date,
 * `TRUE` a truth value. In cells formatted as text (`@`) everything stays text. A leading apostrophe keeps a text.
 */
export function contentOf(written: Content, format: string): Content {
  if (format === '@') return typeof written === 'boolean' ? String(written).toUpperCase() : String(written)
  if (typeof written !== 'string' || written.startsWith('=')) return written
  if (written.startsWith("'")) return written.slice(1)
  return truth(written) ?? number(written) ?? date(written) ?? written
}

/** Whether the text would be taken as something else if it stood there without its apostrophe. */
export const isQuoted = (written: Content): boolean => typeof written === 'string' && written.startsWith("'")

function truth(text: string): boolean | undefined {
  const word = text.trim().toUpperCase()
  return word === 'TRUE' ? true : word === 'FALSE' ? false : undefined
}

/** `-1,234.5`, `12%`, `1E3` */
function number(text: string): number | undefined {
  const [, sign = '', digits, percent] =
    /^\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?)(%?)\s*$/i.exec(text) ?? []
  if (digits === undefined || !/\d/.test(digits) || /^E/i.test(digits)) return undefined
  const value = Number(`${sign}${digits.replaceAll(',', '')}`)
  return percent === '%' ? value / 100 : value
}

/** `12/31/2022` and `2022-12-31` */
function date(text: string): number | undefined {
  const us = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*$/.exec(text)
  if (us !== null) return serial(Number(us[3]), Number(us[1]), Number(us[2]))
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text)
  return iso === null ? undefined : serial(Number(iso[1]), Number(iso[2]), Number(iso[3]))
}

function serial(year: number, month: number, dayOfMonth: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, dayOfMonth))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== dayOfMonth) return undefined
  return Math.round((time.getTime() - epoch) / day)
}
