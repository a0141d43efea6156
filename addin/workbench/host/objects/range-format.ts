import type { Area, CellStyle } from '../../spreadsheet/spreadsheet.ts'
import { cellsOf, isUnbounded } from '../cells/areas.ts'
import { flagOf, numberOf, textOf, wholeOf } from '../protocol/arguments.ts'
import { HostError, notSimulated } from '../protocol/host-error.ts'
import { hostType, type Property } from '../protocol/host-object.ts'
import { rangeBorderCollection } from './borders.ts'
import { colourIn } from './colour.ts'
import type { AreasSubject } from './excel.ts'
import { mayDo } from './guard.ts'

/** Excel measures columns and rows in points, the spreadsheet in pixels. */
const pixelsPerPoint = 4 / 3

/** Larger ranges answer the style of their first cell instead of looking at each. */
const mostComparedCells = 2000

function styleProperty<K extends keyof CellStyle>(
  key: K,
  how: { readonly read: (value: CellStyle[K]) => unknown; readonly parse: (value: unknown) => CellStyle[K] },
): Property<AreasSubject> {
  return {
    read: range => common(range, style => how.read(style[key])),
    write: (range, value) => {
      // One key with its own type; TypeScript widens a computed key.
      setStyle(range, { [key]: how.parse(value) } as Partial<CellStyle>)
    },
  }
}

/** Null where the cells differ, as in Excel. */
function common({ sheet, areas }: AreasSubject, read: (style: CellStyle) => unknown): unknown {
  const { top, left } = firstOf(areas)
  const first = read(sheet.style({ top, left, bottom: top, right: left }))
  if (areas.some(isUnbounded)) return first
  let seen = 0
  for (const area of areas)
    for (const cell of cellsOf(area)) {
      if (seen++ > mostComparedCells) return first
      if (read(sheet.style(cell)) !== first) return null
    }
  return first
}

function setStyle({ sheet, areas }: AreasSubject, style: Partial<CellStyle>): void {
  mayDo(sheet, 'allowFormatCells')
  for (const area of areas) sheet.setStyle(area, style)
}

function firstOf(areas: readonly Area[]): Area {
  const [first] = areas
  if (first === undefined) throw new HostError('ItemNotFound')
  return first
}

const asIs = <T>(value: T): T => value

function words<Ours extends string>(pairs: Readonly<Record<Ours, string>>) {
  const entries = Object.entries(pairs) as [Ours, string][]
  return {
    read: (ours: Ours): string => pairs[ours],
    parse: (value: unknown): Ours => {
      const word = textOf(value)
      const found = entries.find(([, theirs]) => theirs === word)
      if (found === undefined) throw notSimulated(`alignment ${word}`)
      return found[0]
    },
  }
}

const fill = hostType<AreasSubject>({
  name: 'RangeFill',
  properties: { Color: styleProperty('fill', { read: value => value || '#FFFFFF', parse: colourIn }) },
  methods: { Clear: range => setStyle(range, { fill: '' }) },
})

const font = hostType<AreasSubject>({
  name: 'RangeFont',
  properties: {
    Name: styleProperty('fontName', { read: asIs, parse: textOf }),
    Size: styleProperty('fontSize', { read: asIs, parse: numberOf }),
    Color: styleProperty('colour', { read: value => value || '#000000', parse: colourIn }),
    Bold: styleProperty('bold', { read: asIs, parse: flagOf }),
    Italic: styleProperty('italic', { read: asIs, parse: flagOf }),
    Underline: styleProperty('underline', {
      read: value => (value ? 'Single' : 'None'),
      parse: value => textOf(value) !== 'None',
    }),
  },
})

const protection = hostType<AreasSubject>({
  name: 'FormatProtection',
  properties: {
    Locked: styleProperty('locked', { read: asIs, parse: flagOf }),
    FormulaHidden: styleProperty('formulaHidden', { read: asIs, parse: flagOf }),
  },
})

export const rangeFormat = hostType<AreasSubject>({
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: styleProperty(
      'horizontal',
      words({ general: 'General', left: 'Left', center: 'Center', right: 'Right' }),
    ),
    VerticalAlignment: styleProperty('vertical', words({ top: 'Top', center: 'Center', bottom: 'Bottom' })),
    WrapText: styleProperty('wrap', { read: asIs, parse: flagOf }),
    IndentLevel: styleProperty('indent', { read: asIs, parse: wholeOf }),
    ColumnWidth: {
      read: ({ sheet, areas }) => sheet.columnWidth(firstOf(areas).left) / pixelsPerPoint,
      write: ({ sheet, areas }, value) => {
        mayDo(sheet, 'allowFormatColumns')
        for (const area of areas) sheet.setColumnWidth(area, notNegative(value) * pixelsPerPoint)
      },
    },
    RowHeight: {
      read: ({ sheet, areas }) => sheet.rowHeight(firstOf(areas).top) / pixelsPerPoint,
      write: ({ sheet, areas }, value) => {
        mayDo(sheet, 'allowFormatRows')
        for (const area of areas) sheet.setRowHeight(area, notNegative(value) * pixelsPerPoint)
      },
    },
  },
  links: {
    Fill: range => fill.of(range),
    Font: range => font.of(range),
    Borders: range => rangeBorderCollection.of(range),
    Protection: range => protection.of(range),
  },
})

function notNegative(value: unknown): number {
  const number = numberOf(value)
  if (number < 0) throw new HostError('InvalidArgument')
  return number
}

export const rangeFormatParts = [fill, font, protection] as const
