import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { RuleSet } from '../../dsl/model/library.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { compileColumns } from '../../dsl/score/columns.ts'
import { figureReader } from '../support/province-figures.ts'
import { figuresOf } from './cohorts.ts'
import { someUnits } from './hand-written.ts'
import { megabytes } from './table.ts'

export const memoryHeads = ['memory after', 'heap used', 'array buffers', 'resident'] as const

// The collector is asked for before each look, so that garbage is not counted.
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What a large cohort costs to hold and to score. */
export function memoryRows({ rulebook }: RuleSet, units: number): readonly (readonly string[])[] {
  const columns = compileColumns(rulebook)
  const before = row('compiling the columns')
  const table = columnTableOf(figuresOf(someUnits(units), figureReader(rulebook)))
  const held = row(`holding the figures of ${units} units`)
  const answer = columns.score(table)
  const scored = row('scoring them once')
  for (let round = 0; round < 20; round++) columns.score(table, answer)
  return [before, held, scored, row('scoring them 20 times more')]
}

function row(name: string): readonly string[] {
  collectGarbage()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return [name, megabytes(heapUsed), megabytes(arrayBuffers), megabytes(rss)]
}
