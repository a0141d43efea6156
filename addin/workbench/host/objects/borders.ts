import type { Area, CellStyle } from '../../spreadsheet/spreadsheet.ts'
import { type Arguments, wordOf } from '../protocol/arguments.ts'
import { HostError, notSimulated } from '../protocol/host-error.ts'
import { type HostObject, hostType } from '../protocol/host-object.ts'
import { colourIn } from './colour.ts'
import type { AreasSubject } from './excel.ts'
import { mayDo } from './guard.ts'

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const
type Edge = (typeof edges)[number]
type Side = 'top' | 'bottom' | 'left' | 'right'

interface BorderSubject extends AreasSubject {
  readonly edge: Edge
}

/** Excel's pair of style and weight, and the one word that the spreadsheet and the file know. */
const kinds: readonly { readonly word: string; readonly style: string; readonly weight: string }[] = [
  { word: 'thin', style: 'Continuous', weight: 'Thin' },
  { word: 'hair', style: 'Continuous', weight: 'Hairline' },
  { word: 'medium', style: 'Continuous', weight: 'Medium' },
  { word: 'thick', style: 'Continuous', weight: 'Thick' },
  { word: 'dotted', style: 'Dot', weight: 'Thin' },
  { word: 'dashed', style: 'Dash', weight: 'Thin' },
  { word: 'double', style: 'Double', weight: 'Thick' },
]

const none = { word: 'none', style: 'None', weight: 'Thin' }

const kindOf = (word: string) => kinds.find(kind => kind.word === word) ?? none

const border = hostType<BorderSubject>({
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    SideIndex: { read: ({ edge }) => edge },
    Style: {
      read: subject => kindOf(present(subject).style).style,
      write: (subject, value) => {
        const kind = value === 'None' ? none : kinds.find(({ style }) => style === value)
        if (kind === undefined) throw notSimulated(`border style ${value}`)
        draw(subject, { ...present(subject), style: kind.word })
      },
    },
    Weight: {
      read: subject => kindOf(present(subject).style).weight,
      write: (subject, value) => {
        const kind = kinds.find(({ style, weight }) => style === 'Continuous' && weight === value)
        if (kind === undefined) throw new HostError('InvalidArgument')
        draw(subject, { ...present(subject), style: kind.word })
      },
    },
    Color: {
      read: subject => present(subject).colour,
      write: (subject, value) => {
        const { style } = present(subject)
        draw(subject, { style: style === 'none' ? 'thin' : style, colour: colourIn(value) })
      },
    },
  },
})

export const rangeBorderCollection = hostType<AreasSubject>({
  name: 'RangeBorderCollection',
  properties: { Count: { read: () => edges.length } },
  items: range => edges.map(edge => border.of({ ...range, edge })),
  item: (range, key) => borderOf(range, key),
  methods: {
    GetItemAt: (range, given) => {
      const edge = edges[given.whole(0)]
      if (edge === undefined) throw new HostError('InvalidArgument')
      return border.of({ ...range, edge })
    },
  },
})

export const borderTypes = [border, rangeBorderCollection] as const

function borderOf(range: AreasSubject, key: Arguments): HostObject {
  const name = key.text(0)
  if (name.startsWith('Diagonal')) throw notSimulated(`border ${name}`)
  return border.of({ ...range, edge: wordOf(name, edges) })
}

/** Where the line lies: cells of the range, and which of their sides. */
function stretch(area: Area, edge: Edge): { readonly area: Area; readonly side: Side } | undefined {
  switch (edge) {
    case 'EdgeTop':
      return { area: { ...area, bottom: area.top }, side: 'top' }
    case 'EdgeBottom':
      return { area: { ...area, top: area.bottom }, side: 'bottom' }
    case 'EdgeLeft':
      return { area: { ...area, right: area.left }, side: 'left' }
    case 'EdgeRight':
      return { area: { ...area, left: area.right }, side: 'right' }
    case 'InsideHorizontal':
      return area.top === area.bottom ? undefined : { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' }
    case 'InsideVertical':
      return area.left === area.right ? undefined : { area: { ...area, right: area.right - 1 }, side: 'right' }
    default:
      return edge satisfies never
  }
}

type Line = NonNullable<CellStyle['borders'][Side]>

function present({ sheet, areas, edge }: BorderSubject): Line {
  const [first] = areas
  const where = first && stretch(first, edge)
  const line = where && sheet.style(where.area).borders[where.side]
  return line ?? { style: 'none', colour: '#000000' }
}

function draw({ sheet, areas, edge }: BorderSubject, line: Line): void {
  mayDo(sheet, 'allowFormatCells')
  for (const area of areas) {
    const where = stretch(area, edge)
    if (where !== undefined) sheet.setStyle(where.area, { borders: { [where.side]: line } })
  }
}
