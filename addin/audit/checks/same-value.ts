import type { RawValue } from '../../sheets/read/raw-workbook.ts'

/** What two computations may differ by. */
const TOLERANCE = 1e-9

/** Whether two cells show the same: numbers to 1e-9, texts without the ends and kinds of blanks that programs change. */
export function isSameValue(found: RawValue, expected: RawValue): boolean {
  if (found.kind === 'number' && expected.kind === 'number')
    return Math.abs(found.value - expected.value) <= TOLERANCE * Math.max(1, Math.abs(expected.value))
  if (isEmpty(found) && isEmpty(expected)) return true
  if (found.kind === 'text' && expected.kind === 'text') return usual(found.text) === usual(expected.text)
  if (found.kind === 'error' && expected.kind === 'error') return found.text === expected.text
  return found.kind === 'truth' && expected.kind === 'truth' && found.yes === expected.yes
}

/** A formula that shows nothing is stored as an empty text, or not at all. */
const isEmpty = (value: RawValue): boolean =>
  value.kind === 'nothing' || value.kind === 'uncalculated' || (value.kind === 'text' && value.text === '')

// Programs store a line break as \n, \r\n or _x000a_.
const usual = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/_x000[da]_/gi, '\n')
    .replace(/[ \t]*(?:\r\n?|\n)+[ \t]*/g, '\n')
    .trim()
