import type { Rulebook } from '../../model/rulebook.ts'
import type { Bilingual } from '../../text/language.ts'

/** What units are ranked by: the whole index, a pillar value, or a heading of the index at any level. */
export interface Scope {
  readonly kind: 'total' | 'lens' | 'group'
  /** `total`, the name of the pillar value, or the code of the group: the first part of a column of results. */
  readonly key: string
  readonly title: Bilingual
}

export const TOTAL = 'total'

/** The whole index first, then pillar values, then groups in the order of the decision. */
export function scopesOf({ title, lenses, groups }: Rulebook): readonly Scope[] {
  return [
    { kind: 'total', key: TOTAL, title },
    ...lenses.map(lens => ({ kind: 'lens', key: lens.name, title: lens.title }) as const),
    ...groups.map(group => ({ kind: 'group', key: group.code, title: group.title }) as const),
  ]
}
