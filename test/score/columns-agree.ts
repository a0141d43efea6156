import { expect } from 'vitest'
import { ticksOf } from '../../dsl/model/checklist.ts'
import type { FactName, InputId } from '../../dsl/model/ids.ts'
import type { InputKind, Rulebook } from '../../dsl/model/rulebook.ts'
import { rationalOfDouble, toDouble } from '../../dsl/numbers/rational.ts'
import { type ColumnTable, columnStates, compileColumns } from '../../dsl/score/columns.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'

/** Columns by name, rows by unit; `NaN` missing, anything negative or infinite invalid. */
export type Rows = Readonly<Record<string, readonly number[]>>

export function tableOf(units: number, rows: Rows): ColumnTable {
  const columns = Object.entries(rows).map(([name, values]) => [name as InputId, Float64Array.from(values)] as const)
  return { units, columns: new Map<InputId | FactName, Float64Array>(columns) }
}

/** The same row as the exact scorer takes it. */
export function figuresOfRow(rulebook: Rulebook, { columns }: ColumnTable, row: number): Figures {
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  const kinds = new Map<string, InputKind>([
    ...inputs.map(({ id, kind }) => [id, kind] as const),
    ...ticksOf(rulebook.checklists).map(id => [id, 'tick'] as const),
  ])
  const pairs = [...columns].flatMap(([name, values]): (readonly [InputId | FactName, Figure])[] => {
    const value = values[row]!
    if (Number.isNaN(value)) return []
    const kind = kinds.get(name)
    if (kind === 'tick' || kind === 'yes-no') return [[name, answerOf(value)]]
    const number = rationalOfDouble(value)
    return [[name, number ? { kind: 'number', value: number } : invalid(value)]]
  })
  return new Map(pairs)
}

const answerOf = (value: number): Figure =>
  value === 0 || value === 1 ? { kind: 'yes-no', yes: value === 1 } : invalid(value)

const invalid = (value: number): Figure => ({ kind: 'invalid', text: String(value), reason: 'not-a-number' })

/** Every score, state and total of the columns is that of the exact scorer. */
export function expectColumnsToAgree(rulebook: Rulebook, table: ColumnTable, tolerance = 1e-9): void {
  const columns = compileColumns(rulebook).score(table)
  const scorer = compileRulebook(rulebook)
  const units = Array.from({ length: table.units }, (_, row) => figuresOfRow(rulebook, table, row))
  const cohort = scorer.cohortOf(units)
  units.forEach((figures, row) => {
    const sheet = scorer.scoreAll(figures, cohort)
    const outcomes = [...sheet.outcomes.values()].flatMap(outcome => [outcome, ...outcome.components])
    const wrong = outcomes.flatMap(exact => {
      const state = columnStates[columns.states.get(exact.code)![row]!]
      const score = columns.scores.get(exact.code)![row]!
      const expected = exact.score ? toDouble(exact.score) : Number.NaN
      const isSame = Number.isNaN(expected) ? Number.isNaN(score) : Math.abs(score - expected) <= tolerance
      const isInRange = !exact.score || (score >= 0 && score <= toDouble(exact.maximum))
      if (isSame && isInRange && state === exact.state) return []
      return [`${exact.code}: ${score} ${state}, exactly ${expected} ${exact.state}`]
    })
    expect(wrong, `row ${row}`).toEqual([])
    for (const [exact, column] of [
      [sheet.total, columns.total] as const,
      ...[...sheet.groups].map(([code, group]) => [group, columns.groups.get(code)!] as const),
    ]) {
      expect(column.lowest[row]).toBeCloseTo(toDouble(exact.lowest), 7)
      expect(column.highest[row]).toBeCloseTo(toDouble(exact.highest), 7)
      expect(column.maximum[row]).toBeCloseTo(toDouble(exact.maximum), 7)
    }
  })
}
