import type { RenamedRules } from '../../../dsl/diff/carried-figures.ts'
import { linkReference } from '../../binding/link-formula.ts'
import { type LinkRecord, recordedLinks } from '../../sheets/links/link-names.ts'
import type { KeptContent } from '../../sheets/plan/kept.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { figureRows } from './carried-content.ts'
import { movedFormula, type RowMoves } from './row-moves.ts'

/**
 * What figures are linked to, under the names of other rules; those that are gone take their links with them. A plain
 * reference that somebody typed, or that comes back with its indicator, is recorded from now on.
 */
export function carriedLinks(
  { overview, own }: Snapshot,
  { figures }: KeptContent,
  { names, moves }: { readonly names: RenamedRules; readonly moves: RowMoves },
): LinkRecord {
  const before = recordedLinks(overview.names, names.before)
  const rows = figureRows(names)
  return new Map(
    rows.names.flatMap(figure => {
      const earlier = rows.earlierName(figure)
      const recorded = earlier === undefined ? undefined : before.get(earlier)
      const cell = figures.get(figure)?.own
      const title = (figure.includes('.') ? own.inputs : own.facts) ?? ''
      const typed = cell && 'formula' in cell ? linkReference(`=${cell.formula}`, title) : undefined
      const link = recorded === undefined ? typed : movedFormula(recorded, '', moves)
      return link === undefined ? [] : [[figure, link] as const]
    }),
  )
}
