import type { Validation } from '../../spreadsheet/spreadsheet.ts'
import { absoluteAddress } from '../cells/address.ts'
import { overlap } from '../cells/areas.ts'
import { flagOf, recordOf } from '../protocol/arguments.ts'
import { HostError, notSimulated } from '../protocol/host-error.ts'
import { hostType, isHostObject } from '../protocol/host-object.ts'
import { type AreasSubject, placeOf } from './excel.ts'
import { mayDo } from './guard.ts'

type Rule = Validation['rule']

const kinds = {
  list: { key: 'list', type: 'List' },
  whole: { key: 'wholeNumber', type: 'WholeNumber' },
  decimal: { key: 'decimal', type: 'Decimal' },
  date: { key: 'date', type: 'Date' },
  length: { key: 'textLength', type: 'TextLength' },
  custom: { key: 'custom', type: 'Custom' },
} as const satisfies Record<Rule['kind'], { key: string; type: string }>

/** Excel's words for comparisons, and those of the file, which the spreadsheet keeps. */
const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
}

const alertStyles: Readonly<Record<string, string>> = { Stop: 'stop', Warning: 'warning', Information: 'information' }

function word(table: Readonly<Record<string, string>>, value: unknown): string {
  const found = typeof value === 'string' && Object.hasOwn(table, value) ? table[value] : undefined
  if (found === undefined) throw new HostError('InvalidArgument')
  return found
}

const wordFor = (table: Readonly<Record<string, string>>, ours: string): string =>
  Object.keys(table).find(theirs => table[theirs] === ours) ?? ours

const plain: Rule = {
  kind: 'custom',
  operator: '',
  formula1: '=TRUE',
  formula2: '',
  prompt: undefined,
  error: undefined,
  ignoreBlank: true,
}

export const dataValidation = hostType<AreasSubject>({
  name: 'DataValidation',
  properties: {
    Type: { read: range => typeOf(rulesIn(range)) },
    Rule: { read: range => written(rulesIn(range)[0]), write: (range, value) => change(range, ruleFrom(value)) },
    Prompt: {
      read: range => {
        const prompt = rulesIn(range)[0]?.prompt
        return { title: prompt?.title ?? '', message: prompt?.message ?? '', showPrompt: prompt !== undefined }
      },
      write: (range, value) => {
        const { title = '', message = '', showPrompt = true } = recordOf(value)
        change(range, { prompt: showPrompt === false ? undefined : { title: `${title}`, message: `${message}` } })
      },
    },
    ErrorAlert: {
      read: range => {
        const error = rulesIn(range)[0]?.error
        const { title = '', message = '', style = 'stop' } = error ?? {}
        return { title, message, style: wordFor(alertStyles, style), showAlert: error !== undefined }
      },
      write: (range, value) => {
        const { title = '', message = '', style = 'Stop', showAlert = true } = recordOf(value)
        const error = { title: `${title}`, message: `${message}`, style: word(alertStyles, style) }
        change(range, { error: showAlert === false ? undefined : error })
      },
    },
    IgnoreBlanks: {
      read: range => rulesIn(range)[0]?.ignoreBlank ?? true,
      write: (range, value) => change(range, { ignoreBlank: flagOf(value) }),
    },
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      mayDo(sheet, 'allowFormatCells')
      for (const area of areas) sheet.setValidation(area, undefined)
    },
  },
})

const rulesIn = ({ sheet, areas }: AreasSubject): readonly Rule[] =>
  sheet
    .validations()
    .filter(validation => overlap(validation.areas, areas))
    .map(({ rule }) => rule)

function typeOf(rules: readonly Rule[]): string {
  const [first, ...others] = rules
  if (first === undefined) return 'None'
  return others.some(({ kind }) => kind !== first.kind) ? 'MixedCriteria' : kinds[first.kind].type
}

function change(range: AreasSubject, part: Partial<Rule>): void {
  mayDo(range.sheet, 'allowFormatCells')
  const rule = { ...(rulesIn(range)[0] ?? plain), ...part }
  for (const area of range.areas) range.sheet.setValidation(area, rule)
}

/** `{ list: { inCellDropDown: true, source: '=$A$1:$A$3' } }` and the like: one key. */
function ruleFrom(value: unknown): Partial<Rule> {
  const given = recordOf(value)
  const [kind] = (Object.keys(kinds) as Rule['kind'][]).filter(each => given[kinds[each].key] !== undefined)
  if (kind === undefined) throw notSimulated(`data validation ${Object.keys(given).join(', ')}`)
  const rule = recordOf(given[kinds[kind].key])
  if (kind === 'list') return { kind, operator: '', formula1: sourceOf(rule.source), formula2: '' }
  if (kind === 'custom') return { kind, operator: '', formula1: bound(rule.formula), formula2: '' }
  return {
    kind,
    operator: word(operators, rule.operator),
    formula1: bound(rule.formula1),
    formula2: bound(rule.formula2),
  }
}

function sourceOf(source: unknown): string {
  if (typeof source === 'string') return source
  const place = isHostObject(source) ? placeOf(source) : undefined
  if (place === undefined) throw new HostError('InvalidArgument')
  return `=${absoluteAddress(place.sheet.title(), place.area)}`
}

function bound(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

function written(rule: Rule | undefined): Readonly<Record<string, unknown>> {
  if (rule === undefined) return {}
  const { key } = kinds[rule.kind]
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.formula1 } }
  if (rule.kind === 'custom') return { custom: { formula: rule.formula1 } }
  const { operator, formula1, formula2 } = rule
  return { [key]: { operator: wordFor(operators, operator), formula1, ...(formula2 === '' ? {} : { formula2 }) } }
}
