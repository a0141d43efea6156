import type { Expression } from '../model/expression.ts'
import type { Rule } from '../model/rulebook.ts'

/**
 * The quantity that a rule judges: the subject of bands and cohort rules; the measure of an assessed row; for a formula the one measure it
 * uses, else its single input or fact. Choices, ticks, parts and sums judge none.
 */
export function judgedBy(rule: Rule): Expression | undefined {
  switch (rule.kind) {
    case 'bands':
    case 'cohort':
      return rule.subject
    case 'formula':
      return judgedIn(rule.points)
    case 'assessed':
      return rule.measure
    case 'choose':
    case 'tick':
    case 'parts':
    case 'children':
    case 'unscored':
      return undefined
    default:
      return rule satisfies never
  }
}

function judgedIn(points: Expression): Expression | undefined {
  const leaves = leavesOf(points)
  const names = new Map(leaves.filter(leaf => leaf.kind === 'measure').map(leaf => [leaf.name, leaf]))
  if (names.size > 0) return names.size === 1 ? [...names.values()][0] : undefined
  const figures = new Map(leaves.filter(isFigure).map(leaf => [figureKey(leaf), leaf]))
  return figures.size === 1 ? [...figures.values()][0] : undefined
}

type Figure = Extract<Expression, { kind: 'input' | 'fact' }>

const isFigure = (leaf: Expression): leaf is Figure => leaf.kind === 'input' || leaf.kind === 'fact'

const figureKey = (leaf: Figure): string => (leaf.kind === 'input' ? leaf.input : leaf.fact)

/** The leaves of an expression, left to right. */
export function leavesOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'binary') return [...leavesOf(expression.left), ...leavesOf(expression.right)]
  return expression.kind === 'negate' ? leavesOf(expression.operand) : [expression]
}
