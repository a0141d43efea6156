import { type Checklist, type ChecklistRow, isWithin } from '../../dsl/model/checklist.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { countOf } from '../../dsl/score/count-items.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import type { Bilingual } from '../../dsl/text/language.ts'

/** How far a domain is, state by state. */
export interface DomainProgress {
  readonly domain: ChecklistRow
  readonly items: number
  readonly states: readonly StateProgress[]
}

export interface StateProgress {
  readonly name: string
  readonly title: Bilingual
  readonly counted: number
  /** Items of which nobody has said whether they count. */
  readonly unanswered: number
  readonly isInvalid: boolean
}

export function progressOf(checklist: Checklist, rulebook: Rulebook, figures: Figures): readonly DomainProgress[] {
  return checklist.rows.flatMap(domain => {
    if (domain.level !== 'domain') return []
    const rows = checklist.rows.filter(({ level, code }) => level === 'item' && isWithin(code, domain.code))
    const items = rows.map(({ code }) => code)
    const states = checklist.states.map(({ name, title, needs }) => {
      const count = { checklist: checklist.id, states: [name, ...needs], within: domain.code, items }
      const { value, count: counted } = countOf(count, rulebook)(figures)
      return {
        name,
        title,
        counted: counted.counted,
        unanswered: counted.unanswered,
        isInvalid: value.kind === 'invalid',
      }
    })
    return [{ domain, items: items.length, states }]
  })
}
