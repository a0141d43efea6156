import { type Rational, toDouble } from '../../numbers/rational.ts'
import type { AssessedTotal, Assessment } from '../../score/assessment/assessment.ts'
import type { AssessedRow } from '../../trace/assessed-row.ts'

/** The assessment as plain JSON: points as doubles, `null` where there is no number. */
export function assessmentJson({ rows, total, groups, sources, differences, evidence }: Assessment): object {
  return {
    total: totalJson(total),
    groups: Object.fromEntries([...groups].map(([code, each]) => [code, totalJson(each)])),
    sources: Object.fromEntries(sources.map(({ source, total: each }) => [source, totalJson(each)])),
    indicators: rows.map(rowJson),
    differences: {
      sum: toDouble(differences.sum),
      without_reason: differences.withoutReason,
      rows: differences.rows.map(({ code, self, ministry, difference, reason }) => ({
        code,
        self: toDouble(self),
        ministry: toDouble(ministry),
        difference: toDouble(difference),
        reason,
      })),
    },
    evidence: {
      missing: evidence.filter(({ state }) => state === 'missing').map(({ code }) => code),
      present: evidence.filter(({ state }) => state === 'present').map(({ code }) => code),
    },
  }
}

const totalJson = ({ columns, achieved, possible, open }: AssessedTotal): object => ({
  columns: pointsJson(columns),
  achieved: toDouble(achieved),
  maximum: toDouble(possible),
  open: pointsJson(open),
})

function rowJson({ code, source, columns, counted, idle, achieved, state, open }: AssessedRow): object {
  return {
    code,
    source,
    columns: pointsJson(columns),
    counts: counted.kind,
    by: 'by' in counted ? counted.by : 'from' in counted ? counted.from : null,
    idle,
    achieved: achieved ? toDouble(achieved) : null,
    status: state.replaceAll('-', '_'),
    open: toDouble(open),
  }
}

const pointsJson = (points: Readonly<Record<string, Rational | undefined>>): object =>
  Object.fromEntries(Object.entries(points).flatMap(([by, each]) => (each ? [[by, toDouble(each)]] : [])))
