import type { Expression } from './expression.ts'
import type { Guard, Rule } from './rulebook.ts'

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
