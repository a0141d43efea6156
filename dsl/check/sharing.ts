import type { SharingProblem } from '../text/meaning-problem.ts'
import type { Row } from './outline.ts'
import type { Report } from './report.ts'

/** The rows that share the allotment of an earlier one, each with that one; wrong ones are reported and left out. */
export function sharedRows(rows: readonly Row[], report: Report): ReadonlyMap<Row, Row> {
  const shared = new Map<Row, Row>()
  const taken = new Set<Row>()
  for (const row of rows) {
    const { sharing } = row.node
    if (!sharing) continue
    const partner = rows.find(({ code }) => code === sharing.with.text)
    const why = partner ? obstacleTo(row, partner, { rows, taken }) : 'not-earlier-beside'
    if (partner && !why) {
      shared.set(row, partner)
      taken.add(partner)
      continue
    }
    report({ code: 'cannot-share-points', item: row.code, with: sharing.with.text, why: why ?? 'taken' }, sharing.span)
  }
  return shared
}

interface Known {
  readonly rows: readonly Row[]
  readonly taken: ReadonlySet<Row>
}

function obstacleTo(row: Row, partner: Row, { rows, taken }: Known): SharingProblem['why'] | undefined {
  if (row.node.maximum) return 'own-maximum'
  if (partner.parent !== row.parent || rows.indexOf(partner) >= rows.indexOf(row)) return 'not-earlier-beside'
  if (partner.node.sharing) return 'shares-itself'
  if (taken.has(partner)) return 'taken'
  return [row, partner].every(isSimple) ? undefined : 'not-simple'
}

/** Scored by itself, without the units it is compared with. */
const isSimple = ({ node, children }: Row): boolean =>
  children.length === 0 && node.body.rules.every(({ kind }) => !COMPOSED.has(kind))

const COMPOSED: ReadonlySet<string> = new Set(['parts', 'children', 'cohort', 'unscored'])
