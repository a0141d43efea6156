/** Flaws of a rule itself, as the decision prints it; each with a numeric witness as exact text. */
export type RuleProblem = {
  readonly code: 'jump-at-threshold'
  readonly threshold: string
  readonly pointsBelow: string
  readonly pointsAt: string
}
