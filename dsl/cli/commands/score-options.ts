import type { NormalMethod } from '../../trace/rank-trace.ts'

export interface ScoreOptions {
  readonly rules?: string
  readonly index?: string
  readonly units?: string
  /** `dti-tỉnh-2020=provinces.csv`: whose results the figures of the index are means of. */
  readonly results: readonly string[]
  readonly reading: readonly string[]
  readonly json: boolean
  readonly out?: string
  readonly force: boolean
  readonly normalise?: NormalMethod
  readonly exclude: readonly string[]
  readonly excludeThin: boolean
  readonly groups?: string
  readonly previous?: string
  readonly published?: string
  readonly unit: readonly string[]
  readonly engine: 'javascript' | 'duckdb'
  /** Points, states and measures of every indicator as well, in the file of results. */
  readonly indicators: boolean
}
