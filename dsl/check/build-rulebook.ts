import type { ItemNode } from '../grammar/ast.ts'
import { codeOf, indexIdOf } from '../model/ids.ts'
import type { Citation, Group, Indicator, Note, Readings, Rulebook, ServedItem } from '../model/rulebook.ts'
import { zero } from '../numbers/rational.ts'
import { assessedBy } from './assessed-by.ts'
import { countedBy } from './bind-count.ts'
import { basisOf } from './bind-head.ts'
import type { BoundIndex } from './bind-index.ts'
import type { BoundItem, BoundVariation } from './bind-items.ts'
import { legalReference } from './legal-reference.ts'
import type { Row } from './outline.ts'
import { holdsUnder } from './variations.ts'

/** The index under its default readings, changed by those given; unknown names and options throw. */
export function rulebookOf(index: BoundIndex, given: Readings = {}): Rulebook {
  const chosen = chosenReadings(index, given)
  const { node } = index
  return {
    id: index.id,
    title: index.title,
    basis: basisOf(node.basis),
    validFrom: node.validFrom?.text ?? '',
    maximum: index.maximum ?? zero,
    missing: index.policies.missing,
    zeroDenominator: index.policies.zeroDenominator,
    readings: [...index.readings.values()],
    chosenReadings: chosen,
    facts: [...index.context.facts.values()],
    checklists: countedBy(index.context),
    lenses: index.lenses,
    groups: index.items.filter(({ role }) => role === 'heading').map(item => groupOf(item, index)),
    indicators: index.items.flatMap(item => indicatorOf(item, chosen, index)),
    source: index.context.source,
  }
}

/** The variation of an item that holds under a complete choice of readings. */
export function variationUnder(item: BoundItem, chosen: Readings): BoundVariation | undefined {
  const all = item.variations.map(({ readings }) => readings)
  return item.variations.find(({ readings }) => holdsUnder(readings, chosen, all))
}

/** Every reading of the index with its option. */
export function chosenReadings(index: BoundIndex, given: Readings): Readings {
  for (const [name, option] of Object.entries(given)) {
    const reading = index.readings.get(name)
    if (!reading) throw new RangeError(`The index ${index.id} has no reading ${name}`)
    if (!reading.options.some(known => known.name === option))
      throw new RangeError(`The reading ${name} has no option ${option}`)
  }
  const defaults = [...index.readings.values()].map(({ name, defaultOption }) => [name, defaultOption] as const)
  return { ...Object.fromEntries(defaults), ...given }
}

function groupOf({ row, code, title, maximum }: BoundItem, index: BoundIndex): Group {
  const parent = row.parent ? { parent: row.parent.code } : {}
  return {
    code,
    ...parent,
    level: row.node.level,
    title,
    maximum: maximum ?? zero,
    members: row.children.map(child => child.code),
    ...themeOf(row, index),
    citation: citationOf(row, index),
  }
}

function indicatorOf(item: BoundItem, chosen: Readings, index: BoundIndex): readonly Indicator[] {
  const { row, code, title, maximum } = item
  const variation = variationUnder(item, chosen)
  if (item.role === 'heading' || !variation?.body || !row.parent) return []
  const { node } = row
  return [
    {
      code,
      parent: row.parent.code,
      level: node.level,
      title,
      maximum: maximum ?? zero,
      ...(item.sharesWith ? { sharesPointsWith: item.sharesWith } : {}),
      assessedBy: assessedBy(row),
      owner: node.owner?.text ?? '',
      coordinating: node.coordinating.map(({ text }) => text),
      evidence: node.evidence.map(({ text }) => text),
      deadline: node.deadline?.text ?? '',
      ...themeOf(row, index),
      serves: servesOf(node),
      notes: notesOf(node),
      inputs: variation.inputs,
      body: variation.body,
      citation: citationOf(row, index),
    },
  ]
}

function themeOf(row: Row, { themes }: BoundIndex): Pick<Group, 'theme'> {
  const theme = themes.get(row)
  return theme ? { theme } : {}
}

function servesOf({ serves }: ItemNode): readonly ServedItem[] {
  return serves.flatMap(({ index, codes }) =>
    codes.map(code => ({ index: indexIdOf(index.text), code: codeOf(code.text) })),
  )
}

function notesOf({ notes }: ItemNode): readonly Note[] {
  return notes.map(({ purpose, text, reason }) => ({ purpose, text: text.text, reason: reason?.text ?? '' }))
}

function citationOf(row: Row, { node: index, context }: BoundIndex): Citation {
  const ofIndex = index.basis[0]?.title.text ?? ''
  return { source: context.source, span: row.node.span, reference: legalReference(row, ofIndex) }
}
