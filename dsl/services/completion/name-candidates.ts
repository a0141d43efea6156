import type { BoundIndex } from '../../check/bind-index.ts'
import type { BoundItem } from '../../check/bind-items.ts'
import type { Input } from '../../model/rulebook.ts'
import { type Unit, unitText } from '../../numbers/unit.ts'
import type { Bilingual } from '../../text/language.ts'
import type { OpenPlace } from '../symbols/placed-words.ts'
import type { Role } from '../symbols/roles.ts'
import type { Names } from '../symbols/symbols.ts'
import { type Candidate, type CompletionKind, kindOrder } from './completion.ts'

export interface NamePlace {
  readonly role: Role
  readonly place: OpenPlace
  readonly names: Names
}

/** What may be named where a word of a role is expected. */
export function nameCandidates({ role, place, names }: NamePlace): readonly Candidate[] {
  const index = names.index(place.index)
  if (role === 'takes-index')
    return [...names.indexes].map(({ id, title }) => candidate('index', { name: id, explanation: title }))
  if (role.startsWith('takes-checklist')) return checklistNames(role, names)
  if (!index) return []
  switch (role) {
    case 'takes-value':
      return [...givenOf(index, place), ...measuresOf(place, names)]
    case 'takes-given':
      return givenOf(index, place)
    case 'takes-code':
      return index.items.map(({ code, title }) => candidate('code', { name: code, explanation: title }))
    case 'takes-reading':
      return [...index.readings.values()].map(({ name, question }) =>
        candidate('reading', { name, explanation: { vi: question, en: question } }),
      )
    case 'takes-option':
      return (index.readings.get(place.reading)?.options ?? []).map(({ name, label }) =>
        candidate('option', { name, explanation: { vi: label, en: label } }),
      )
    case 'takes-translated':
      return index.items.flatMap(item => translatedOf(item))
    case 'unit':
      return unitsOf(index).map(name => candidate('unit', { name, explanation: UNIT }))
    default:
      return []
  }
}

/** Of any checklist: which one is named last. */
function checklistNames(role: Role, { checklists }: Names): readonly Candidate[] {
  if (role === 'takes-checklist')
    return checklists.map(({ id, title }) => candidate('index', { name: id, explanation: title }))
  if (role === 'takes-checklist-state')
    return checklists.flatMap(({ states }) =>
      states.map(({ name, title }) => candidate('option', { name, explanation: title })),
    )
  return checklists.flatMap(({ rows }) =>
    rows
      .filter(({ level }) => level !== 'item')
      .map(({ code, title }) => candidate('code', { name: code, explanation: title })),
  )
}

const UNIT: Bilingual = { vi: 'Đơn vị tính.', en: 'A unit.' }

const measuresOf = (place: OpenPlace, names: Names): readonly Candidate[] =>
  names.measures(place).map(name => candidate('measure', { name, explanation: MEASURE }))

/** What has a figure of its own: letters of the item, facts, inputs of other items. */
function givenOf(index: BoundIndex, place: OpenPlace): readonly Candidate[] {
  const own = inputsOf(index.byCode.get(place.item)).map(input =>
    candidate('input', { name: input.letter, explanation: withUnit(input.label, input.unit) }),
  )
  const facts = [...index.context.facts.values()].map(({ name, label, unit }) =>
    candidate('fact', { name, explanation: withUnit(label, unit) }),
  )
  const others = index.items
    .filter(({ code }) => code !== place.item)
    .flatMap(item => inputsOf(item))
    .map(({ id, label, unit }) => candidate('reference', { name: id, explanation: withUnit(label, unit) }))
  return [...own, ...facts, ...others]
}

const MEASURE: Bilingual = { vi: 'Số đo của chỉ số này.', en: 'A measure of this indicator.' }

/** The inputs of an item under any choice of readings, each once. */
export function inputsOf(item: BoundItem | undefined): readonly Input[] {
  const all = item?.variations.flatMap(({ inputs }) => inputs) ?? []
  return [...new Map(all.map(input => [input.id, input])).values()]
}

/** An item, its inputs and its printed choices. */
function translatedOf(item: BoundItem): readonly Candidate[] {
  const own = candidate('code', { name: item.code, explanation: item.title })
  const inputs = inputsOf(item).flatMap(({ id, label, options }) => {
    const key = id.endsWith('.option') ? id : `${id}.option`
    const choices = options.map((option, at) =>
      candidate('reference', { name: `${key}${at + 1}`, explanation: option }),
    )
    return options.length > 0 ? choices : [candidate('reference', { name: id, explanation: label })]
  })
  return [own, ...inputs]
}

function unitsOf({ context, items }: BoundIndex): readonly string[] {
  const facts = [...context.facts.values()].map(({ unit }) => unit)
  const inputs = items.flatMap(item => inputsOf(item)).map(({ unit }) => unit)
  return [...new Set([...['%', 'có/không', 'chữ'], ...[...facts, ...inputs].map(unitText)])].filter(text => text !== '')
}

export function withUnit({ vi, en }: Bilingual, unit: Unit): Bilingual {
  const text = unitText(unit)
  return text === '' ? { vi, en } : { vi: `${vi} (${text})`, en: `${en} (${text})` }
}

const candidate = (
  kind: CompletionKind,
  { name, explanation }: { readonly name: string; readonly explanation: Bilingual },
): Candidate => ({
  kind,
  label: name,
  text: name,
  words: [name, explanation.vi],
  explanation,
  distance: kindOrder[kind],
})
