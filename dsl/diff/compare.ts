import type { Code } from '../model/ids.ts'
import type { RuleSet } from '../model/library.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Difference, ItemChange, ItemDifference, RuleChange } from './difference.ts'
import { checklistChanges, factChanges, headChanges, lensChanges, readingChanges } from './head-changes.ts'
import { type Headings, itemChanges } from './item-changes.ts'
import { matchNames } from './match-names.ts'
import { type Correspondence, matchRows } from './match-rows.ts'
import { type Row, rowsOf } from './rows.ts'
import { changesUnderReadings } from './under-readings.ts'

/** Two rulebooks side by side: what changed, and which row of the one is which of the other. */
export interface Comparison {
  readonly before: Rulebook
  readonly after: Rulebook
  readonly correspondence: Correspondence
  readonly difference: Difference
}

/** What changed from one choice of readings of an index to another one, or to another index. */
export function compareRulebooks(before: Rulebook, after: Rulebook): Comparison {
  const correspondence = matchRows(before, after)
  const names = matchNames(before, after, correspondence)
  const headings = { before: byCode(before), after: byCode(after) }
  return {
    before,
    after,
    correspondence,
    difference: {
      head: headChanges(before, after),
      facts: factChanges(names.facts),
      readings: readingChanges(before.readings, after.readings),
      checklists: checklistChanges(before.checklists, after.checklists),
      lenses: lensChanges(before.lenses, after.lenses, names.renaming),
      items: itemDifferences(correspondence, headings, pair => itemChanges(pair, names, headings)),
    },
  }
}

/** The same for whole rule sets: rules that only show under a reading that is no default are compared as well. */
export function compareRuleSets(before: RuleSet, after: RuleSet): Comparison {
  const comparison = compareRulebooks(before.rulebook, after.rulebook)
  const { correspondence, difference } = comparison
  const hidden = changesUnderReadings(before, after, correspondence)
  const headings = { before: byCode(before.rulebook), after: byCode(after.rulebook) }
  const shown = new Map(
    difference.items.flatMap(each => (each.kind === 'changed' ? [[each.after.code, each.changes] as const] : [])),
  )
  const items = itemDifferences(correspondence, headings, ({ after: { code } }) => {
    const changes = shown.get(code) ?? []
    return [...changes, ...(hidden.get(code) ?? []).filter(change => !changes.some(each => saysSame(each, change)))]
  })
  return { ...comparison, difference: { ...difference, items } }
}

const byCode = (rulebook: Rulebook): ReadonlyMap<Code, Row> => new Map(rowsOf(rulebook).map(row => [row.code, row]))

/** Rows in the order of the later rules; what is gone stands behind what stood before it. */
function itemDifferences(
  { pairs, added }: Correspondence,
  headings: Headings,
  changesOf: (pair: Correspondence['pairs'][number]) => readonly ItemChange[],
): readonly ItemDifference[] {
  const byLater = new Map(pairs.map(pair => [pair.after.code, pair]))
  const later = new Map(pairs.map(pair => [pair.before.code, pair.after.code]))
  const isNew = new Set(added.map(({ code }) => code))
  const goneBehind = removedBehind([...headings.before.values()], later)
  const differences: ItemDifference[] = [...(goneBehind.get(undefined) ?? [])]
  for (const row of headings.after.values()) {
    const pair = byLater.get(row.code)
    const changes = pair ? changesOf(pair) : []
    if (isNew.has(row.code)) differences.push({ kind: 'added', row })
    else if (pair && changes.length > 0) differences.push({ ...pair, kind: 'changed', changes })
    differences.push(...(goneBehind.get(row.code) ?? []))
  }
  return differences
}

/** The rows that are gone, by the later code of the row that stood before them. */
function removedBehind(
  before: readonly Row[],
  later: ReadonlyMap<Code, Code>,
): ReadonlyMap<Code | undefined, readonly ItemDifference[]> {
  const behind = new Map<Code | undefined, ItemDifference[]>()
  let last: Code | undefined
  for (const row of before) {
    const kept = later.get(row.code)
    if (kept !== undefined) last = kept
    else behind.set(last, [...(behind.get(last) ?? []), { kind: 'removed', row }])
  }
  return behind
}

function saysSame(change: ItemChange, other: RuleChange): boolean {
  return change.kind === 'rule' && change.before?.vi === other.before?.vi && change.after?.vi === other.after?.vi
}
