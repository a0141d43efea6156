import type { CellStyle } from '../../spreadsheet/spreadsheet.ts'
import { child, childrenOf, numberAt, parseXml, type XmlNode } from '../xml/parse-xml.ts'
import { xml } from '../xml/write-xml.ts'
import type { ColourOf } from './colours.ts'
import { builtInFormats, FIRST_OWN_FORMAT } from './number-formats.ts'
import { type FileStyle, readStyles } from './read-styles.ts'

export interface StyleTable {
  /** The number for a cell of that look; `basis` is the number that it had in the file, with what else that says. */
  readonly numberOf: (look: FileStyle, basis?: number) => number
  readonly changeNumberOf: (change: Partial<CellStyle>) => number
  /** The styles part with everything that was asked for. */
  readonly text: () => string
}

/** Keeps the styles of the file as they are and adds what cells look like since. */
export function styleTable(source: string, colourOf: ColourOf): StyleTable {
  const root = parseXml(source)
  const known = readStyles(root, colourOf)
  const bases = childrenOf(child(root, 'cellXfs'), 'xf')
  const looks = new Map<string, number>()
  for (const [index, look] of known.cells.entries()) if (!looks.has(keyOf(look))) looks.set(keyOf(look), index)
  const changes = new Map(known.changes.map((change, index) => [JSON.stringify(change), index]))
  const added: Record<Section, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] }
  const parts = new Map<string, number>()
  const formats = formatNumbers(root)

  return { numberOf, changeNumberOf, text: () => withAdded(source, root, added) }

  function numberOf(look: FileStyle, basis?: number): number {
    const key = keyOf(look)
    const found = basis !== undefined && known.cells[basis] && keyOf(known.cells[basis]) === key ? basis : undefined
    const number = found ?? looks.get(key)
    if (number !== undefined) return number
    looks.set(key, bases.length + added.cellXfs.length)
    added.cellXfs.push(xfOf(look, known.cells[basis ?? 0], bases[basis ?? 0]))
    return bases.length + added.cellXfs.length - 1
  }

  /** Only what differs from the basis is new, so a font keeps what the spreadsheet knows nothing of. */
  function xfOf({ style, format }: FileStyle, old: FileStyle | undefined, basis: XmlNode | undefined): string {
    const isOld = (...keys: readonly (keyof CellStyle)[]) =>
      old !== undefined && keys.every(key => JSON.stringify(old.style[key]) === JSON.stringify(style[key]))
    const keep = (name: string): number => numberAt(basis, name, 0)
    const keepsFont = isOld('colour', 'fontName', 'fontSize', 'bold', 'italic', 'underline')
    const attributes = {
      numFmtId: old?.format === format ? keep('numFmtId') : formatNumber(format),
      fontId: keepsFont ? keep('fontId') : part('fonts', fontXml(style)),
      fillId: isOld('fill') ? keep('fillId') : part('fills', fillXml(style.fill)),
      borderId: isOld('borders') ? keep('borderId') : part('borders', borderXml(style.borders)),
      xfId: keep('xfId'),
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: true,
      applyProtection: true,
    }
    return xml('xf', attributes, alignmentXml(style, child(basis, 'alignment')) + protectionXml(style))
  }

  function part(section: 'fonts' | 'fills' | 'borders', text: string): number {
    const number = parts.get(text) ?? (child(root, section)?.children.length ?? 0) + added[section].length
    if (!parts.has(text)) added[section].push(text)
    parts.set(text, number)
    return number
  }

  function formatNumber(format: string): number {
    const number = formats.get(format)
    if (number !== undefined) return number
    const next = Math.max(FIRST_OWN_FORMAT - 1, ...formats.values()) + 1
    formats.set(format, next)
    added.numFmts.push(xml('numFmt', { numFmtId: next, formatCode: format }))
    return next
  }

  function changeNumberOf(change: Partial<CellStyle>): number {
    const key = JSON.stringify(change)
    const number = changes.get(key) ?? (child(root, 'dxfs')?.children.length ?? 0) + added.dxfs.length
    if (!changes.has(key)) added.dxfs.push(changeXml(change))
    changes.set(key, number)
    return number
  }
}

type Section = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs'
/** In the order that the format demands. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles']

const keyOf = ({ style, format }: FileStyle): string =>
  JSON.stringify([format, ...Object.entries(style).sort(([left], [right]) => (left < right ? -1 : 1))])

function formatNumbers(root: XmlNode): Map<string, number> {
  const builtIn = Object.entries(builtInFormats).map(([id, code]): [string, number] => [code, Number(id)])
  const own = childrenOf(child(root, 'numFmts'), 'numFmt').map((node): [string, number] => [
    node.attributes.formatCode ?? '',
    numberAt(node, 'numFmtId', 0),
  ])
  return new Map([...own, ...builtIn])
}

function withAdded(source: string, root: XmlNode, added: Readonly<Record<Section, readonly string[]>>): string {
  const edits = (Object.keys(added) as Section[]).flatMap(section => {
    const [node, texts] = [child(root, section), added[section]]
    if (texts.length === 0) return []
    const count = (node?.children.length ?? 0) + texts.length
    const old = node ? node.children.map(({ from, to }) => source.slice(from, to)).join('') : ''
    const from = node?.from ?? placeOf(root, section, source)
    return [{ from, to: node?.to ?? from, text: xml(section, { count }, old + texts.join('')) }]
  })
  // From behind; of edits at one place the replacing one first, then the later section, so that each finds its place.
  return edits
    .reverse()
    .sort((left, right) => right.from - left.from || right.to - left.to)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source)
}

function placeOf(root: XmlNode, section: Section, source: string): number {
  const later = ORDER.slice(ORDER.indexOf(section) + 1)
  const next = root.children.find(({ name }) => later.includes(name) || name === 'colors' || name === 'extLst')
  return next?.from ?? source.lastIndexOf('</')
}

const rgb = (colour: string): string => `FF${colour.slice(1)}`

function fontXml({ bold, italic, underline, fontSize, colour, fontName }: CellStyle): string {
  const marks = (bold ? xml('b', {}) : '') + (italic ? xml('i', {}) : '') + (underline ? xml('u', {}) : '')
  const rest = [xml('sz', { val: fontSize }), xml('color', { rgb: rgb(colour) }), xml('name', { val: fontName })]
  return xml('font', {}, marks + rest.join(''))
}

const fillXml = (fill: string): string =>
  fill === ''
    ? xml('fill', {}, xml('patternFill', { patternType: 'none' }))
    : xml('fill', {}, xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb: rgb(fill) })))

function borderXml(borders: CellStyle['borders']): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map(side => {
    const border = borders[side]
    return border ? xml(side, { style: border.style }, xml('color', { rgb: rgb(border.colour) })) : xml(side, {})
  })
  return xml('border', {}, `${sides.join('')}${xml('diagonal', {})}`)
}

/** Turned text, reading order and what else the spreadsheet has no word for stay as they were. */
function alignmentXml(style: CellStyle, basis: XmlNode | undefined): string {
  const { horizontal, vertical, wrap, indent } = style
  return xml('alignment', {
    ...basis?.attributes,
    horizontal: horizontal === 'general' ? undefined : horizontal,
    vertical: vertical === 'bottom' ? undefined : vertical,
    wrapText: wrap || undefined,
    indent: indent || undefined,
  })
}

const protectionXml = ({ locked, formulaHidden }: CellStyle): string =>
  xml('protection', { locked, hidden: formulaHidden || undefined })

function changeXml({ fill, colour, bold, italic, underline, borders }: Partial<CellStyle>): string {
  const font =
    (bold === undefined ? '' : xml('b', { val: bold })) +
    (italic === undefined ? '' : xml('i', { val: italic })) +
    (underline ? xml('u', {}) : '') +
    (colour ? xml('color', { rgb: rgb(colour) }) : '')
  const pattern = fill ? xml('fill', {}, xml('patternFill', {}, xml('bgColor', { rgb: rgb(fill) }))) : ''
  return xml('dxf', {}, (font && xml('font', {}, font)) + pattern + (borders ? borderXml(borders) : ''))
}
