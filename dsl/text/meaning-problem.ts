/** What can be wrong when names, codes, units and points are given their meaning. */
export type MeaningProblem = {
  readonly code: 'unknown-name'
  readonly name: string
  readonly similar: readonly string[]
}
