import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { megabytes, nanoseconds } from './table.ts'

export const duckDbHeads = ['thuoc score --engine duckdb', 'time', 'per score', 'most memory'] as const

const CHILD = fileURLToPath(new URL('./duckdb-child.ts', import.meta.url))
const INDICATORS = 98

/** From a Parquet file of made-up units to one of their scores and ranks, in a process of its own. */
export function duckDbRow(units: number): readonly string[] {
  const answer = execFileSync(process.execPath, ['--import', 'tsx', CHILD, String(units)], { encoding: 'utf8' })
  const { time, memory } = JSON.parse(answer) as { readonly time: number; readonly memory: number }
  return [
    `${units} units × ${INDICATORS} indicators`,
    `${(time / 1000).toFixed(1)} s`,
    nanoseconds(time / (units * INDICATORS)),
    megabytes(memory),
  ]
}
