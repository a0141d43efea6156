import type { BorderSide, BorderStyle, CellStyle } from 'hucre'
import {
  colours,
  fontName,
  fontSize,
  type NumberFormat,
  numberFormats,
  type Style,
  type StyleName,
  styles,
} from '../styles.ts'

/** The cell style of the library, one object for each pair, so that equal cells share an entry in the file. */
export function cellStyle(name: StyleName, format: NumberFormat | undefined): CellStyle {
  const key = `${name}/${format ?? ''}`
  const known = made.get(key)
  if (known) return known
  const style = makeStyle(styles[name], format)
  made.set(key, style)
  return style
}

const made = new Map<string, CellStyle>()

function makeStyle(style: Style, format: NumberFormat | undefined): CellStyle {
  const { bold = false, italic = false, size = fontSize, colour = colours.ink } = style
  return {
    font: { name: fontName, size, bold, italic, color: { rgb: colour } },
    ...(style.ground ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.ground } } } : {}),
    ...(style.border ? { border: boxed } : {}),
    alignment: {
      ...(style.align ? { horizontal: style.align } : {}),
      vertical: style.vertical ?? 'center',
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent ? { indent: style.indent, horizontal: style.align ?? 'left' } : {}),
    },
    ...(format ? { numFmt: numberFormats[format] } : {}),
    protection: { locked: !style.unlocked },
  }
}

/** Only what a conditional format may change. */
export function highlightStyle(name: StyleName): CellStyle {
  const { ground }: Style = styles[name]
  return ground
    ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground }, bgColor: { rgb: ground } } }
    : {}
}

const side: BorderSide = { style: 'thin', color: { rgb: colours.line } }
const boxed: BorderStyle = { top: side, right: side, bottom: side, left: side }
