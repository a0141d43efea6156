import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { parseAddress } from '../cells/address.ts'
import { sheetColumns, sheetRows } from '../cells/areas.ts'
import { type Arguments, flagOf, numberOf, recordOf as objectOf, textOf, wordOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, hostType, type NullObject, nullObject, type Property } from '../protocol/host-object.ts'
import { placeOf } from './excel.ts'
import { type PageRecord, recordOf, setRecord } from './records.ts'
import type { SheetSubject } from './sheet-subject.ts'

const plain: PageRecord = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  headerFooter: {},
}

const papers = ['Letter', 'Legal', 'A3', 'A4', 'A5'] as const
const scriptPapers: Readonly<Record<string, string>> = {
  Letter: 'letter',
  Legal: 'legal',
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
}

const marginOf = (side: string): Property<SheetSubject> => ({
  read: subject => pageOf(subject).margins[side],
  write: (subject, value) => change(subject, { margins: { ...pageOf(subject).margins, [side]: numberOf(value) } }),
})

const textPart = (part: string): Property<SheetSubject> => ({
  read: subject => pageOf(subject).headerFooter[part] ?? '',
  write: (subject, value) =>
    change(subject, { headerFooter: { ...pageOf(subject).headerFooter, [part]: textOf(value) } }),
})

const headerFooter = hostType<SheetSubject>({
  name: 'HeaderFooter',
  properties: {
    LeftHeader: textPart('leftHeader'),
    CenterHeader: textPart('centerHeader'),
    RightHeader: textPart('rightHeader'),
    LeftFooter: textPart('leftFooter'),
    CenterFooter: textPart('centerFooter'),
    RightFooter: textPart('rightFooter'),
  },
})

const headerFooterGroup = hostType<SheetSubject>({
  name: 'HeaderFooterGroup',
  properties: { State: { read: () => 'Default', write: (_, value) => void wordOf(value, ['Default']) } },
  links: { DefaultForAllPages: subject => headerFooter.of(subject) },
})

export const pageLayout = hostType<SheetSubject>({
  name: 'PageLayout',
  properties: {
    Orientation: {
      read: subject => pageOf(subject).orientation,
      write: (subject, value) => change(subject, { orientation: wordOf(value, ['Portrait', 'Landscape']) }),
    },
    PaperSize: {
      read: subject => pageOf(subject).paperSize,
      write: (subject, value) => change(subject, { paperSize: paperIn(value) }),
    },
    Zoom: {
      read: subject => pageOf(subject).zoom,
      write: (subject, value) => change(subject, { zoom: numbersIn(value) }),
    },
    CenterHorizontally: {
      read: subject => pageOf(subject).centerHorizontally,
      write: (subject, value) => change(subject, { centerHorizontally: flagOf(value) }),
    },
    CenterVertically: {
      read: subject => pageOf(subject).centerVertically,
      write: (subject, value) => change(subject, { centerVertically: flagOf(value) }),
    },
    PrintGridlines: {
      read: subject => pageOf(subject).printGridlines,
      write: (subject, value) => change(subject, { printGridlines: flagOf(value) }),
    },
    LeftMargin: marginOf('left'),
    RightMargin: marginOf('right'),
    TopMargin: marginOf('top'),
    BottomMargin: marginOf('bottom'),
    HeaderMargin: marginOf('header'),
    FooterMargin: marginOf('footer'),
  },
  links: { HeadersFooters: subject => headerFooterGroup.of(subject) },
  methods: {
    SetPrintArea: (subject, given) => change(subject, { printArea: areaIn(given) }),
    GetPrintAreaOrNullObject: subject => rangeOr(subject, pageOf(subject).printArea),
    SetPrintTitleRows: (subject, given) => {
      const { top, bottom } = areaIn(given)
      change(subject, { titleRows: { from: top, to: bottom } })
    },
    GetPrintTitleRowsOrNullObject: subject => {
      const rows = pageOf(subject).titleRows
      return rangeOr(subject, rows && { top: rows.from, left: 0, bottom: rows.to, right: sheetColumns - 1 })
    },
    SetPrintTitleColumns: (subject, given) => {
      const { left, right } = areaIn(given)
      change(subject, { titleColumns: { from: left, to: right } })
    },
    GetPrintTitleColumnsOrNullObject: subject => {
      const columns = pageOf(subject).titleColumns
      return rangeOr(subject, columns && { top: 0, left: columns.from, bottom: sheetRows - 1, right: columns.to })
    },
    SetPrintMargins: (subject, given) => {
      const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        wordOf(given.text(0), ['Points', 'Inches', 'Centimeters'])
      ]
      const margins = Object.entries(numbersIn(given.values[1])).map(([side, value]) => [side, value * factor])
      change(subject, { margins: { ...pageOf(subject).margins, ...Object.fromEntries(margins) } })
    },
  },
})

export const pageTypes = [headerFooter, headerFooterGroup, pageLayout] as const

const pageOf = ({ sheet }: SheetSubject): PageRecord => recordOf(sheet, 'page') ?? plain

const change = (subject: SheetSubject, part: Partial<PageRecord>): void =>
  setRecord(subject.sheet, 'page', { ...pageOf(subject), ...part })

function paperIn(value: unknown): string {
  const paper = papers.find(each => each === value || scriptPapers[each] === value)
  if (paper === undefined) throw new HostError('InvalidArgument')
  return paper
}

function numbersIn(value: unknown): Record<string, number> {
  const entries = Object.entries(objectOf(value)).filter(([, each]) => each !== undefined && each !== null)
  return Object.fromEntries(entries.map(([key, each]) => [key, numberOf(each)]))
}

function areaIn(given: Arguments): Area {
  const area = placeOf(given.values[0])?.area ?? parseAddress(given.text(0))?.area
  if (area === undefined) throw new HostError('InvalidArgument')
  return area
}

const rangeOr = ({ excel, sheet }: SheetSubject, area: Area | undefined): HostObject | NullObject =>
  area === undefined ? nullObject : excel.make.range({ sheet, area })
