import type { Code } from '../model/ids.ts'
import type { Group, Indicator, Level, Rulebook } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'

/** A row of an index in one shape, heading or scored. */
export interface Row {
  readonly code: Code
  readonly level: Level
  /** Absent at the top. */
  readonly parent?: Code
  readonly title: Bilingual
  readonly maximum: Rational
  readonly theme?: Bilingual
  /** Absent for a heading, whose points are those of the rows below it. */
  readonly indicator?: Indicator
}

/** Every row in the order of the decision: each heading, then what is below it. */
export function rowsOf({ groups, indicators }: Rulebook): readonly Row[] {
  const rows = new Map<Code, Row>()
  for (const group of groups) rows.set(group.code, rowOfGroup(group))
  for (const indicator of indicators) rows.set(indicator.code, rowOfIndicator(indicator))
  const members = new Map(groups.map(group => [group.code, group.members] as const))
  const ordered = new Set<Row>()
  const visit = (code: Code): void => {
    const row = rows.get(code)
    if (!row || ordered.has(row)) return
    ordered.add(row)
    const rule = row.indicator?.body.rule
    for (const below of rule?.kind === 'children' ? rule.children : (members.get(code) ?? [])) visit(below)
  }
  for (const group of groups) if (group.parent === undefined) visit(group.code)
  for (const code of rows.keys()) visit(code)
  return [...ordered]
}

const rowOfGroup = ({ code, level, parent, title, maximum, theme }: Group): Row => ({
  code,
  level,
  title,
  maximum,
  ...(parent === undefined ? {} : { parent }),
  ...(theme ? { theme } : {}),
})

const rowOfIndicator = (indicator: Indicator): Row => {
  const { code, level, parent, title, maximum, theme } = indicator
  return { code, level, parent, title, maximum, indicator, ...(theme ? { theme } : {}) }
}
