import type { CountNode, Word } from '../grammar/ast.ts'
import { type Checklist, type FactCount, isWithin, itemsOf } from '../model/checklist.ts'
import { type Unit, unitText } from '../numbers/unit.ts'
import type { Context } from './context.ts'
import { knownStates } from './known-states.ts'
import { wrongKind } from './meaning.ts'
import { replacement } from './unknown-name.ts'

/** Gives the counts of one index's facts their meaning, one after another; all of them count the same checklist. */
export function factCounts(
  context: Omit<Context, 'facts'>,
): (node: CountNode, name: Word, unit: Unit) => FactCount | undefined {
  let first: Checklist | undefined
  return (node, name, unit) => {
    const checklist = checklistNamed(node.checklist, context)
    if (!checklist) return undefined
    if (first && first !== checklist) {
      const problem = { code: 'several-checklists', checklist: checklist.id, first: first.id } as const
      context.report(problem, node.checklist.span)
      return undefined
    }
    first = checklist
    reportWrongUnit(name, unit, node, context)
    return countOf(node, checklist, context)
  }
}

/** The checklists that the facts of an index count. */
export function countedBy({ facts, checklists }: Pick<Context, 'facts' | 'checklists'>): readonly Checklist[] {
  const ids = new Set([...facts.values()].flatMap(({ count }) => (count ? [count.checklist] : [])))
  return [...ids].flatMap(id => checklists.get(id) ?? [])
}

function checklistNamed(
  { text, span }: Word,
  { checklists, report, spelling }: Omit<Context, 'facts'>,
): Checklist | undefined {
  const found = checklists.get(text)
  if (found) return found
  const similar = spelling.similar(text, checklists.keys())
  const fixes = similar.map(each => replacement(each, span))
  report({ code: 'unknown-checklist', checklist: text, similar }, span, { fixes })
  return undefined
}

function countOf(
  { states, within }: CountNode,
  checklist: Checklist,
  context: Omit<Context, 'facts'>,
): FactCount | undefined {
  const names = checklist.states.map(({ name }) => name)
  const known = knownStates(states, names, context)
  if (known.length < states.length) return undefined
  const needed = new Set(checklist.states.flatMap(({ name, needs }) => (known.includes(name) ? [name, ...needs] : [])))
  const place = within?.text ?? ''
  const items = itemsOf(checklist).filter(({ code }) => isWithin(code, place))
  if (within && items.length === 0) {
    const { text, span } = within
    const codes = checklist.rows.map(({ code }) => code)
    const similar = context.spelling.similar(text, codes)
    const fixes = similar.map(each => replacement(each, span))
    context.report({ code: 'unknown-checklist-code', item: text, similar }, span, { fixes })
    return undefined
  }
  return {
    checklist: checklist.id,
    states: names.filter(name => needed.has(name)),
    within: place,
    items: items.map(({ code }) => code),
  }
}

/** Items are counted in a count or a pure number. */
function reportWrongUnit(name: Word, unit: Unit, node: CountNode, { report }: Omit<Context, 'facts'>): void {
  if (unit.kind === 'text' || unit.kind === 'yes-no')
    report(wrongKind(name.text, 'number', unit.kind === 'text' ? 'text' : 'condition'), node.span)
  else if (unit.kind === 'money')
    report({ code: 'unit-mismatch', operation: 'assign', left: unitText(unit), right: '' }, node.span)
}
