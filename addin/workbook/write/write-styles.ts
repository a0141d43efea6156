import { areaAddress } from '../../sheets/address.ts'
import { colours, fontName, fontSize, type Style, type StyleName, styles } from '../../sheets/styles.ts'
import type { SheetPlan } from '../../sheets/workbook-plan.ts'
import { contentsOf } from './contents.ts'
import { areaLists, groupedBy, rectanglesOf } from './rectangles.ts'

/** Fonts, colours, borders and locks: first what most cells share, then what each style adds, area by area. */
export function writeStyles(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { format } = sheet.getRange(areaAddress(contentsOf(plan).area))
  format.font.name = fontName
  format.font.size = fontSize
  format.font.color = `#${colours.ink}`
  format.verticalAlignment = 'Center'
  const boxed = plan.cells.filter(({ style }) => isBoxed(style))
  for (const list of areaLists(rectanglesOf(boxed))) writeBorders(sheet.getRanges(list).format)
  for (const [name, cells] of groupedBy(plan.cells, ({ style }) => style)) {
    const style = styles[name as StyleName]
    for (const list of areaLists(rectanglesOf(cells))) writeStyle(sheet.getRanges(list).format, style)
  }
}

const isBoxed = (name: StyleName): boolean => {
  const style: Style = styles[name]
  return style.border === true
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const

function writeBorders({ borders }: Excel.RangeFormat): void {
  for (const side of SIDES) {
    const border = borders.getItem(side)
    border.style = 'Continuous'
    border.color = `#${colours.line}`
  }
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const

/** Only what differs from a plain cell, since every line is a command to Excel. */
function writeStyle(format: Excel.RangeFormat, style: Style): void {
  if (style.bold) format.font.bold = true
  if (style.italic) format.font.italic = true
  if (style.size) format.font.size = style.size
  if (style.colour) format.font.color = `#${style.colour}`
  if (style.ground) format.fill.color = `#${style.ground}`
  if (style.vertical === 'top') format.verticalAlignment = 'Top'
  if (style.wrap) format.wrapText = true
  if (style.unlocked) format.protection.locked = false
  const align = style.align ?? (style.indent ? 'left' : undefined)
  if (align) format.horizontalAlignment = ALIGNMENTS[align]
  if (style.indent) format.indentLevel = style.indent
}
