import type { Code } from '../../../dsl/model/ids.ts'
import type { Body, Group, Indicator, Part, Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Rational } from '../../../dsl/numbers/rational.ts'
import type { Bilingual } from '../../../dsl/text/language.ts'

/** One row of the decision's table, in its order. */
export type ScoreRow = GroupRow | ItemRow

export interface GroupRow {
  readonly kind: 'group'
  readonly group: Group
  readonly code: Code
  readonly title: Bilingual
  readonly maximum: Rational
  /** 0 at the top. */
  readonly depth: number
  /** Rows right below: groups and indicators. */
  readonly members: readonly Code[]
}

export interface ItemRow {
  readonly kind: 'indicator' | 'child' | 'part'
  readonly code: Code
  readonly title: Bilingual
  readonly maximum: Rational
  readonly body: Body
  /** The indicator itself, or the one that a part belongs to. */
  readonly indicator: Indicator
  readonly part?: Part
  readonly depth: number
  /** Parts or children; empty where the item is scored by its own figures. */
  readonly members: readonly Code[]
}

/** Groups, their indicators, and below these their parts or children. */
export function scoreRows(rulebook: Rulebook): readonly ScoreRow[] {
  const indicators = new Map(rulebook.indicators.map(indicator => [indicator.code, indicator]))
  const groups = new Map(rulebook.groups.filter(({ code }) => !indicators.has(code)).map(group => [group.code, group]))
  const visited = new Set<Code>()
  const top = [...groups.values()].filter(({ parent }) => parent === undefined || !groups.has(parent))
  return top.flatMap(({ code }) => visit(code, 0))

  function visit(code: Code, depth: number): readonly ScoreRow[] {
    const indicator = indicators.get(code)
    if (indicator) return itemRows(indicator, 'indicator', depth)
    const group = groups.get(code)
    if (!group || visited.has(code)) return []
    visited.add(code)
    const { title, maximum, members } = group
    const below = members.flatMap(member => visit(member, depth + 1))
    return [{ kind: 'group', group, code, title, maximum, depth, members }, ...below]
  }

  function itemRows(indicator: Indicator, kind: 'indicator' | 'child', depth: number): readonly ScoreRow[] {
    if (visited.has(indicator.code)) return []
    visited.add(indicator.code)
    const { rule } = indicator.body
    const parts = rule.kind === 'parts' ? rule.parts.map(part => partRow(indicator, part, depth + 1)) : []
    const children = rule.kind === 'children' ? rule.children.flatMap(code => indicators.get(code) ?? []) : []
    const { code, title, maximum, body } = indicator
    const members = [...parts.map(part => part.code), ...children.map(child => child.code)]
    const below = [...parts, ...children.flatMap(child => itemRows(child, 'child', depth + 1))]
    return [{ kind, code, title, maximum, body, indicator, depth, members }, ...below]
  }
}

function partRow(indicator: Indicator, part: Part, depth: number): ItemRow {
  const { code, title, maximum, body } = part
  return { kind: 'part', code, title, maximum, body, indicator, part, depth, members: [] }
}

/** Scored by its own figures: what totals are made of. */
export const isLeaf = (row: ScoreRow): row is ItemRow => row.kind !== 'group' && row.members.length === 0

/** The rows of a group or item and everything below it, which stand together. */
export function rowsUnder(rows: readonly ScoreRow[], code: Code): readonly ScoreRow[] {
  const start = rows.findIndex(row => row.code === code)
  const head = rows[start]
  if (!head) return []
  const end = rows.findIndex((row, index) => index > start && row.depth <= head.depth)
  return rows.slice(start, end < 0 ? undefined : end)
}
