import type { XmlNode } from '../xml/parse-xml.ts'

/** `#RRGGBB`; empty where no colour is given or the reader's own default is meant. */
export type ColourOf = (node: XmlNode | undefined) => string

/** Theme entries in the order in which styles count them: light and dark are exchanged. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
]
/** The palette of Excel 97, from number 8; 0 to 7 are the same as 8 to 15. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

export function colourReader(theme: XmlNode | undefined): ColourOf {
  const scheme = theme?.children[0]?.children.find(({ name }) => name === 'clrScheme')
  const colours = THEME_ORDER.map((name, index) => {
    const colour = scheme?.children.find(each => each.name === name)?.children[0]?.attributes
    return colour?.lastClr ?? colour?.val ?? OFFICE_THEME[index] ?? '000000'
  })
  return node => {
    const { rgb, theme: number, indexed, tint } = node?.attributes ?? {}
    const base = rgb?.slice(-6) ?? (number === undefined ? indexedColour(indexed) : colours[Number(number)])
    return base && /^[0-9a-f]{6}$/i.test(base) ? `#${tinted(base, Number(tint ?? 0)).toUpperCase()}` : ''
  }
}

function indexedColour(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  return INDEXED[number < 8 ? number : number - 8]
}

/** Lighter or darker by a share of what is left to white or black. */
function tinted(colour: string, tint: number): string {
  if (!tint) return colour
  return [0, 2, 4]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16))
    .map(part => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map(part => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0'))
    .join('')
}
