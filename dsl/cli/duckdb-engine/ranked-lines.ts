import type { DuckDBConnection } from '@duckdb/node-api'
import type { Language } from '../../text/language.ts'
import { intervalCell, numberCell } from '../ranking/number-cells.ts'
import { rankingTexts } from '../ranking/ranking-texts.ts'
import { tableLines } from '../table.ts'

/** Longer tables are for files. */
const SHOWN = 200

/** The best units as a table for a terminal. */
export async function rankedLines(
  connection: DuckDBConnection,
  units: number,
  language: Language,
): Promise<readonly string[]> {
  const texts = rankingTexts[language]
  const rows = await bestUnits(connection)
  const { rank, unit, points, percent, value, missing, invalid, more } = texts
  const cells = rows.map(row => {
    const [lowest, highest, maximum] = [row.points, row.highest, row.maximum]
    const share = (of: number): number => of / maximum
    return [
      numberCell(row.rank ?? undefined, 0, language),
      row.unit,
      intervalCell(lowest, highest, 2, language),
      intervalCell(share(lowest) * 100, share(highest) * 100, 1, language),
      intervalCell(share(lowest), share(highest), 4, language),
      String(row.missing),
      String(row.invalid),
    ]
  })
  const alignments = ['right', 'left', 'right', 'right', 'right', 'right', 'right'] as const
  const lines = tableLines([[rank, unit, points, percent, value, missing, invalid], ...cells], alignments)
  return units > rows.length ? [...lines, more(units - rows.length)] : lines
}

interface BestUnit {
  readonly rank: number | null
  readonly unit: string
  readonly points: number
  readonly highest: number
  readonly maximum: number
  readonly missing: number
  readonly invalid: number
}

async function bestUnits(connection: DuckDBConnection): Promise<readonly BestUnit[]> {
  const found = await connection.runAndReadAll(
    `SELECT CAST(ranked."rank" AS INTEGER), names."unit", "total points", "total highest", "total maximum",
      CAST("missing" AS INTEGER), CAST("invalid" AS INTEGER)
    FROM scores JOIN ranked ON ranked."row" = scores."unit" JOIN names ON names."row" = scores."unit"
    ORDER BY ranked."rank" NULLS LAST, names."row" LIMIT ${SHOWN}`,
  )
  return found.getRows().map(([rank, unit, points, highest, maximum, missing, invalid]) => ({
    rank: rank === null ? null : Number(rank),
    unit: String(unit),
    points: Number(points),
    highest: Number(highest),
    maximum: Number(maximum),
    missing: Number(missing),
    invalid: Number(invalid),
  }))
}

/** How many scores have figures that cannot be. */
export async function invalidScores(connection: DuckDBConnection): Promise<number> {
  const counted = await connection.runAndReadAll('SELECT CAST(COALESCE(SUM("invalid"), 0) AS DOUBLE) FROM scores')
  return Number(counted.getRows()[0]?.[0] ?? 0)
}
