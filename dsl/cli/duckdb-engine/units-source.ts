import path from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { UnitColumn as SqlColumn } from '../../emit/sql/stages/read-column.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { quotedName, quotedText } from '../duckdb.ts'
import type { FigureTarget } from '../names.ts'
import { reasonOf } from '../reason.ts'
import { statOf } from '../stat-of.ts'
import { Refusal, refusals } from '../texts.ts'
import { type UnitColumn, unitColumns } from '../units/unit-columns.ts'
import type { UnitProblem } from '../units/unit-problem.ts'

/** The table of units as DuckDB has it: `source` with `row` (the headings are row 1), `unit`, and a column a figure. */
export interface UnitsSource {
  readonly columns: readonly SqlColumn[]
  /** The same columns as the JavaScript reader knows them, in the same order. */
  readonly known: readonly UnitColumn[]
  readonly problems: readonly UnitProblem[]
}

interface Column {
  readonly name: string
  readonly heading: string
  readonly type: string
}

/** Opens a CSV or Parquet file as the view or table `source`; refuses what is missing, no such file, or has no known column. */
export async function openSource(connection: DuckDBConnection, file: string, rulebook: Rulebook): Promise<UnitsSource> {
  const found = await statOf(file)
  if (found.isDirectory()) throw new Refusal(refusals.notAFile(file))
  const isParquet = path.extname(file).toLowerCase() === '.parquet'
  const from = isParquet ? parquetFrom(file) : csvFrom(file)
  const all = await columnsIn(connection, file, isParquet)
  const { columns: known, problems } = unitColumns(
    file,
    all.map(({ heading }) => heading),
    rulebook,
  )
  const unit = all[0]?.name ?? ''
  const list = [
    `${isParquet ? 'file_row_number' : 'ROW_NUMBER() OVER () - 1'} + 2 AS "row"`,
    `TRIM(NFC_NORMALIZE(CAST(${quotedName(unit)} AS VARCHAR))) AS "unit"`,
    ...known.map(({ at, target }) => `${sourceText(all[at], target.kind)} AS ${quotedName(columnName(at))}`),
  ]
  // A CSV file is read once; of a Parquet file every pass reads the columns that it needs.
  await connection.run(`CREATE ${isParquet ? 'VIEW' : 'TABLE'} source AS SELECT ${list.join(', ')} FROM ${from}`)
  const columns = known.map(({ at, target }): SqlColumn => {
    return { figure: target.name, column: columnName(at), type: typeOf(all[at]?.type ?? '') }
  })
  return { columns, known, problems }
}

const columnName = (at: number): string => `column ${at}`

const parquetFrom = (file: string): string => `read_parquet(${quotedText(file)}, file_row_number = true)`
const csvFrom = (file: string, more = 'skip = 1'): string =>
  `read_csv(${quotedText(file)}, all_varchar = true, header = false, null_padding = true, strict_mode = false, ${more})`

async function columnsIn(connection: DuckDBConnection, file: string, isParquet: boolean): Promise<readonly Column[]> {
  try {
    if (!isParquet) return await csvColumns(connection, file)
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quotedText(file)})`)
    return described.getRows().map(([name, type]) => {
      return { name: String(name), heading: String(name).normalize('NFC').trim(), type: String(type) }
    })
  } catch (error) {
    throw new Refusal(refusals.unreadable(file, reasonOf(error)))
  }
}

async function csvColumns(connection: DuckDBConnection, file: string): Promise<readonly Column[]> {
  const first = await connection.runAndReadAll(`SELECT * FROM ${csvFrom(file, 'skip = 0')} LIMIT 1`)
  const [headings] = first.getRows()
  if (!headings) throw new Refusal(refusals.noUnits(file))
  return first.columnNames().map((name, at) => {
    return {
      name,
      heading: String(headings[at] ?? '')
        .normalize('NFC')
        .trim(),
      type: 'VARCHAR',
    }
  })
}

/** Of single precision the shortest decimal that stands for the number; answers in words may be decomposed. */
function sourceText(column: Column | undefined, kind: FigureTarget['kind']): string {
  const name = quotedName(column?.name ?? '')
  if (column?.type === 'VARCHAR' && (kind === 'tick' || kind === 'yes-no')) return `NFC_NORMALIZE(${name})`
  return column?.type === 'FLOAT' ? `CAST(CAST(${name} AS VARCHAR) AS DOUBLE)` : name
}

function typeOf(type: string): SqlColumn['type'] {
  if (type === 'BOOLEAN') return 'truth'
  if (type === 'DOUBLE' || type === 'FLOAT') return 'double'
  return /^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$)/.test(type) ? 'decimal' : 'text'
}
