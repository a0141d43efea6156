import { type Rational, sumOf, zero } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'
import type { Comparison } from './compare.ts'
import type { Pair } from './difference.ts'
import { type Row, rowsOf } from './rows.ts'

/** What a theme weighs in one of the two indices. */
export interface ThemeWeight {
  readonly points: Rational
  /** Of the points of the index, from 0 to 1. */
  readonly share: Rational
  /** Scored rows without children. */
  readonly rows: number
}

/** One theme in both indices; absent text where rows name no theme. */
export interface ThemeComparison {
  readonly theme?: Bilingual
  readonly before: ThemeWeight
  readonly after: ThemeWeight
  /** Scored rows that correspond, by the theme that they have now. */
  readonly kept: readonly Pair[]
  readonly removed: readonly Row[]
  readonly added: readonly Row[]
}

/** The themes of both indices in the order of the earlier, then of the later one; rows without a theme last. */
export function compareThemes({ before, after, correspondence }: Comparison): readonly ThemeComparison[] {
  const [earlier, later] = [rowsOf(before), rowsOf(after)]
  const names = new Map([...earlier, ...later].flatMap(({ theme }) => (theme ? [[theme.vi, theme] as const] : [])))
  const isBare = [...earlier, ...later].some(row => isLeaf(row) && !row.theme)
  const all = [...names.values(), ...(isBare ? [undefined] : [])]
  return all.map(theme => {
    const isOf = (row: Row): boolean => row.theme?.vi === theme?.vi && isLeaf(row)
    return {
      ...(theme ? { theme } : {}),
      before: weightOf(earlier, theme, before.maximum),
      after: weightOf(later, theme, after.maximum),
      kept: correspondence.pairs.filter(pair => isOf(pair.after)),
      removed: correspondence.removed.filter(isOf),
      added: correspondence.added.filter(isOf),
    }
  })
}

const isLeaf = ({ indicator }: Row): boolean => indicator !== undefined && indicator.body.rule.kind !== 'children'

function weightOf(rows: readonly Row[], theme: Bilingual | undefined, maximum: Rational): ThemeWeight {
  const points = pointsOf(rows, theme)
  return {
    points,
    share: maximum.n === 0n ? zero : points.div(maximum),
    rows: rows.filter(row => isLeaf(row) && row.theme?.vi === theme?.vi).length,
  }
}

/**
 * The points of the highest rows of a theme, without those of other themes below them: what rows share one allotment is
 * thus counted once, by their heading.
 */
function pointsOf(rows: readonly Row[], theme: Bilingual | undefined): Rational {
  const byCode = new Map(rows.map(row => [row.code, row]))
  return sumOf(
    rows.map(row => {
      const parent = row.parent === undefined ? undefined : byCode.get(row.parent)
      const isOwn = row.theme?.vi === theme?.vi
      const isParents = parent !== undefined && parent.theme?.vi === theme?.vi
      if (isOwn === isParents) return zero
      return isOwn ? row.maximum : row.maximum.neg()
    }),
  )
}
