import type { BoundIndex } from '../../check/bind-index.ts'
import type { BoundItem } from '../../check/bind-items.ts'
import { legalReference } from '../../check/legal-reference.ts'
import { figureText } from '../../explain/number-text.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { Input } from '../../model/rulebook.ts'
import type { Bilingual } from '../../text/language.ts'
import { inputsOf, withUnit } from '../completion/name-candidates.ts'
import { definitionsOf } from '../navigation.ts'
import type { Project } from '../project.ts'
import { symbolsOf } from '../symbols/occurrences.ts'
import type { RuleSymbol } from '../symbols/symbols.ts'

/** What is said of a name; empty where the index does not know it. */
export function symbolLines(project: Project, symbol: RuleSymbol): readonly Bilingual[] {
  const { names } = symbolsOf(project)
  const index = names.index(symbol.index)
  const list = names.checklist(symbol.index)
  const lines = index ? linesOf(symbol, index, project) : list ? checklistLines(symbol, list) : []
  return lines.length > 0 ? [...lines, ...definedAt(project, symbol)] : []
}

function linesOf(symbol: RuleSymbol, index: BoundIndex, project: Project): readonly Bilingual[] {
  const { kind, name, owner } = symbol
  switch (kind) {
    case 'index':
      return [index.title, ...(index.maximum ? [maximum(index.maximum)] : [])]
    case 'item':
      return itemLines(index.byCode.get(name), index)
    case 'fact':
      return factLines(index, name)
    case 'input':
      return inputLines(index, owner, name)
    case 'measure':
      return [measureLine(project, symbol), ...referenceOf(index.byCode.get(owner), index)]
    case 'reading':
      return readingLines(index, name)
    case 'option':
      return optionLines(index, owner, name)
    case 'lens':
      return index.lenses.filter(lens => lens.name === name).map(({ title }) => title)
    case 'checklist':
    case 'checklist-state':
    case 'checklist-row':
      return []
    default:
      return kind satisfies never
  }
}

function checklistLines({ kind, name }: RuleSymbol, list: Checklist): readonly Bilingual[] {
  if (kind === 'checklist') return [list.title]
  if (kind === 'checklist-state') return list.states.filter(state => state.name === name).map(({ title }) => title)
  return list.rows
    .filter(row => row.code === name)
    .map(({ code, title: { vi, en } }) => ({
      vi: `${code}: ${vi}`,
      en: `${code}: ${en}`,
    }))
}

function itemLines(item: BoundItem | undefined, index: BoundIndex): readonly Bilingual[] {
  if (!item) return []
  const { title, code, row } = item
  const owner = row.node.owner?.text
  return [
    { vi: `${code}: ${title.vi}`, en: `${code}: ${title.en}` },
    ...(item.maximum ? [maximum(item.maximum)] : []),
    ...(owner ? [{ vi: `Phụ trách: ${owner}`, en: `In charge: ${owner}` }] : []),
    ...referenceOf(item, index),
  ]
}

function factLines({ context }: BoundIndex, name: string): readonly Bilingual[] {
  const fact = context.facts.get(name)
  if (!fact) return []
  const code = fact.code === '' ? [] : [{ vi: `Thông tin chung ${fact.code}`, en: `General information ${fact.code}` }]
  return [withUnit(fact.label, fact.unit), ...code, ...providedBy(fact.provider)]
}

function inputLines(index: BoundIndex, code: string, letter: string): readonly Bilingual[] {
  const item = index.byCode.get(code)
  const input = inputsOf(item).find(each => each.letter === letter)
  if (!item || !input) return []
  return [
    withUnit(input.label, input.unit),
    ...choices(input),
    ...providedBy(input.provider),
    ...referenceOf(item, index),
  ]
}

const choices = ({ options }: Input): readonly Bilingual[] =>
  options.map(({ vi, en }, at) => ({ vi: `${at + 1}. ${vi}`, en: `${at + 1}. ${en}` }))

/** As it is written: `tỷ_lệ (%) = a / b`. */
function measureLine(project: Project, symbol: RuleSymbol): Bilingual {
  const [definition] = definitionsOf(project, symbol)
  const document = definition && project.document(definition.document)
  const clause = document?.clauses.find(({ tokens }) => tokens[0]?.startOffset === definition?.span.start)
  const words = clause?.tokens.map(({ image }) => image).join(' ') ?? symbol.name
  return { vi: words, en: words }
}

function readingLines(index: BoundIndex, name: string): readonly Bilingual[] {
  const reading = index.readings.get(name)
  if (!reading) return []
  const answers = reading.options.map(option => {
    const isDefault = option.name === reading.defaultOption
    return {
      vi: `${option.name}: ${option.label}${isDefault ? ' (mặc định)' : ''}`,
      en: `${option.name}: ${option.label}${isDefault ? ' (default)' : ''}`,
    }
  })
  return [same(reading.question), ...answers]
}

function optionLines(index: BoundIndex, reading: string, name: string): readonly Bilingual[] {
  const option = index.readings.get(reading)?.options.find(each => each.name === name)
  if (!option) return []
  const reason = option.reason === '' ? [] : [{ vi: `Vì ${option.reason}`, en: `Because ${option.reason}` }]
  return [same(option.label), ...reason]
}

const same = (text: string): Bilingual => ({ vi: text, en: text })

const maximum = (value: NonNullable<BoundItem['maximum']>): Bilingual => ({
  vi: `Tối đa ${figureText(value, 'vi')} điểm`,
  en: `Maximum ${figureText(value, 'en')} points`,
})

const providedBy = (provider: string): readonly Bilingual[] =>
  provider === '' ? [] : [{ vi: `Nơi cung cấp: ${provider}`, en: `Provided by: ${provider}` }]

function referenceOf(item: BoundItem | undefined, { node }: BoundIndex): readonly Bilingual[] {
  if (!item) return []
  return [legalReference(item.row, node.basis[0]?.title.text ?? '')]
}

function definedAt(project: Project, symbol: RuleSymbol): readonly Bilingual[] {
  const [definition] = definitionsOf(project, symbol)
  const line = definition && project.document(definition.document)?.source.positionAt(definition.span.start).line
  if (!definition || line === undefined) return []
  return [{ vi: `Ở ${definition.document}, dòng ${line}`, en: `In ${definition.document}, line ${line}` }]
}
