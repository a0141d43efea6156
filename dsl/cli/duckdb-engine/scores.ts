import type { DuckDBConnection } from '@duckdb/node-api'
import { placedItems } from '../../emit/sql/codes.ts'
import { columnNames } from '../../emit/sql/column-names.ts'
import { DUCKDB_PRELUDE, emitSql } from '../../emit/sql/emit-sql.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { quotedName } from '../duckdb.ts'
import type { UnitsSource } from './units-source.ts'

/** A column of the results: what the scores call it, and what files call it. */
export interface ResultColumn {
  readonly name: string
  readonly key: string
}

/** The total, pillar values and groups; with all indicators and parts where they are wanted. */
export function scoreColumns(rulebook: Rulebook, indicators: boolean): readonly ResultColumn[] {
  const names = columnNames(rulebook)
  const column = (scope: string, own: string, word: string, key = word): ResultColumn => ({
    name: `${own} ${word}`,
    key: scope === '' ? key : `${scope}.${key}`,
  })
  const ofPoints = (scope: string, own: string) =>
    ['points', 'highest', 'maximum'].map(word => column(scope, own, word))
  const ofItems = placedItems(rulebook).flatMap(({ code, body }) =>
    ['points', 'state', ...(body.judged ? ['measure'] : [])].map(word => column(code, names.item(code), word)),
  )
  return [
    ...ofPoints('', 'total'),
    column('', 'total', 'value'),
    ...['missing', 'invalid'].map(word => ({ name: word, key: word })),
    ...rulebook.lenses.map(({ name }) => column(name, names.lens(name), 'value')),
    ...rulebook.groups.flatMap(({ code }) => ofPoints(code, names.item(code))),
    ...(indicators ? ofItems : []),
  ]
}

/** Makes the table `scores`, in whose column `unit` stands the row, and `ranked` with the places. */
export async function scoreAll(
  connection: DuckDBConnection,
  rulebook: Rulebook,
  source: UnitsSource,
  columns: readonly ResultColumn[],
): Promise<void> {
  for (const statement of DUCKDB_PRELUDE) await connection.run(statement)
  const query = emitSql(rulebook, {
    table: 'units',
    unit: 'row',
    columns: source.columns,
    comparedWith: 'units',
    ranks: 'without',
  })
  const wanted = columns.map(({ name }) => quotedName(name)).join(', ')
  await connection.run(`CREATE TABLE scores AS SELECT "unit", ${wanted} FROM (${query}\n)`)
  await connection.run(RANKS)
}

/** As the emitted query ranks, over two columns only. */
const RANKS = `CREATE TABLE ranked AS
  WITH placed AS (
    SELECT "unit" AS "row", "total value" AS value,
      ROW_NUMBER() OVER (ORDER BY "total value" DESC NULLS LAST) AS place,
      LAG("total value") OVER (ORDER BY "total value" DESC NULLS LAST) AS above
    FROM scores
  )
  SELECT "row", CASE WHEN value IS NOT NULL THEN
    MAX(CASE WHEN above IS NULL OR above - value >= 0.0000000001 THEN place END) OVER (ORDER BY place) END AS "rank"
  FROM placed`
