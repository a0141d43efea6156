import { columnNumber } from '../address.ts'
import { type CalcValue, isBlank, isError } from '../calc/values.ts'
import { attributeOf, encodeXml } from '../xml/xml-text.ts'

/** The value of a formula cell, or `undefined` where it cannot be told. */
export type FindValue = (row: number, column: number) => CalcValue | undefined

export interface FilledSheet {
  readonly xml: string
  /** How many formula cells now carry their value. */
  readonly filled: number
  /** Formula cells whose value cannot be told; what they carried stays. */
  readonly unknown: readonly string[]
}

// <c r="F7" s="3" t="str"><f>IF(…)</f><v>1</v></c>
const CELL = /<c\b([^<>]*[^<>/])>(<f\b[^<>]*(?:\/>|>[^<]*<\/f>))(?:<v\b[^<>]*(?:\/>|>[^<]*<\/v>))?<\/c>/g

/** Writes the results of formulas beside them and leaves everything else of the sheet as it is. */
export function fillSheet(xml: string, find: FindValue): FilledSheet {
  const unknown: string[] = []
  let filled = 0
  const written = xml.replace(CELL, (whole, attributes: string, formula: string) => {
    const reference = attributeOf(attributes, 'r')
    const place = placeOf(reference)
    const value = place && find(place.row, place.column)
    if (value === undefined) {
      unknown.push(reference)
      return whole
    }
    filled += 1
    return cellXml(attributes, formula, value)
  })
  return { xml: written, filled, unknown }
}

function cellXml(attributes: string, formula: string, value: CalcValue): string {
  const bare = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '')
  const { type, text } = stored(value)
  return `<c${bare}${type === '' ? '' : ` t="${type}"`}>${formula}<v>${encodeXml(text)}</v></c>`
}

/** Type and text of a value as the file format stores them; a blank result shows as 0 in Excel. */
function stored(value: CalcValue): { readonly type: '' | 'str' | 'b' | 'e'; readonly text: string } {
  if (typeof value === 'number') return { type: '', text: String(value) }
  if (typeof value === 'string') return { type: 'str', text: value }
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' }
  if (isError(value)) return { type: 'e', text: value.name }
  return { type: '', text: isBlank(value) ? '0' : '' }
}

// F12
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference)
  if (!match) return undefined
  const [, letters = '', row = ''] = match
  return { row: Number(row) - 1, column: columnNumber(letters) }
}
