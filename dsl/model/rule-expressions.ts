import type { Expression } from './expression.ts'
import type { InputId } from './ids.ts'
import type { Guard, Rule } from './rulebook.ts'

/** What a share of the maximum earns. */
export const pointsOfShare = (share: Expression): Expression => {
  const { span } = share
  return { kind: 'binary', operator: '*', left: share, right: { kind: 'maximum', span }, span }
}

/** The inputs that a rule of this kind implies and reads itself, besides its expressions; not the cohort's extremes. */
export function impliedInputsOf(rule: Rule): readonly InputId[] {
  if (rule.kind === 'choose') return [rule.input]
  if (rule.kind === 'tick') return rule.items.map(({ input }) => input)
  return rule.kind === 'assessed' ? [rule.awarded, rule.share] : []
}

/** The expressions that a rule itself evaluates: what is judged, limits and points; not those of its parts. */
export function expressionsOf(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'choose':
      return rule.options.map(({ points }) => points)
    case 'tick':
      return rule.items.map(({ points }) => points)
    case 'bands': {
      const bands = rule.bands.flatMap(({ limits, points }) => [...limits.map(({ bound }) => bound), points])
      return [rule.subject, ...bands, rule.otherwise.points]
    }
    case 'formula':
      return [rule.points]
    case 'assessed':
      return rule.measure ? [rule.measure] : []
    case 'cohort':
      return [rule.subject]
    case 'parts':
    case 'children':
    case 'unscored':
      return []
    default:
      return rule satisfies never
  }
}

/** The points that special cases award. */
export const pointsOfGuards = (guards: readonly Guard[]): readonly Expression[] =>
  guards.flatMap(guard => (guard.outcome === 'points' ? [guard.points] : []))
