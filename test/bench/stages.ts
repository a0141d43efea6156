import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkRules } from '../../dsl/check/check.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import { compileColumns } from '../../dsl/score/columns.ts'
import { runExamples } from '../../dsl/score/run-examples.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { Source } from '../../dsl/text/source.ts'
import { provinceFolder } from '../support/province-index.ts'
import { timeOf } from './timing.ts'

export const stageNames = ['read', 'parse', 'check', 'compile', 'columns', 'examples'] as const

/** Milliseconds of each stage from the files of the index to what scores it. */
export type StageTimes = Readonly<Record<(typeof stageNames)[number], number>>

export function timeStages(): StageTimes {
  const [read, sources] = timed(readSources)
  const [parsing, parsed] = timed(() => sources.map(parse))
  const [check, checked] = timed(() => checkRules(parsed))
  const { rulebook } = checked.ruleSets[0]!
  const [compile] = timed(() => compileRulebook(rulebook))
  const [columns] = timed(() => compileColumns(rulebook))
  const [examples] = timed(() => checked.ruleSets.flatMap(runExamples))
  return { read, parse: parsing, check, compile, columns, examples }
}

function readSources(): readonly Source[] {
  const names = readdirSync(provinceFolder).filter(name => name.endsWith('.thuoc'))
  return names.map(name => new Source(name, readFileSync(join(provinceFolder, name), 'utf8')))
}

function timed<Result>(work: () => Result): readonly [time: number, result: Result] {
  let result: Result | undefined
  const time = timeOf(() => {
    result = work()
  })
  return [time, result as Result]
}
