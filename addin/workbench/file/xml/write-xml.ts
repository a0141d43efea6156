import { encodeXml } from '../../../sheets/xml/xml-text.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

type AttributeValue = string | number | boolean | undefined

/** An element; attributes without value are left out, truth values are `1` and `0`, `inside` is XML. */
export function xml(name: string, attributes: Readonly<Record<string, AttributeValue>>, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${encodeXml(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** Control characters that XML cannot hold are dropped; blanks at the ends are kept where the element says so. */
export const xmlText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
  encodeXml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))
