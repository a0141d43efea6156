import type { BorderStyleTypes, IBorderData, ICellData, IStyleData, Nullable } from '@univerjs/core'
import type { CellStyle } from '../spreadsheet.ts'

/** What Univer has no style for; it keeps `custom` with the cell wherever that moves. */
export interface CellExtras {
  readonly unlocked?: boolean
  readonly formulaHidden?: boolean
  readonly basis?: number
}

export const defaultStyle: CellStyle = {
  fill: '',
  colour: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
}

/** Pixels between the border of a cell and its text, and what each step of indent adds to them. */
const PADDING = 3
const INDENT = 9
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const
const HORIZONTAL: readonly CellStyle['horizontal'][] = ['general', 'left', 'center', 'right']
const VERTICAL: readonly CellStyle['vertical'][] = ['bottom', 'top', 'center', 'bottom']
/** By the number of Univer's `BorderStyleTypes`, as OOXML names them. */
const BORDERS = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
]

export function cellStyle(style: IStyleData | null | undefined, extras: CellExtras = {}): CellStyle {
  const padding = style?.ht === 3 ? style.pd?.r : style?.pd?.l
  return {
    fill: style?.bg?.rgb ? hexColour(style.bg.rgb) : '',
    colour: style?.cl?.rgb ? hexColour(style.cl.rgb) : defaultStyle.colour,
    fontName: style?.ff ?? defaultStyle.fontName,
    fontSize: style?.fs ?? defaultStyle.fontSize,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s === 1,
    horizontal: HORIZONTAL[style?.ht ?? 0] ?? 'general',
    vertical: VERTICAL[style?.vt ?? 0] ?? 'bottom',
    wrap: style?.tb === 3,
    indent: Math.max(0, Math.round(((padding ?? PADDING) - PADDING) / INDENT)),
    borders: bordersOf(style?.bd),
    locked: !extras.unlocked,
    formulaHidden: extras.formulaHidden ?? false,
    ...(extras.basis !== undefined && { basis: extras.basis }),
  }
}

/** Only what is named changes; an empty colour takes the fill away. */
export function univerStyle(style: Partial<CellStyle>): IStyleData {
  const { fill, colour, fontName, fontSize, bold, italic, underline, horizontal, vertical, wrap, indent } = style
  return {
    ...(fill !== undefined && { bg: fill === '' ? null : { rgb: fill } }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(bold !== undefined && { bl: Number(bold) }),
    ...(italic !== undefined && { it: Number(italic) }),
    ...(underline !== undefined && { ul: { s: Number(underline) } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL.indexOf(horizontal) }),
    ...(vertical !== undefined && { vt: VERTICAL.indexOf(vertical, 1) }),
    ...(wrap !== undefined && { tb: wrap ? 3 : 1 }),
    ...(indent !== undefined && { pd: paddingOf(indent, horizontal) }),
    ...(style.borders && { bd: univerBorders(style.borders) }),
  }
}

export function extrasOf({ custom }: ICellData): CellExtras {
  return custom ?? {}
}

/** What to write into a cell; `undefined` where the style says nothing of extras. */
export function customOf(style: Partial<CellStyle>, cell: ICellData | null | undefined): ICellData['custom'] {
  const { locked, formulaHidden, basis } = style
  if (locked === undefined && formulaHidden === undefined && basis === undefined) return undefined
  const old = extrasOf(cell ?? {})
  return {
    ...old,
    unlocked: locked === undefined ? (old.unlocked ?? false) : !locked,
    formulaHidden: formulaHidden ?? old.formulaHidden ?? false,
    ...(basis !== undefined && { basis }),
  }
}

function paddingOf(indent: number, horizontal: CellStyle['horizontal'] | undefined) {
  const inwards = PADDING + indent * INDENT
  const isRight = horizontal === 'right'
  return { t: 1, b: 1, l: isRight ? PADDING : inwards, r: isRight ? inwards : PADDING }
}

function bordersOf(borders: Nullable<IBorderData>): CellStyle['borders'] {
  const given = Object.entries(SIDES).flatMap(([side, key]) => {
    const border = borders?.[key]
    return border?.s ? [[side, { style: BORDERS[border.s] ?? 'thin', colour: hexColour(border.cl.rgb ?? '') }]] : []
  })
  return Object.fromEntries(given)
}

function univerBorders(borders: CellStyle['borders']): IBorderData {
  const given = Object.entries(borders).map(([side, { style, colour }]) => {
    const number: BorderStyleTypes = Math.max(0, BORDERS.indexOf(style))
    return [SIDES[side as keyof typeof SIDES], number === 0 ? null : { s: number, cl: { rgb: colour || '#000000' } }]
  })
  return Object.fromEntries(given)
}

/** `#RRGGBB` of `rgb(1,2,3)`, `#abc` or `#AABBCCDD`; black for anything else. */
export function hexColour(colour: string): string {
  const numbers = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(colour)
  if (numbers) return `#${numbers.slice(1, 4).map(twoDigits).join('')}`
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour)?.[1]?.toUpperCase()
  if (!hex) return '#000000'
  return `#${hex.length === 3 ? [...hex].map(digit => digit + digit).join('') : hex}`
}

const twoDigits = (text: string): string => Math.min(255, Number(text)).toString(16).padStart(2, '0').toUpperCase()
