import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { figureGiven, type Given } from '../../score/given.ts'
import type { UnitProblem } from '../units/unit-problem.ts'
import type { UnitsSource } from './units-source.ts'

/** Units whose cells are looked at; what is wrong with the first of them shows what is wrong with the table. */
const UNITS = 200

/** The cells behind invalid scores, by the rules of the JavaScript engine, and those with too many digits for this one. */
export async function invalidCells(
  connection: DuckDBConnection,
  { columns, known }: UnitsSource,
): Promise<readonly UnitProblem[]> {
  const cells = columns.map(({ column }) => `source."${column}"`)
  const found = await connection.runAndReadAll(
    `SELECT "row", names."unit"${cells.map(cell => `, ${cell}`).join('')}
    FROM (SELECT "unit" AS "row" FROM scores WHERE "invalid" > 0 ORDER BY 1 LIMIT ${UNITS})
    JOIN source USING ("row") JOIN names USING ("row") ORDER BY "row"`,
  )
  return found.getRows().flatMap(([row, unit, ...values]) =>
    known.flatMap(({ key, target }, at): readonly UnitProblem[] => {
      const given = givenOf(values[at] ?? null)
      const figure = figureGiven(target.kind, given)
      const place = { unit: String(unit), row: Number(row), key }
      if (figure?.kind === 'invalid') return [{ code: 'no-figure', ...place, text: figure.text, reason: figure.reason }]
      const isLong =
        figure?.kind === 'number' &&
        (figure.value.n / figure.value.d >= 10n ** 16n || 10n ** 12n % figure.value.d !== 0n)
      return isLong && given.kind !== 'nothing' && given.kind !== 'truth'
        ? [{ code: 'too-many-digits', ...place, text: given.text }]
        : []
    }),
  )
}

function givenOf(value: DuckDBValue): Given {
  if (value === null) return { kind: 'nothing' }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  return typeof value === 'string'
    ? { kind: 'text', text: value.normalize('NFC').trim() }
    : { kind: 'number', text: String(value) }
}
