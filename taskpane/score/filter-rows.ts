import type { Code } from '../../dsl/model/ids.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import type { Filter, StateFilter } from './score-ui.ts'
import { contains } from './search-text.ts'

/** The rows that a filter leaves, in their order. `belowTarget` has the codes whose target is not reached. */
export function filterRows(
  rows: readonly IndicatorRow[],
  filter: Filter,
  { language, belowTarget }: { readonly language: Language; readonly belowTarget: ReadonlySet<Code> },
): readonly IndicatorRow[] {
  return rows.filter(
    row =>
      hasState(row, filter.state, belowTarget) &&
      (filter.group === '' || row.group?.code === filter.group) &&
      (filter.owner === '' || row.owners.includes(filter.owner)) &&
      (filter.type === '' || row.type === filter.type) &&
      (filter.text.trim() === '' || textsOf(row, language).some(text => contains(text, filter.text))),
  )
}

const textsOf = ({ indicator, children }: IndicatorRow, language: Language): readonly string[] =>
  [indicator, ...children].map(({ code, title }) => `${code} ${title[language]}`)

function hasState(row: IndicatorRow, state: StateFilter, belowTarget: ReadonlySet<Code>): boolean {
  switch (state) {
    case 'all':
      return true
    case 'missing':
      return row.outcome.state === 'missing' || row.outcome.state === 'invalid' || row.outcome.open.n > 0n
    case 'below-maximum':
      return row.gap.n > 0n
    case 'below-target':
      return [row.indicator, ...row.children].some(({ code }) => belowTarget.has(code))
    default:
      return state satisfies never
  }
}

/** What a filter can be set to; each once, in the order of the rows. */
export function choicesOf(rows: readonly IndicatorRow[]) {
  const groups = new Map(rows.flatMap(({ group }) => (group ? [[group.code, group] as const] : [])))
  return {
    groups: [...groups.values()],
    owners: [...new Set(rows.flatMap(({ owners }) => owners))].sort((one, other) => one.localeCompare(other, 'vi')),
    types: [...new Set(rows.map(({ type }) => type))].filter(type => type !== ''),
  }
}
