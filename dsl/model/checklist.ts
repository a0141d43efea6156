import type { Bilingual } from '../text/language.ts'
import type { Source, Span } from '../text/source.ts'
import { type ChecklistId, type Code, type InputId, inputIdOf } from './ids.ts'
import type { LegalBasis } from './rulebook.ts'

/** What a unit ticks off: items in subjects in domains, each in several states. Facts count it. */
export interface Checklist {
  readonly id: ChecklistId
  readonly title: Bilingual
  readonly basis: readonly LegalBasis[]
  readonly states: readonly ChecklistState[]
  /** Domains, subjects and items in the order of the decision. */
  readonly rows: readonly ChecklistRow[]
  readonly source: Source
}

export interface ChecklistState {
  readonly name: string
  readonly title: Bilingual
  /** Every state without which this one does not count, in the order of the checklist. */
  readonly needs: readonly string[]
}

export interface ChecklistRow {
  readonly level: 'domain' | 'subject' | 'item'
  readonly code: Code
  readonly title: Bilingual
  readonly span: Span
}

/** How a fact is counted while no figure is given for it. */
export interface FactCount {
  readonly checklist: ChecklistId
  /**
   * What an item must be ticked as to count: the states named and those that they need, in the order of the
   * checklist. Empty where every item counts, ticked or not.
   */
  readonly states: readonly string[]
  /** A code, or what several begin with (`A` for `A.I` and `A.II`); empty for the whole checklist. */
  readonly within: string
  readonly items: readonly Code[]
}

/** The yes/no figure of an item in a state: `A.I.1.1.built`. */
export const tickOf = (item: Code, state: string): InputId => inputIdOf(item, state)

/** Whether a code is the one named or stands below it; every code is within the empty one. */
export const isWithin = (code: string, within: string): boolean =>
  within === '' || code === within || code.startsWith(`${within}.`)

export const itemsOf = ({ rows }: Checklist): readonly ChecklistRow[] => rows.filter(({ level }) => level === 'item')

/** Every tick of the checklists of an index. */
export const ticksOf = (checklists: readonly Checklist[]): readonly InputId[] =>
  checklists.flatMap(checklist =>
    itemsOf(checklist).flatMap(({ code }) => checklist.states.map(({ name }) => tickOf(code, name))),
  )
