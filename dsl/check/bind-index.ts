import type { IndexNode } from '../grammar/ast.ts'
import { type IndexId, indexIdOf } from '../model/ids.ts'
import type { Lens, Reading } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'
import { bindFacts, bindPolicies, bindReadings, type IndexPolicies, reportUnknownCode } from './bind-head.ts'
import { type BoundItem, bindItem, prepareItem } from './bind-items.ts'
import { maximumOf } from './body-place.ts'
import type { Context } from './context.ts'
import { outlineOf, type Row } from './outline.ts'
import { referencesTo } from './references.ts'
import type { References } from './scope.ts'
import { sharedRows } from './sharing.ts'
import { themesOf } from './themes.ts'

/** An index with its names resolved, each item under every choice of readings that matters to it. */
export interface BoundIndex {
  readonly id: IndexId
  readonly node: IndexNode
  readonly title: Bilingual
  readonly maximum: Rational | undefined
  readonly policies: IndexPolicies
  readonly readings: ReadonlyMap<string, Reading>
  readonly lenses: readonly Lens[]
  readonly items: readonly BoundItem[]
  readonly byCode: ReadonlyMap<string, BoundItem>
  readonly themes: ReadonlyMap<Row, Bilingual>
  readonly references: References
  readonly context: Context
}

/** Binds everything that the index file itself says. */
export function bindIndex(node: IndexNode, head: Omit<Context, 'facts'>): BoundIndex {
  const id = indexIdOf(node.id.text)
  const context: Context = { ...head, facts: bindFacts(node, head) }
  const readings = bindReadings(node, head)
  const rows = outlineOf(node.items, context)
  const shared = sharedRows(rows, context.report)
  const prepared = rows.map(row => prepareItem(row, { readings, shared }, context))
  const references = referencesTo(prepared)
  const items = prepared.map(item => bindItem(item, references, context))
  const byCode = new Map<string, BoundItem>(items.map(item => [item.code, item]))
  return {
    id,
    node,
    title: context.translations.inBoth(node.title?.text ?? id, id),
    maximum: maximumOf(node.maximum, { code: id, span: node.id.span, report: context.report }),
    policies: bindPolicies(node.policies, head),
    readings,
    lenses: bindLenses(node, byCode, context),
    items,
    byCode,
    themes: themesOf(rows, context.translations),
    references,
    context,
  }
}

function bindLenses(node: IndexNode, byCode: ReadonlyMap<string, BoundItem>, context: Context): readonly Lens[] {
  const names = new Set<string>()
  return node.lenses.map(({ name, title, members }) => {
    if (names.has(name.text)) context.report({ code: 'duplicate-name', name: name.text }, name.span)
    names.add(name.text)
    const seen = new Set<string>()
    const known = members.filter(member => {
      if (!byCode.has(member.text)) reportUnknownCode(member, byCode.keys(), context)
      if (seen.has(member.text)) context.report({ code: 'duplicate-entry', key: member.text }, member.span)
      seen.add(member.text)
      return byCode.has(member.text)
    })
    return {
      name: name.text,
      title: context.translations.inBoth(title?.text ?? name.text, name.text),
      members: known.flatMap(member => byCode.get(member.text)?.code ?? []),
    }
  })
}
