import type {
  AssessedNode,
  BandNode,
  BandsNode,
  ChooseNode,
  CohortNode,
  FormulaNode,
  LimitNode,
  OptionNode,
  PartsNode,
  RuleNode,
  TickNode,
} from '../grammar/ast.ts'
import type { Band, BandsRule, Limit, Option, Rule } from '../model/rulebook.ts'
import { zero } from '../numbers/rational.ts'
import { pure } from '../numbers/unit.ts'
import { bindExpression } from './bind-expression.ts'
import { bindJudged, bindPoints, bindShare } from './bind-points.ts'
import type { BodyPlace } from './body-place.ts'
import type { RuleInputs } from './letters.ts'
import type { Scope } from './meaning.ts'
import { meetOrReport } from './meet.ts'
import type { Typed } from './typed.ts'

/** A rule without parts; `undefined` where it cannot be bound. */
export function bindRule(node: Exclude<RuleNode, PartsNode>, place: BodyPlace): Rule | undefined {
  switch (node.kind) {
    case 'choose':
      return bindChoose(node, place)
    case 'tick':
      return bindTick(node, place)
    case 'bands':
      return bindBands(node, place.scope)
    case 'formula':
      return bindFormula(node, place.scope)
    case 'cohort':
      return bindCohort(node, place)
    case 'assessed':
      return bindAssessed(node, place)
    case 'children':
      return place.part === 0 ? { kind: 'children', children: place.children, span: node.span } : notInPart(node, place)
    case 'unscored':
      return place.part === 0 ? { kind: 'unscored', span: node.span } : notInPart(node, place)
    default:
      return node satisfies never
  }
}

export function notInPart(node: RuleNode, { scope }: BodyPlace): undefined {
  scope.report({ code: 'rule-not-in-part' }, node.span)
  return undefined
}

function bindChoose(node: ChooseNode, place: BodyPlace): Rule | undefined {
  const inputs = place.letters.ofRule.get(node)
  const options = bindOptions(node.options, inputs, place)
  return inputs?.choice && options && { kind: 'choose', input: inputs.choice, options, span: node.span }
}

function bindTick(node: TickNode, place: BodyPlace): Rule | undefined {
  const inputs = place.letters.ofRule.get(node)
  const options = bindOptions(node.options, inputs, place)
  if (!inputs?.ticks || !options) return undefined
  const items = options.flatMap((option, index) => {
    const input = inputs.ticks?.[index]
    return input ? [{ ...option, input }] : []
  })
  return { kind: 'tick', items, span: node.span }
}

function bindOptions(
  nodes: readonly OptionNode[],
  inputs: RuleInputs | undefined,
  place: BodyPlace,
): readonly Option[] | undefined {
  reportRepeatedLabels(nodes, place)
  const options = nodes.map((node, index) => {
    const points = bindPoints(node.points, place.scope)
    const label = inputs?.labels[index] ?? { vi: node.label.text, en: node.label.text }
    return points && { label, points, span: node.span }
  })
  const bound = options.filter(option => option !== undefined)
  return bound.length === nodes.length ? bound : undefined
}

function reportRepeatedLabels(nodes: readonly OptionNode[], { context }: BodyPlace): void {
  const first = new Map<string, OptionNode>()
  for (const node of nodes) {
    const label = node.label.text.trim().replace(/\s+/g, ' ')
    const earlier = first.get(label)
    if (!earlier) first.set(label, node)
    else {
      const related = [{ source: context.source, span: earlier.label.span }]
      context.report({ code: 'duplicate-option', label }, node.label.span, { related })
    }
  }
}

function bindBands(node: BandsNode, scope: Scope): BandsRule | undefined {
  const subject = bindJudged(node.subject, scope)
  const bands = node.bands.map(band => bindBand(band, subject, scope))
  const ending = node.otherwise && bindPoints(node.otherwise.points, scope)
  const bound = bands.filter(band => band !== undefined)
  if (!subject || bound.length < bands.length || (node.otherwise && !ending)) return undefined
  return {
    kind: 'bands',
    subject: subject.expression,
    bands: bound,
    otherwise: node.otherwise && ending ? { points: ending, span: node.otherwise.span } : nothingLeft(node),
    span: node.span,
  }
}

/** Where the bands cover every value an ending case is not written; it would never be reached. */
function nothingLeft({ span }: BandsNode): BandsRule['otherwise'] {
  const end = { start: span.end, end: span.end }
  return { points: { kind: 'number', value: zero, unit: pure, percent: false, span: end }, span: end }
}

function bindBand(node: BandNode, subject: Typed | undefined, scope: Scope): Band | undefined {
  const limits = node.limits.map(limit => bindLimit(limit, subject, scope))
  const points = bindPoints(node.points, scope)
  const bound = limits.filter(limit => limit !== undefined)
  return points && bound.length === limits.length ? { limits: bound, points, span: node.span } : undefined
}

/** A bound in the unit of what is judged. */
export function bindLimit(node: LimitNode, subject: Typed | undefined, scope: Scope): Limit | undefined {
  const right = bindExpression(node.bound, scope)
  if (!right || !subject) return undefined
  const met = meetOrReport({ left: subject, right, operation: 'compare', span: node.span }, scope)
  return met && { comparator: node.comparator, bound: met.right, span: node.span }
}

function bindFormula(node: FormulaNode, scope: Scope): Rule | undefined {
  const points = bindPoints(node.points, scope)
  return points && { kind: 'formula', points, capStated: node.capStated, span: node.span }
}

function bindCohort(node: CohortNode, place: BodyPlace): Rule | undefined {
  const subject = bindJudged(node.subject, place.scope)
  const inputs = place.letters.ofRule.get(node)
  if (!subject || !inputs?.highest) return undefined
  const { lowest, highest } = inputs
  for (const extreme of [lowest, highest]) if (extreme) place.extremeUnits.set(extreme, subject.quantity.unit)
  const ends = lowest ? { lowest, highest } : { highest }
  return { kind: 'cohort', method: node.method, subject: subject.expression, ...ends, span: node.span }
}

function bindAssessed(node: AssessedNode, place: BodyPlace): Rule | undefined {
  const { awarded, share } = place.letters.ofRule.get(node) ?? {}
  if (!awarded || !share) return undefined
  if (!node.measure) return { kind: 'assessed', awarded, share, span: node.span }
  const measure = bindShare(node.measure, place.scope)
  return measure && { kind: 'assessed', awarded, share, measure, span: node.span }
}
