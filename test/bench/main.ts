import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { provinceIndex } from '../support/province-index.ts'
import { cohortHeads, cohortRows } from './cohorts.ts'
import { duckDbHeads, duckDbRow } from './duckdb.ts'
import { editingHeads, editingRows } from './editing.ts'
import { memoryHeads, memoryRows } from './memory.ts'
import { rankingHeads, rankingRows } from './rankings.ts'
import { siteHeads, siteRows, startHeads, startRows } from './site.ts'
import { type StageTimes, stageNames, timeStages } from './stages.ts'
import { markdownTable, milliseconds } from './table.ts'
import { median } from './timing.ts'
import { workbookHeads, workbookRows } from './workbooks.ts'

const LARGE = 10_600
const VERY_LARGE = 1_000_000
const COLD = fileURLToPath(new URL('./cold.ts', import.meta.url))

const print = (text: string): boolean => process.stdout.write(`${text}\n\n`)

print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)

const cold = Array.from(
  { length: 5 },
  () => JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', COLD], { encoding: 'utf8' })) as StageTimes,
)
const warm = Array.from({ length: 15 }, timeStages).slice(5)
const medianOf = (all: readonly StageTimes[], stage: keyof StageTimes) =>
  milliseconds(median(all.map(times => times[stage])))
print(
  markdownTable(
    ['the index 2022, from text to scorer', 'fresh process', 'warm'],
    stageNames.map(stage => [stage, medianOf(cold, stage), medianOf(warm, stage)]),
  ),
)

print(markdownTable(editingHeads, editingRows()))

const ruleSet = await provinceIndex()
print(markdownTable(memoryHeads, memoryRows(ruleSet, LARGE)))
print(markdownTable(cohortHeads, cohortRows(ruleSet, 63)))
print(markdownTable(cohortHeads, cohortRows(ruleSet, LARGE)))
print(markdownTable(rankingHeads, await rankingRows(ruleSet, LARGE)))
print(markdownTable(duckDbHeads, [LARGE, VERY_LARGE].map(duckDbRow)))
print(markdownTable(workbookHeads, await workbookRows(ruleSet)))
print(markdownTable(siteHeads, await siteRows()))
print(markdownTable(startHeads, await startRows()))
