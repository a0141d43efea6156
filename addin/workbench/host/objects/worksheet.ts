import { parseAddress } from '../cells/address.ts'
import { areaOf, isOnSheet, wholeSheet } from '../cells/areas.ts'
import { type Arguments, flagOf, wholeOf, wordOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, type NullObject, nullObject } from '../protocol/host-object.ts'
import { autoFilter } from './auto-filter.ts'
import { chartCollection } from './charts.ts'
import { colourIn } from './colour.ts'
import { freezePanes } from './freeze-panes.ts'
import { rangeNamed } from './named-items.ts'
import { pageLayout } from './page-layout.ts'
import { rangesOf } from './range-areas.ts'
import { recordOf, setRecord } from './records.ts'
import { eventMethods } from './sheet-events.ts'
import type { SheetSubject } from './sheet-subject.ts'
import { checkTitle, mayRestructure } from './titles.ts'
import { worksheetProtection } from './worksheet-protection.ts'

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const

export const worksheet: HostType<SheetSubject> = hostType<SheetSubject>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { read: ({ sheet }) => sheet.id },
    Name: { read: ({ sheet }) => sheet.title(), write: (subject, value) => rename(subject, value) },
    Position: {
      read: ({ sheet }) => sheet.position(),
      write: ({ excel, sheet }, value) => {
        mayRestructure(excel)
        const position = wholeOf(value)
        if (position < 0 || position >= excel.spreadsheet.sheets().length) throw new HostError('InvalidArgument')
        sheet.move(position)
      },
    },
    Visibility: {
      read: ({ sheet }) => visibilities[sheet.visibility()],
      write: (subject, value) => show(subject, value),
    },
    TabColor: {
      read: ({ sheet }) => sheet.tabColour(),
      write: ({ sheet }, value) => sheet.setTabColour(value === '' ? '' : colourIn(value)),
    },
    ShowGridlines: { read: viewProperty('gridlines').read },
    ShowHeadings: { read: viewProperty('headings').read },
    // The library sets them under other names than it reads.
    Gridlines: viewProperty('gridlines'),
    Headings: viewProperty('headings'),
  },
  links: {
    AutoFilter: subject => autoFilter.of(subject),
    Charts: subject => chartCollection.of(subject),
    FreezePanes: subject => freezePanes.of(subject),
    Names: ({ excel, sheet }) => excel.make.names(sheet),
    PageLayout: subject => pageLayout.of(subject),
    Protection: subject => worksheetProtection.of(subject),
    Tables: ({ excel, sheet }) => excel.make.tables(sheet),
  },
  methods: {
    GetRange: (subject, given) => getRange(subject, given),
    GetRanges: (subject, given) => rangesOf(subject, given.text(0)),
    GetCell: ({ excel, sheet }, given) => rangeAt({ excel, sheet }, [given.whole(0), given.whole(1), 1, 1]),
    GetRangeByIndexes: ({ excel, sheet }, given) =>
      rangeAt({ excel, sheet }, [given.whole(0), given.whole(1), given.whole(2), given.whole(3)]),
    GetUsedRange: ({ excel, sheet }) => excel.make.range({ sheet, area: sheet.used() ?? areaOf(0, 0, 1, 1) }),
    GetUsedRangeOrNullObject: ({ excel, sheet }) => {
      const area = sheet.used()
      return area === undefined ? nullObject : excel.make.range({ sheet, area })
    },
    GetNext: (subject, given) => mustBe(neighbour(subject, { step: 1, visibleOnly: given.flagOr(0, false) })),
    GetNextOrNullObject: (subject, given) => neighbour(subject, { step: 1, visibleOnly: given.flagOr(0, false) }),
    GetPrevious: (subject, given) => mustBe(neighbour(subject, { step: -1, visibleOnly: given.flagOr(0, false) })),
    GetPreviousOrNullObject: (subject, given) => neighbour(subject, { step: -1, visibleOnly: given.flagOr(0, false) }),
    Activate: ({ excel, sheet }) => {
      if (sheet.visibility() !== 'visible') throw new HostError('InvalidOperation')
      excel.spreadsheet.activate(sheet.id)
    },
    Calculate: ({ excel }, given) => excel.spreadsheet.recalculate(given.flagOr(0, false) ? 'full' : 'changed'),
    Delete: subject => remove(subject),
    ShowOutlineLevels: (_, given) => {
      given.whole(0)
      given.whole(1)
    },
    ...eventMethods,
  },
})

function viewProperty(key: 'gridlines' | 'headings') {
  const present = ({ sheet }: SheetSubject) => recordOf(sheet, 'view') ?? { gridlines: true, headings: true }
  return {
    read: (subject: SheetSubject) => present(subject)[key],
    write: (subject: SheetSubject, value: unknown) =>
      setRecord(subject.sheet, 'view', { ...present(subject), [key]: flagOf(value) }),
  }
}

function rename({ excel, sheet }: SheetSubject, value: unknown): void {
  mayRestructure(excel)
  sheet.rename(checkTitle(excel, value, sheet))
}

function show({ excel, sheet }: SheetSubject, value: unknown): void {
  mayRestructure(excel)
  const word = wordOf(value, ['Visible', 'Hidden', 'VeryHidden'])
  const visibility = word === 'Visible' ? 'visible' : word === 'Hidden' ? 'hidden' : 'very-hidden'
  if (visibility !== 'visible' && isLastVisible({ excel, sheet })) throw new HostError('InvalidOperation')
  sheet.show(visibility)
}

function remove({ excel, sheet }: SheetSubject): void {
  mayRestructure(excel)
  if (isLastVisible({ excel, sheet })) throw new HostError('InvalidOperation')
  // Excel refuses to delete what a user cannot find again.
  if (sheet.visibility() === 'very-hidden') throw new HostError('GeneralException')
  sheet.remove()
}

const isLastVisible = ({ excel, sheet }: SheetSubject): boolean =>
  sheet.visibility() === 'visible' &&
  excel.spreadsheet.sheets().every(each => each.id === sheet.id || each.visibility() !== 'visible')

function rangeAt({ excel, sheet }: SheetSubject, corner: readonly [number, number, number, number]): HostObject {
  const area = areaOf(...corner)
  if (!isOnSheet(area)) throw new HostError('InvalidArgument')
  return excel.make.range({ sheet, area })
}

/** An address, a defined name, or nothing for the whole sheet. */
function getRange({ excel, sheet }: SheetSubject, given: Arguments): HostObject {
  if (!given.has(0) || given.values[0] === '') return excel.make.range({ sheet, area: wholeSheet })
  const text = given.text(0)
  const address = parseAddress(text)
  if (address === undefined) return mustBe(rangeNamed(excel, text, sheet))
  if (address.sheet !== undefined && address.sheet.toLowerCase() !== sheet.title().toLowerCase())
    throw new HostError('InvalidArgument')
  return excel.make.range({ sheet, area: address.area })
}

function mustBe(found: HostObject | NullObject): HostObject {
  if (found.kind === 'host-object') return found
  throw new HostError('ItemNotFound')
}

function neighbour(
  { excel, sheet }: SheetSubject,
  { step, visibleOnly }: { readonly step: 1 | -1; readonly visibleOnly: boolean },
): HostObject | NullObject {
  const sheets = excel.spreadsheet
    .sheets()
    .filter(each => !visibleOnly || each.visibility() === 'visible' || each === sheet)
  const found = sheets[sheets.findIndex(each => each.id === sheet.id) + step]
  return found === undefined ? nullObject : excel.make.worksheet(found)
}
