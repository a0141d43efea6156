import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { compile } from '../../dsl/compile.ts'
import type { ComparedWith } from '../../dsl/emit/sql/emission.ts'
import { emitSql, usualColumns } from '../../dsl/emit/sql/emit-sql.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { PolicyTreatment, Rulebook } from '../../dsl/model/rulebook.ts'
import { scorableCodes } from '../oracle/oracle.ts'
import { openDuckDb, openPostgres, type SqlEngine } from '../support/sql-engines.ts'
import type { UnitRow } from '../support/unit-tables.ts'
import { oddRules } from './odd-rules.ts'
import { comparableRows, differences, scoredExactly } from './sql-answers.ts'
import { aimedTable, someTable } from './table-rows.ts'

const RULES = fileURLToPath(new URL('../../rules', import.meta.url))
const SHOWN = 5

/** Thousands of rows for DuckDB; PostgreSQL as WebAssembly takes its time to plan, so it gets some of them. */
const AIMED = 600
const ON_DUCKDB = 120
const ON_POSTGRES = 30

let duckDb: SqlEngine
let postgres: SqlEngine
beforeAll(async () => {
  ;[duckDb, postgres] = await Promise.all([openDuckDb(), openPostgres()])
})
afterAll(async () => {
  await Promise.all([duckDb.close(), postgres.close()])
})

async function wrongOn(engine: SqlEngine, rulebook: Rulebook, rows: readonly UnitRow[], comparedWith: ComparedWith) {
  const columns = usualColumns(rulebook).slice(0, engine.widest)
  await engine.fill(['unit', ...columns.map(({ column }) => column)], rows)
  const query = emitSql(rulebook, { table: 'units', unit: 'unit', columns, comparedWith, ranks: 'with' })
  return differences(await engine.ask(query), scoredExactly(rulebook, rows, comparedWith))
}

const folders = readdirSync(RULES, { withFileTypes: true }).flatMap(each => (each.isDirectory() ? [each.name] : []))

describe.each(folders)('SQL of %s', folder => {
  let ruleSets: readonly RuleSet[]
  beforeAll(async () => {
    ruleSets = (await loadRules(`${RULES}/${folder}`)).ruleSets
  })

  test('scores as the scorer does', async () => {
    for (const { rulebook } of ruleSets) {
      const rows = comparableRows(rulebook, someTable(rulebook, ON_DUCKDB))
      for (const comparedWith of waysToCompare(rulebook))
        expect((await wrongOn(duckDb, rulebook, rows, comparedWith)).slice(0, SHOWN)).toEqual([])
    }
  })

  test('scores the same on PostgreSQL', async () => {
    for (const { rulebook } of ruleSets) {
      const rows = comparableRows(rulebook, fitting(postgres, rulebook, someTable(rulebook, ON_POSTGRES)))
      expect((await wrongOn(postgres, rulebook, rows, 'units')).slice(0, SHOWN)).toEqual([])
    }
  })
})

/** The rows without the figures for which the table of the engine has no column: answers of a checklist, which come last. */
function fitting(engine: SqlEngine, rulebook: Rulebook, rows: readonly UnitRow[]): readonly UnitRow[] {
  const left = usualColumns(rulebook).slice(engine.widest)
  const without = new Set(left.map(({ column }) => column))
  return rows.map(row => new Map([...row].filter(([column]) => !without.has(column))))
}

/** Where no rule compares units it makes no difference. */
const waysToCompare = ({ indicators }: Rulebook): readonly ComparedWith[] =>
  indicators.some(({ body }) => body.rule.kind === 'cohort') ? ['units', 'given'] : ['units']

describe('the province index of 2022 at its thresholds', () => {
  const readings = [{}, { 'min-max': 'zero-floor', 'threshold-jump': 'divided', 'dependent-answers': 'forced-zero' }]

  test.each(readings)('under the readings %o', async chosen => {
    const [ruleSet] = (await loadRules(`${RULES}/dti-province-2022`)).ruleSets
    const rulebook = ruleSet!.withReadings(chosen)
    const rows = comparableRows(rulebook, aimedTable(rulebook, scorableCodes, AIMED))
    expect((await wrongOn(duckDb, rulebook, rows, 'units')).slice(0, SHOWN)).toEqual([])
    expect((await wrongOn(postgres, rulebook, rows.slice(0, ON_POSTGRES), 'units')).slice(0, SHOWN)).toEqual([])
  })
})

describe('rules that no decision has', () => {
  const policies: readonly (readonly [PolicyTreatment, PolicyTreatment])[] = [
    ['zero', 'zero'],
    ['maximum', 'leave-out'],
    ['leave-out', 'maximum'],
  ]

  test.each(policies)('missing: %s, denominator 0: %s', async (missing, zeroDenominator) => {
    const { ruleSets } = compile([{ name: 'odd.thuoc', text: oddRules(missing, zeroDenominator) }])
    const { rulebook } = ruleSets[0]!
    for (const comparedWith of ['units', 'given'] as const) {
      const rows = comparableRows(rulebook, someTable(rulebook, 200)).filter(isExactlyMultiplied)
      expect((await wrongOn(duckDb, rulebook, rows, comparedWith)).slice(0, SHOWN)).toEqual([])
      expect((await wrongOn(postgres, rulebook, rows, comparedWith)).slice(0, SHOWN)).toEqual([])
    }
  })
})

/** Figures that are multiplied with each other are told apart exactly with 12 digits before the point and 6 behind it. */
const isExactlyMultiplied = (row: UnitRow): boolean => [...row].every(([, text]) => !/^\d{13,}|[.]\d{7,}/.test(text))
