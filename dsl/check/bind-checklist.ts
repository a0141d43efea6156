import type { ChecklistNode, ChecklistStateNode } from '../grammar/ast.ts'
import type { Checklist, ChecklistState } from '../model/checklist.ts'
import { checklistIdOf } from '../model/ids.ts'
import { bindRows, checkCounts } from './bind-checklist-rows.ts'
import { basisOf } from './bind-head.ts'
import type { ChecklistContext } from './context.ts'
import { dependencyOrder } from './dependency-order.ts'
import { knownStates } from './known-states.ts'

/** A checklist as its file says it; what contradicts itself in it is reported. */
export function bindChecklist(node: ChecklistNode, context: ChecklistContext): Checklist {
  const { translations, report, source } = context
  const id = checklistIdOf(node.id.text)
  const states = bindStates(node, context)
  if (states.length === 0) report({ code: 'checklist-without-states', checklist: id }, node.id.span)
  const rows = bindRows(node.rows, context)
  if (rows.length === 0) report({ code: 'checklist-without-items', item: id }, node.id.span)
  for (const counts of node.counts) checkCounts(counts, { within: '', name: id, rows }, context)
  for (const { code, counts } of node.rows)
    for (const each of counts) checkCounts(each, { within: code.text, name: code.text, rows }, context)
  return {
    id,
    title: translations.inBoth(node.title?.text ?? id, id),
    basis: basisOf(node.basis),
    states,
    rows,
    source,
  }
}

function bindStates({ states }: ChecklistNode, context: ChecklistContext): readonly ChecklistState[] {
  const { report, translations, source } = context
  const byName = new Map<string, ChecklistStateNode>()
  for (const state of states) {
    const { text, span } = state.name
    const twin = byName.get(text)
    if (twin) report({ code: 'duplicate-name', name: text }, span, { related: [{ source, span: twin.name.span }] })
    else byName.set(text, state)
  }
  const names = [...byName.keys()]
  const needed = new Map([...byName].map(([name, state]) => [name, knownStates(state.needs, byName.keys(), context)]))
  for (const names of dependencyOrder([...byName.keys()], name => needed.get(name) ?? []).cycles) {
    const span = byName.get(names[0] ?? '')?.span
    if (span) report({ code: 'defined-by-itself', names }, span)
  }
  return [...byName.values()].map(({ name, title }) => {
    const all = allNeeded(name.text, needed)
    return {
      name: name.text,
      title: translations.inBoth(title?.text ?? name.text, name.text),
      needs: names.filter(each => each !== name.text && all.has(each)),
    }
  })
}

function allNeeded(name: string, needed: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [name]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const each of needed.get(next) ?? []) {
      if (found.has(each)) continue
      found.add(each)
      waiting.push(each)
    }
  return found
}
