import { codeOf } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { type ColumnScorer, compileColumns } from '../../dsl/score/columns.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import type { Given } from '../oracle/given.ts'
import { indicatorCodes } from '../oracle/oracle.ts'
import { figureReader } from '../support/province-figures.ts'
import { plainUnits, scoreByHandWrittenFunctions, someUnits, type UnitFigures } from './hand-written.ts'
import { milliseconds, nanoseconds, times } from './table.ts'
import { medianTimes, type Runs } from './timing.ts'

export const cohortHeads = ['units × 98 indicators', 'time', 'per score', 'to hand-written'] as const

/** The exact scorer takes seconds for a large cohort; it is timed on the small one. */
const EXACT_UP_TO = 100

/** One cohort scored by each way of scoring, all in this process: a row of the table for each. */
export function cohortRows({ rulebook }: RuleSet, units: number): readonly (readonly string[])[] {
  const cohort = someUnits(units)
  const figures = figuresOf(cohort, figureReader(rulebook))
  const fast = fastWays(cohort, figures, compileColumns(rulebook))
  const exact = units > EXACT_UP_TO ? [] : exactWays(figures, compileRulebook(rulebook))
  const runs: Runs = units > EXACT_UP_TO ? { warmUp: 15, measured: 41 } : { warmUp: 1000, measured: 1001 }
  const found = [...medianOf(fast, runs), ...medianOf(exact, { warmUp: 1, measured: 5 })]
  const [baseline = Number.NaN] = found
  return [...fast, ...exact].map(({ name }, index) =>
    rowOf(`${units}: ${name}`, found[index] ?? Number.NaN, units, baseline),
  )
}

interface Way {
  readonly name: string
  readonly run: () => void
}

const medianOf = (ways: readonly Way[], runs: Runs): readonly number[] =>
  medianTimes(
    ways.map(({ run }) => run),
    runs,
  )

const rowOf = (name: string, time: number, units: number, baseline: number): readonly string[] => [
  name,
  milliseconds(time),
  nanoseconds(time / (units * indicatorCodes.length)),
  times(time / baseline),
]

function fastWays(cohort: readonly UnitFigures[], figures: readonly Figures[], columns: ColumnScorer): readonly Way[] {
  const plain = plainUnits(cohort)
  const table = columnTableOf(figures)
  const kept = columns.score(table)
  return [
    { name: 'hand-written functions', run: () => scoreByHandWrittenFunctions(plain) },
    { name: 'columns, answer reused', run: () => columns.score(table, kept) },
    { name: 'columns, new answer', run: () => columns.score(table) },
  ]
}

function exactWays(figures: readonly Figures[], scorer: Scorer): readonly Way[] {
  const cohort = scorer.cohortOf(figures)
  const codes = indicatorCodes.map(codeOf)
  const eachUnit = (work: (unit: Figures) => unknown) => () => {
    for (const unit of figures) work(unit)
  }
  return [
    { name: 'exact, scores', run: eachUnit(unit => codes.map(code => scorer.score(code, unit, cohort))) },
    { name: 'exact, traces', run: eachUnit(unit => codes.map(code => scorer.trace(code, unit, cohort))) },
    { name: 'exact, with totals', run: eachUnit(unit => scorer.scoreAll(unit, cohort)) },
  ]
}

/** The same figures for both sides: the criteria of 5.12 go under their parent. */
export function figuresOf(cohort: readonly UnitFigures[], read: ReturnType<typeof figureReader>): readonly Figures[] {
  return cohort.map(unit => read({ facts: {}, inputs: Object.fromEntries<Given>([...unit]) }))
}
