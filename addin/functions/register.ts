import * as doors from './functions.ts'

const functions = {
  SCORE: doors.score,
  MEASURE: doors.measure,
  EXPLAIN: doors.explain,
  STATUS: doors.status,
  NEXT: doors.next,
  MAX: doors.maximum,
  TITLE: doors.title,
  MINMAX: doors.minmax,
  BEST: doors.best,
  ZSCORE: doors.zscore,
  RANK: doors.rank,
  INDEX: doors.index,
} as const

/** Tells Excel which of our functions stands behind each id of the metadata. */
export function registerFunctions(): void {
  for (const [id, door] of Object.entries(functions)) CustomFunctions.associate(id, door)
}
