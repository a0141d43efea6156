import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rankCohort } from '../../dsl/cli/ranking/rank-cohort.ts'
import { writeTable } from '../../dsl/cli/tables/write-table.ts'
import { readUnitTable } from '../../dsl/cli/units/read-unit-table.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { InputKind } from '../../dsl/model/rulebook.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { normalised } from '../../dsl/score/ranking/normalise.ts'
import { normalMethods } from '../../dsl/trace/rank-trace.ts'
import { figureReader } from '../support/province-figures.ts'
import { figuresOf } from './cohorts.ts'
import { someUnits } from './hand-written.ts'
import { milliseconds } from './table.ts'
import { median, timeOf } from './timing.ts'

export const rankingHeads = ['a cohort from its file to its ranks', 'time'] as const

const ROUNDS = 5

/** Reading a large table, scoring and ranking it with and without thin criteria, and putting values on a scale. */
export async function rankingRows({ rulebook }: RuleSet, units: number): Promise<readonly (readonly string[])[]> {
  const table = columnTableOf(figuresOf(someUnits(units), figureReader(rulebook)))
  const names = Array.from({ length: units }, (_, unit) => `unit ${unit}`)
  const cohort = { names, figures: { kind: 'columns', table } } as const
  const values = Float64Array.from(names, (_, unit) => ((unit * 7919) % units) / units)
  const asked = { exclude: [], excludeThin: false }
  return [
    ...(await readingRows()),
    timed('scored and ranked by total, pillars and groups', () => rankCohort(rulebook, cohort, asked)),
    timed('the same on a scale, without two criteria', () =>
      rankCohort(rulebook, cohort, { exclude: ['1.1', '6.12'], excludeThin: false, method: 'z-score' }),
    ),
    ...normalMethods.map(method => timed(`${units} values by ${method}`, () => normalised(values, method))),
  ]

  async function readingRows(): Promise<readonly (readonly string[])[]> {
    const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-bench-'))
    try {
      const rows: (readonly string[])[] = []
      for (const form of ['csv', 'parquet']) {
        const file = path.join(folder, `units.${form}`)
        await writeTable(file, asTable(), 'replace')
        const times: number[] = []
        for (let round = 0; round < ROUNDS; round++) {
          const start = performance.now()
          await readUnitTable(file, rulebook)
          times.push(performance.now() - start)
        }
        rows.push([`${units} units read from .${form}`, milliseconds(median(times))])
      }
      return rows
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  /** Numbers and choices; ticks are words in a table and are left out here. */
  function asTable() {
    const kinds = new Map<string, InputKind>(
      rulebook.indicators.flatMap(({ inputs }) => inputs.map(({ id, kind }) => [id, kind] as const)),
    )
    const used = [...table.columns].filter(([name]) => !['tick', 'yes-no'].includes(kinds.get(name) ?? ''))
    const columns = used.map(([name]) => ({ heading: name, key: name, type: 'number' }) as const)
    return {
      columns: [{ heading: 'unit', key: 'unit', type: 'text' } as const, ...columns],
      rows: names.map((name, unit) => [name, ...used.map(([, column]) => numberOrNull(column[unit]))]),
    }
  }
}

const numberOrNull = (value = Number.NaN): number | null => (Number.isFinite(value) ? value : null)

function timed(name: string, run: () => unknown): readonly string[] {
  run()
  return [name, milliseconds(median(Array.from({ length: ROUNDS }, () => timeOf(run))))]
}
