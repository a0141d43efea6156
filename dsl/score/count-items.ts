import { type FactCount, tickOf } from '../model/checklist.ts'
import type { Code, InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { ratio } from '../numbers/rational.ts'
import type { CountTrace, Quantity } from '../trace/quantity-trace.ts'
import type { Figures } from './figures.ts'
import { readFigure } from './read-figure.ts'

/** So many items are named in a trace; the rest is a number. */
const MOST_LISTED = 20

export interface Counted {
  readonly value: Quantity
  readonly count: CountTrace
}

/**
 * Counts the items of a checklist that are ticked in every state asked for. A blank tick counts as not ticked, and the
 * trace says how many items it leaves open; a checklist in which no item is settled gives no figure (missing), and an
 * answer that is neither yes nor no makes the figure invalid.
 */
export function countOf(count: FactCount, { checklists }: Rulebook): (figures: Figures) => Counted {
  const checklist = checklists.find(({ id }) => id === count.checklist)
  const states = (checklist?.states ?? []).filter(({ name }) => count.states.includes(name))
  const bare = {
    checklist: count.checklist,
    title: checklist?.title ?? { vi: count.checklist, en: count.checklist },
    within: count.within,
    states: states.map(({ name, title }) => ({ name, title })),
    total: count.items.length,
  }
  return figures => {
    const { counted, unanswered, invalid } = sorted(count, id =>
      readFigure(figures.get(id), { kind: 'tick', options: [] }),
    )
    const trace = { ...bare, counted: counted.length, items: counted.slice(0, MOST_LISTED), unanswered }
    return { value: invalid ?? amountOf(counted.length, unanswered, count.items.length), count: trace }
  }
}

const amountOf = (counted: number, unanswered: number, total: number): Quantity =>
  unanswered === total ? { kind: 'missing' } : { kind: 'number', number: ratio(counted, 1) }

interface Sorted {
  readonly counted: readonly Code[]
  readonly unanswered: number
  /** The first answer that is neither yes nor no. */
  readonly invalid: Quantity | undefined
}

function sorted({ items, states }: FactCount, read: (id: InputId) => Quantity): Sorted {
  const counted: Code[] = []
  let unanswered = 0
  let invalid: Quantity | undefined
  for (const item of items) {
    const answers = states.map(state => read(tickOf(item, state)))
    invalid ??= answers.find(({ kind }) => kind === 'invalid')
    if (answers.some(isNo)) continue
    if (answers.every(isYes)) counted.push(item)
    else unanswered += 1
  }
  return { counted, unanswered, invalid }
}

const isYes = (answer: Quantity): boolean => answer.kind === 'yes-no' && answer.yes
const isNo = (answer: Quantity): boolean => answer.kind === 'yes-no' && !answer.yes
