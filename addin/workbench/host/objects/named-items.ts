import type { DefinedName, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { absoluteAddress, parseAddress } from '../cells/address.ts'
import { type Arguments, flagOf, textOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, type NullObject, nullObject } from '../protocol/host-object.ts'
import { type Excel, placeOf } from './excel.ts'
import { sheetNamed } from './titles.ts'

export interface NameSubject {
  readonly excel: Excel
  readonly name: DefinedName
}

export interface NamesSubject {
  readonly excel: Excel
  readonly scope: Sheet | undefined
}

export const namedItem: HostType<NameSubject> = hostType<NameSubject>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: { read: ({ name }) => name.name },
    _Id: { read: ({ name }) => name.name },
    Formula: {
      read: subject => present(subject).formula,
      write: (subject, value) => change(subject, { formula: withEquals(textOf(value)) }),
    },
    Comment: {
      read: subject => present(subject).comment,
      write: (subject, value) => change(subject, { comment: textOf(value) }),
    },
    Visible: {
      read: subject => present(subject).visible,
      write: (subject, value) => change(subject, { visible: flagOf(value) }),
    },
    Scope: { read: ({ name }) => (name.scope === undefined ? 'Workbook' : 'Worksheet') },
    Type: { read: subject => kindOf(subject).type },
    Value: { calculated: true, read: subject => kindOf(subject).value },
  },
  links: {
    Worksheet: ({ excel, name }) => {
      const sheet = excel.spreadsheet.sheets().find(({ id }) => id === name.scope)
      if (sheet === undefined) throw new HostError('ItemNotFound')
      return excel.make.worksheet(sheet)
    },
    WorksheetOrNullObject: ({ excel, name }) => {
      const sheet = excel.spreadsheet.sheets().find(({ id }) => id === name.scope)
      return sheet === undefined ? nullObject : excel.make.worksheet(sheet)
    },
  },
  methods: {
    GetRange: subject => {
      const range = rangeOf(subject)
      if (range.kind === 'null-object') throw new HostError('InvalidReference')
      return range
    },
    GetRangeOrNullObject: subject => rangeOf(subject),
    Delete: ({ excel, name }) => excel.spreadsheet.removeName(name.name, name.scope),
  },
})

export const namedItemCollection: HostType<NamesSubject> = hostType<NamesSubject>({
  name: 'NamedItemCollection',
  items: subject => namesIn(subject).map(name => namedItem.of({ excel: subject.excel, name })),
  item: (subject, key) => {
    const name = find(subject, key.text(0))
    if (name === undefined) throw new HostError('ItemNotFound')
    return namedItem.of({ excel: subject.excel, name })
  },
  methods: {
    Add: (subject, given) => add(subject, given),
    GetItemOrNullObject: (subject, given) => {
      const name = find(subject, given.text(0))
      return name === undefined ? nullObject : namedItem.of({ excel: subject.excel, name })
    },
    GetCount: subject => namesIn(subject).length,
  },
})

/** The cells that a name stands for, seen from a sheet; a sheet's own names come first. */
export function rangeNamed(excel: Excel, name: string, sheet: Sheet): HostObject | NullObject {
  const found = find({ excel, scope: sheet }, name) ?? find({ excel, scope: undefined }, name)
  return found === undefined ? nullObject : rangeOf({ excel, name: found })
}

const namesIn = ({ excel, scope }: NamesSubject): readonly DefinedName[] =>
  excel.spreadsheet.names().filter(name => name.scope === scope?.id)

const find = (subject: NamesSubject, key: string): DefinedName | undefined =>
  namesIn(subject).find(({ name }) => name.toLowerCase() === key.toLowerCase())

function present({ excel, name }: NameSubject): DefinedName {
  const found = excel.spreadsheet
    .names()
    .find(each => each.name.toLowerCase() === name.name.toLowerCase() && each.scope === name.scope)
  if (found === undefined) throw new HostError('ItemNotFound')
  return found
}

const change = (subject: NameSubject, part: Partial<DefinedName>): void =>
  subject.excel.spreadsheet.setName({ ...present(subject), ...part })

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`)

function add(subject: NamesSubject, given: Arguments): HostObject {
  const name = given.text(0)
  // Letters of any script, digits, dots; not what could be a cell's address.
  if (
    !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u.test(name) ||
    parseAddress(name) !== undefined ||
    /^[rc]$/i.test(name)
  )
    throw new HostError('InvalidArgument')
  if (find(subject, name) !== undefined) throw new HostError('ItemAlreadyExists')
  const place = placeOf(given.values[1])
  const formula =
    place === undefined ? withEquals(given.text(1)) : `=${absoluteAddress(place.sheet.title(), place.area)}`
  const { scope, excel } = subject
  const entry = { name, formula, visible: true, comment: given.textOr(2, '') }
  excel.spreadsheet.setName(scope === undefined ? entry : { ...entry, scope: scope.id })
  return namedItem.of({ excel, name: scope === undefined ? entry : { ...entry, scope: scope.id } })
}

function rangeOf(subject: NameSubject): HostObject | NullObject {
  const address = parseAddress(present(subject).formula.slice(1))
  const sheet = address?.sheet === undefined ? undefined : sheetNamed(subject.excel, address.sheet)
  return address === undefined || sheet === undefined
    ? nullObject
    : subject.excel.make.range({ sheet, area: address.area })
}

/** A name's type and value as Excel tells them: of ranges the address, of constants the constant. */
function kindOf(subject: NameSubject): { readonly type: string; readonly value: unknown } {
  const body = present(subject).formula.slice(1)
  if (rangeOf(subject).kind === 'host-object') return { type: 'Range', value: body }
  if (body.includes('#REF!')) return { type: 'Error', value: '#REF!' }
  if (/^"(?:[^"]|"")*"$/.test(body)) return { type: 'String', value: body.slice(1, -1).replaceAll('""', '"') }
  if (/^(TRUE|FALSE)$/i.test(body)) return { type: 'Boolean', value: body.toUpperCase() === 'TRUE' }
  if (body.trim() !== '' && Number.isFinite(Number(body))) return { type: 'Double', value: Number(body) }
  // Whatever else a formula may be worth, nobody asked yet.
  return { type: 'String', value: body }
}
