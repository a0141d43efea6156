import type { CellStyle } from '../../spreadsheet/spreadsheet.ts'
import { child, childrenOf, flag, numberAt, type XmlNode } from '../xml/parse-xml.ts'
import type { ColourOf } from './colours.ts'
import { builtInFormats } from './number-formats.ts'

export interface FileStyle {
  readonly style: CellStyle
  readonly format: string
}

export interface FileStyles {
  /** By the number that cells give. */
  readonly cells: readonly FileStyle[]
  /** What conditional formats change, by the number that they give. */
  readonly changes: readonly Partial<CellStyle>[]
}

export function readStyles(root: XmlNode | undefined, colourOf: ColourOf): FileStyles {
  const lists = {
    fonts: child(root, 'fonts')?.children ?? [],
    fills: child(root, 'fills')?.children ?? [],
    borders: child(root, 'borders')?.children ?? [],
    formats: new Map(
      childrenOf(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
        Number(attributes.numFmtId),
        attributes.formatCode ?? 'General',
      ]),
    ),
  }
  const cells = childrenOf(child(root, 'cellXfs'), 'xf').map(xf => ({
    style: styleOf(xf, lists, colourOf),
    format: formatOf(numberAt(xf, 'numFmtId', 0), lists.formats),
  }))
  const changes = childrenOf(child(root, 'dxfs'), 'dxf').map(dxf => changeOf(dxf, colourOf))
  return { cells, changes }
}

interface Lists {
  readonly fonts: readonly XmlNode[]
  readonly fills: readonly XmlNode[]
  readonly borders: readonly XmlNode[]
}

function styleOf(xf: XmlNode, { fonts, fills, borders }: Lists, colourOf: ColourOf): CellStyle {
  const font = fonts[numberAt(xf, 'fontId', 0)]
  const protection = child(xf, 'protection')
  return {
    fill: fillOf(fills[numberAt(xf, 'fillId', 0)], colourOf),
    ...fontOf(font, colourOf),
    ...alignmentOf(child(xf, 'alignment')),
    borders: bordersOf(borders[numberAt(xf, 'borderId', 0)], colourOf),
    locked: flag(protection, 'locked', true),
    formulaHidden: flag(protection, 'hidden'),
  }
}

function fontOf(font: XmlNode | undefined, colourOf: ColourOf) {
  return {
    colour: colourOf(child(font, 'color')) || '#000000',
    fontName: child(font, 'name')?.attributes.val ?? 'Calibri',
    fontSize: numberAt(child(font, 'sz'), 'val', 11),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: child(font, 'u') !== undefined && child(font, 'u')?.attributes.val !== 'none',
  }
}

/** `<b/>` and `<b val="1"/>`, and not `<b val="0"/>`. */
function isOn(font: XmlNode | undefined, name: string): boolean {
  const node = child(font, name)
  return node !== undefined && flag(node, 'val', true)
}

/** Patterns and gradients count as none: the spreadsheet draws plain fills alone. */
function fillOf(fill: XmlNode | undefined, colourOf: ColourOf): string {
  const pattern = child(fill, 'patternFill')
  return pattern?.attributes.patternType === 'solid' ? colourOf(child(pattern, 'fgColor')) : ''
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = { left: 'left', center: 'center', right: 'right' }
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = { top: 'top', center: 'center' }

function alignmentOf(alignment: XmlNode | undefined) {
  const { horizontal = '', vertical = '' } = alignment?.attributes ?? {}
  return {
    horizontal: HORIZONTAL[horizontal] ?? 'general',
    vertical: VERTICAL[vertical] ?? 'bottom',
    wrap: flag(alignment, 'wrapText'),
    indent: numberAt(alignment, 'indent', 0),
  }
}

function bordersOf(border: XmlNode | undefined, colourOf: ColourOf): CellStyle['borders'] {
  const given = ['top', 'bottom', 'left', 'right'].flatMap(side => {
    const line = child(border, side)
    const style = line?.attributes.style ?? 'none'
    return style === 'none' ? [] : [[side, { style, colour: colourOf(child(line, 'color')) || '#000000' }]]
  })
  return Object.fromEntries(given)
}

/** In a change only what is written counts, and the colour of a fill stands in another place. */
function changeOf(dxf: XmlNode, colourOf: ColourOf): Partial<CellStyle> {
  const font = child(dxf, 'font')
  const pattern = child(child(dxf, 'fill'), 'patternFill')
  const fill = colourOf(child(pattern, 'bgColor')) || colourOf(child(pattern, 'fgColor'))
  const colour = colourOf(child(font, 'color'))
  return {
    ...(fill && { fill }),
    ...(colour && { colour }),
    ...(child(font, 'b') && { bold: isOn(font, 'b') }),
    ...(child(font, 'i') && { italic: isOn(font, 'i') }),
    ...(child(font, 'u') && { underline: true }),
    ...(child(dxf, 'border') && { borders: bordersOf(child(dxf, 'border'), colourOf) }),
  }
}

const formatOf = (id: number, formats: ReadonlyMap<number, string>): string =>
  formats.get(id) ?? builtInFormats[id] ?? 'General'
