import type { CellStyle, Conditional, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { overlap } from '../cells/areas.ts'
import { type Arguments, flagOf, recordOf, textOf } from '../protocol/arguments.ts'
import { HostError, notSimulated } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, nullObject } from '../protocol/host-object.ts'
import { colourIn } from './colour.ts'
import type { AreasSubject, Excel } from './excel.ts'
import { mayDo } from './guard.ts'

interface ConditionalSubject extends AreasSubject {
  readonly id: string
}

type FormulaRule = Extract<Conditional['rule'], { kind: 'formula' }>
type BarRule = Extract<Conditional['rule'], { kind: 'data-bar' }>

/** Until a rule is set: holds nowhere. */
const unset: FormulaRule = { kind: 'formula', formula: '=FALSE', style: {} }
const unsetBar: BarRule = { kind: 'data-bar', colour: '#638EC6', lowest: '', highest: '' }

const rule = hostType<ConditionalSubject>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      read: subject => formulaRule(subject).formula,
      write: (subject, value) => {
        const formula = textOf(value)
        change(subject, {
          rule: { ...formulaRule(subject), formula: formula.startsWith('=') ? formula : `=${formula}` },
        })
      },
    },
  },
})

const fill = hostType<ConditionalSubject>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      read: subject => formulaRule(subject).style.fill ?? '',
      write: (subject, value) => restyle(subject, { fill: colourIn(value) }),
    },
  },
})

const font = hostType<ConditionalSubject>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      read: subject => formulaRule(subject).style.colour ?? '',
      write: (subject, value) => restyle(subject, { colour: colourIn(value) }),
    },
    Bold: {
      read: subject => formulaRule(subject).style.bold ?? false,
      write: (subject, value) => restyle(subject, { bold: flagOf(value) }),
    },
    Italic: {
      read: subject => formulaRule(subject).style.italic ?? false,
      write: (subject, value) => restyle(subject, { italic: flagOf(value) }),
    },
  },
})

const format = hostType<ConditionalSubject>({
  name: 'ConditionalRangeFormat',
  links: { Fill: subject => fill.of(subject), Font: subject => font.of(subject) },
})

const custom = hostType<ConditionalSubject>({
  name: 'CustomConditionalFormat',
  links: { Rule: subject => rule.of(subject), Format: subject => format.of(subject) },
})

const positive = hostType<ConditionalSubject>({
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    FillColor: {
      read: subject => barRule(subject).colour,
      write: (subject, value) => change(subject, { rule: { ...barRule(subject), colour: colourIn(value) } }),
    },
    // The spreadsheet draws bars in one colour.
    GradientFill: { read: () => false, write: (_, value) => onlyPlain(value) },
  },
})

const dataBar = hostType<ConditionalSubject>({
  name: 'DataBarConditionalFormat',
  properties: { LowerBoundRule: boundProperty('lowest'), UpperBoundRule: boundProperty('highest') },
  links: { PositiveFormat: subject => positive.of(subject) },
})

const conditionalFormat = hostType<ConditionalSubject>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { read: ({ id }) => id },
    Type: { read: subject => (find(subject).rule.kind === 'formula' ? 'Custom' : 'DataBar') },
    StopIfTrue: {
      read: subject => find(subject).stopIfTrue,
      write: (subject, value) => change(subject, { stopIfTrue: flagOf(value) }),
    },
    Priority: { read: subject => inRange(subject).findIndex(({ id }) => id === find(subject).id) },
  },
  links: {
    Custom: subject => custom.of(subject),
    CustomOrNullObject: subject => (find(subject).rule.kind === 'formula' ? custom.of(subject) : nullObject),
    DataBar: subject => dataBar.of(subject),
    DataBarOrNullObject: subject => (find(subject).rule.kind === 'data-bar' ? dataBar.of(subject) : nullObject),
  },
  methods: {
    Delete: subject => {
      mayDo(subject.sheet, 'allowFormatCells')
      subject.sheet.removeConditional(find(subject).id)
    },
    GetRange: subject => rangeOf(subject),
  },
})

export const conditionalFormatCollection: HostType<AreasSubject> = hostType<AreasSubject>({
  name: 'ConditionalFormatCollection',
  items: range => inRange(range).map(({ id }) => conditionalFormat.of({ ...range, id })),
  item: (range, key) => itemOf(range, key),
  methods: {
    Add: (range, given) => {
      mayDo(range.sheet, 'allowFormatCells')
      const type = given.text(0)
      if (type !== 'Custom' && type !== 'DataBar') throw notSimulated(`conditional format ${type}`)
      const first = type === 'Custom' ? unset : unsetBar
      const id = range.sheet.addConditional({ areas: range.areas, rule: first, stopIfTrue: false })
      return conditionalFormat.of({ ...range, id })
    },
    GetCount: range => inRange(range).length,
    GetItemAt: (range, given) => {
      const found = inRange(range)[given.whole(0)]
      if (found === undefined) throw new HostError('InvalidArgument')
      return conditionalFormat.of({ ...range, id: found.id })
    },
    ClearAll: range => {
      mayDo(range.sheet, 'allowFormatCells')
      for (const { id } of inRange(range)) range.sheet.removeConditional(id)
    },
  },
})

export const conditionalFormatTypes = [
  rule,
  fill,
  font,
  format,
  custom,
  positive,
  dataBar,
  conditionalFormat,
  conditionalFormatCollection,
] as const

function boundProperty(key: 'lowest' | 'highest') {
  const automatic = key === 'lowest' ? 'LowestValue' : 'HighestValue'
  return {
    read: (subject: ConditionalSubject) => {
      const formula = barRule(subject)[key]
      return formula === '' ? { type: automatic } : { type: 'Number', formula }
    },
    write: (subject: ConditionalSubject, value: unknown) => {
      const { type, formula } = recordOf(value)
      if (type !== 'Number' && type !== 'Formula' && type !== automatic && type !== 'Automatic')
        throw notSimulated(`data bar bound ${type}`)
      change(subject, { rule: { ...barRule(subject), [key]: formula === undefined ? '' : String(formula) } })
    },
  }
}

function onlyPlain(value: unknown): void {
  if (flagOf(value)) throw notSimulated('data bar with gradient')
}

const inRange = ({ sheet, areas }: AreasSubject): readonly Conditional[] =>
  sheet.conditionals().filter(each => overlap(each.areas, areas))

function itemOf(range: AreasSubject, key: Arguments): HostObject {
  const id = key.text(0)
  find({ ...range, id })
  return conditionalFormat.of({ ...range, id })
}

function find({ excel, sheet, id }: ConditionalSubject): Conditional {
  const current = currentId(excel, sheet, id)
  const found = sheet.conditionals().find(each => each.id === current)
  if (found === undefined) throw new HostError('ItemNotFound')
  return found
}

function rangeOf(subject: ConditionalSubject): HostObject {
  const [area] = find(subject).areas
  if (area === undefined) throw new HostError('ItemNotFound')
  return subject.excel.make.range({ sheet: subject.sheet, area })
}

function formulaRule(subject: ConditionalSubject): FormulaRule {
  const { rule: present } = find(subject)
  if (present.kind !== 'formula') throw new HostError('InvalidOperation')
  return present
}

function barRule(subject: ConditionalSubject): BarRule {
  const { rule: present } = find(subject)
  if (present.kind !== 'data-bar') throw new HostError('InvalidOperation')
  return present
}

const restyle = (subject: ConditionalSubject, style: Partial<CellStyle>): void => {
  const present = formulaRule(subject)
  change(subject, { rule: { ...present, style: { ...present.style, ...style } } })
}

function change(subject: ConditionalSubject, part: Partial<Omit<Conditional, 'id'>>): void {
  mayDo(subject.sheet, 'allowFormatCells')
  const { id, ...present } = find(subject)
  subject.sheet.removeConditional(id)
  subject.excel.successors.set(keyOf(subject.sheet, id), subject.sheet.addConditional({ ...present, ...part }))
}

/** The spreadsheet changes a rule by putting another in its place; the add-in knows the first one's id. */
function currentId(excel: Excel, sheet: Sheet, id: string): string {
  const next = excel.successors.get(keyOf(sheet, id))
  return next === undefined ? id : currentId(excel, sheet, next)
}

/** Every sheet counts its rules by itself. */
const keyOf = (sheet: Sheet, id: string): string => `${sheet.id}/${id}`
