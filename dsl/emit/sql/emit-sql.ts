import { ticksOf } from '../../model/checklist.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type ComparedWith, columnOf, type SqlEmission, sqlEmission } from './emission.ts'
import { comparedStages, extremesStage } from './stages/compared.ts'
import { defaultStages } from './stages/defaults.ts'
import { figureStages } from './stages/figures.ts'
import { branchesStage, scoresStage } from './stages/items.ts'
import { rankStages } from './stages/ranks.ts'
import type { UnitColumn } from './stages/read-column.ts'
import { type Stage, stagesText } from './stages/stage.ts'
import { sumStages } from './stages/sums.ts'
import { groupStages, totalsStage, valuesStage } from './stages/totals.ts'
import { stateWords } from './states.ts'
import { choice, comment, identifier, literal } from './text.ts'

export interface SqlOptions {
  /** The table of units, unquoted. */
  readonly table: string
  /** Its column with the names of the units, unquoted. */
  readonly unit: string
  readonly columns: readonly UnitColumn[]
  readonly comparedWith: ComparedWith
  /** Whether units get their places; they can be given later, from the values. */
  readonly ranks: 'with' | 'without'
}

/** What DuckDB needs before the query and PostgreSQL has: the whole part of a quotient of decimals. */
export const DUCKDB_PRELUDE = [
  'CREATE OR REPLACE TEMP MACRO whole_units(x) AS CAST(FLOOR(x) AS HUGEINT) * 1000000000000 + CAST((x - FLOOR(x)) * 1000000000000 AS HUGEINT)',
  'CREATE OR REPLACE TEMP MACRO div(a, b) AS whole_units(a) // whole_units(b)',
] as const

/** The columns of a table that has every figure under the name that units tables use, as text. */
export function usualColumns({ indicators, facts, checklists }: Rulebook): readonly UnitColumn[] {
  const inputs = indicators.flatMap(indicator => indicator.inputs)
  return [
    ...facts.map(({ name, code }) => ({ figure: name, column: code || name, type: 'text' }) as const),
    ...[...inputs.map(({ id }) => id), ...ticksOf(checklists)].map(
      id => ({ figure: id, column: id, type: 'text' }) as const,
    ),
  ]
}

/**
 * One query that scores every unit of a table by the rules, for DuckDB (after `DUCKDB_PRELUDE`) and PostgreSQL from 12
 * on. A row a unit: points, highest points, maximum and value of the index, pillars and groups, and the points, state and
 * measure of every indicator and part. States and branches are those of the exact scorer, points the same within 1e-9.
 */
export function emitSql(rulebook: Rulebook, options: SqlOptions): string {
  const emission = sqlEmission(rulebook, options.comparedWith)
  const stages = stagesOf(emission, options)
  const last = stages.at(-1)?.name ?? 'figures'
  const result = resultColumns(emission, options.ranks)
    .map(column => `  ${column}`)
    .join(',\n')
  return [...headLines(rulebook), 'WITH', stagesText(stages, result), `SELECT\n${result}`, `FROM ${last}`].join('\n')
}

function stagesOf(emission: SqlEmission, { table, unit, columns, ranks }: SqlOptions): readonly Stage[] {
  const stages: Stage[] = [...figureStages(emission, { table, unit, columns })]
  const last = (): string => stages.at(-1)?.name ?? 'figures'
  stages.push(...defaultStages(emission, last()))
  stages.push(branchesStage(emission, last()))
  stages.push(...comparedStages(emission, last()))
  const compared = last()
  const extremes = extremesStage(emission)
  if (extremes) stages.push(extremes)
  stages.push(scoresStage(emission, extremes ? `${compared} CROSS JOIN ${extremes.name}` : compared))
  stages.push(...sumStages(emission, last()))
  stages.push(...groupStages(emission, last()))
  stages.push(totalsStage(emission, last()))
  stages.push(valuesStage(emission, last()))
  if (ranks === 'with') stages.push(...rankStages(last()))
  return stages
}

function headLines({ title, basis, chosenReadings }: Rulebook): readonly string[] {
  const readings = Object.entries(chosenReadings).map(([name, option]) => `${name} = ${option}`)
  return [
    comment(title.vi),
    comment(basis.map(each => each.title).join('; ')),
    ...(readings.length > 0 ? [comment(readings.join(', '))] : []),
  ]
}

/** The columns of the result, in order. */
export function resultColumns(emission: SqlEmission, ranks: SqlOptions['ranks']): readonly string[] {
  const { names, rulebook, items } = emission
  const scope = (name: string): readonly string[] =>
    ['points', 'highest', 'maximum'].map(column => identifier(`${name} ${column}`))
  return [
    identifier('unit'),
    ...(ranks === 'with' ? [identifier('rank')] : []),
    ...scope('total'),
    ...['total value', 'total on missing', 'total on cohort', 'total on invalid', 'missing', 'invalid'].map(identifier),
    ...rulebook.lenses.map(({ name }) => identifier(`${names.lens(name)} value`)),
    ...rulebook.groups.flatMap(({ code }) => scope(names.item(code))),
    ...items.flatMap(({ code, body }) => [
      columnOf(emission, code, 'points'),
      stateWord(emission, code),
      ...(body.judged ? [columnOf(emission, code, 'measure')] : []),
    ]),
  ]
}

function stateWord(emission: SqlEmission, code: SqlEmission['items'][number]['code']): string {
  const state = columnOf(emission, code, 'state')
  return `${choice(stateWords.map(([number, word]) => [`${state} = ${number}`, literal(word)] as const))} AS ${state}`
}
