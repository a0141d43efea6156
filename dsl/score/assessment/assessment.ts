import type { Code } from '../../model/ids.ts'
import type { AssessedBy, Rulebook } from '../../model/rulebook.ts'
import { type Rational, sumOf, zero } from '../../numbers/rational.ts'
import { type AssessedRow, type Assessor, assessors, type Counted } from '../../trace/assessed-row.ts'
import type { Scoresheet } from '../outcome.ts'
import { assessedRows, columnOfSource, type GivenRows } from './assessed-row.ts'
import { type Differences, differencesOf } from './differences.ts'
import { type EvidenceRow, evidenceOf } from './evidence.ts'

/** Points of some rows, column by column. */
export interface AssessedTotal {
  readonly rows: number
  /** Without what is left out. */
  readonly possible: Rational
  readonly columns: Readonly<Record<Assessor, Rational>>
  readonly achieved: Rational
  /** Points that are open, by who has to give them. */
  readonly open: Readonly<Record<Assessor, Rational>>
}

/** Everything that several assessors say of one unit, and what counts. */
export interface Assessment {
  readonly rows: readonly AssessedRow[]
  readonly byCode: ReadonlyMap<Code, AssessedRow>
  readonly total: AssessedTotal
  /** Groups, and indicators that add up their children. */
  readonly groups: ReadonlyMap<Code, AssessedTotal>
  /** Sources that some row has, in the order of the decision. */
  readonly sources: readonly { readonly source: AssessedBy; readonly total: AssessedTotal }[]
  readonly differences: Differences
  readonly evidence: readonly EvidenceRow[]
}

const ORDER: readonly AssessedBy[] = ['report', 'survey', 'cyberspace', 'expert']

/** Puts computed scores and the points of all assessors together. Never throws; wrong points make their row invalid. */
export function assess(rulebook: Rulebook, sheet: Scoresheet, given: GivenRows): Assessment {
  const rows = assessedRows(rulebook, sheet, given)
  const used = ORDER.filter(source => rows.some(row => row.source === source))
  return {
    rows,
    byCode: new Map(rows.map(row => [row.code, row])),
    total: totalOf(rows),
    groups: groupTotals(rulebook, rows),
    sources: used.map(source => ({ source, total: totalOf(rows.filter(row => row.source === source)) })),
    differences: differencesOf(rows, given),
    evidence: evidenceOf(rulebook, given),
  }
}

function totalOf(rows: readonly AssessedRow[]): AssessedTotal {
  const summed = (pick: (row: AssessedRow) => Rational | undefined) => sumOf(rows.map(row => pick(row) ?? zero))
  const byAssessor = (pick: (row: AssessedRow, by: Assessor) => Rational | undefined) =>
    Object.fromEntries(assessors.map(by => [by, summed(row => pick(row, by))])) as Record<Assessor, Rational>
  return {
    rows: rows.length,
    possible: summed(({ possible }) => possible),
    columns: byAssessor(({ columns, counted }, by) => (isWrong(counted, by) ? undefined : columns[by])),
    achieved: summed(({ achieved }) => achieved),
    open: byAssessor(({ source, open }, by) => (columnOfSource[source] === by ? open : undefined)),
  }
}

/** Points that cannot be add up to nothing. */
const isWrong = (counted: Counted, by: Assessor): boolean => counted.kind === 'invalid' && counted.by === by

/** The assessed rows below each heading, however deep. */
function groupTotals(rulebook: Rulebook, rows: readonly AssessedRow[]): Assessment['groups'] {
  const parents = new Map<Code, Code | undefined>([
    ...rulebook.groups.map(({ code, parent }) => [code, parent] as const),
    ...rulebook.indicators.map(({ code, parent }) => [code, parent] as const),
  ])
  const below = new Map<Code, AssessedRow[]>()
  for (const row of rows) {
    const seen = new Set<Code>([row.code])
    for (let above = parents.get(row.code); above !== undefined && !seen.has(above); above = parents.get(above)) {
      seen.add(above)
      const members = below.get(above)
      if (members) members.push(row)
      else below.set(above, [row])
    }
  }
  return new Map([...below].map(([code, members]) => [code, totalOf(members)]))
}
