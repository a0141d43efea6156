import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { quotedName, quotedText } from '../duckdb.ts'
import { reasonOf } from '../reason.ts'
import { Refusal, refusals } from '../texts.ts'
import type { ResultColumn } from './scores.ts'

const forms: Readonly<Record<string, string>> = {
  '.csv': 'FORMAT csv, HEADER',
  '.parquet': 'FORMAT parquet',
  '.json': 'FORMAT json, ARRAY true',
}

const formOf = (out: string): string | undefined => forms[path.extname(out).toLowerCase()]

export function refuseOtherForms(out: string): void {
  if (formOf(out) === undefined) throw new Refusal(refusals.wrongExtension(out, Object.keys(forms).join(', ')))
}

/** Best first; equal units in the order of the table. Writes the whole file or nothing. */
export async function writeResults(
  connection: DuckDBConnection,
  out: string,
  columns: readonly ResultColumn[],
): Promise<void> {
  const temporary = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.tmp`)
  const isCsv = path.extname(out).toLowerCase() === '.csv'
  // A spreadsheet takes a name that begins so for a formula.
  const unit = isCsv
    ? `CASE WHEN names."unit" ~ '^[=+@\\-].*' THEN '''' || names."unit" ELSE names."unit" END`
    : 'names."unit"'
  const list = columns.map(({ name, key }) => `scores.${quotedName(name)} AS ${quotedName(key)}`)
  try {
    await mkdir(path.dirname(out), { recursive: true })
    await connection.run(
      `COPY (SELECT ranked."rank", ${unit} AS "unit", ${list.join(', ')}
      FROM scores JOIN ranked ON ranked."row" = scores."unit" JOIN names ON names."row" = scores."unit"
      ORDER BY ranked."rank" NULLS LAST, names."row") TO ${quotedText(temporary)} (${formOf(out)})`,
    )
    await rename(temporary, out)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new Refusal(refusals.cannotWrite(out, reasonOf(error)))
  }
}
