import type { BodyNode, GuardNode, PartNode, PartsNode, PolicyNode } from '../grammar/ast.ts'
import type { Expression } from '../model/expression.ts'
import { codeOf } from '../model/ids.ts'
import type { Body, Guard, Measure, Part, PartsRule, Rule, ZeroDenominator } from '../model/rulebook.ts'
import { bindConditions } from './bind-condition.ts'
import { bindMeasures } from './bind-measures.ts'
import { bindPoints } from './bind-points.ts'
import { bindRule, notInPart } from './bind-rule.ts'
import { type BodyPlace, maximumOf } from './body-place.ts'
import { judgedBy } from './judged.ts'
import type { Meaning, Scope } from './meaning.ts'
import { scopeOf } from './scope.ts'

/** The body of an item or part; `undefined` where any clause of it fails, with all problems reported. */
export function bindBody(clauses: BodyNode, place: BodyPlace): Body | undefined {
  const { scope } = place
  const own = bindMeasures(clauses.measures, scope, place.measures)
  const measures = inScope(place.outerMeasures, own)
  const guards = clauses.guards.map(guard => bindGuard(guard, scope))
  const policy = bindPolicies(clauses.policies, scope)
  const stated = policy ?? place.outerPolicy
  const forParts = stated && stated !== 'broken' ? { outerPolicy: stated } : {}
  const rule = bindOnlyRule(clauses, { ...place, outerMeasures: measures, ...forParts })
  const bound = guards.filter(guard => guard !== undefined)
  if (own.length < clauses.measures.length || bound.length < guards.length) return undefined
  if (!rule || stated === 'broken') return undefined
  const judged = judgedBy(rule) ?? recordedBy(rule, own)
  return {
    measures,
    guards: bound,
    rule,
    ...(stated ? { zeroDenominator: stated } : {}),
    ...(judged ? { judged } : {}),
  }
}

/** A row without points records what its last measure comes to. */
function recordedBy(rule: Rule, measures: readonly Measure[]): Expression | undefined {
  const last = rule.kind === 'unscored' ? measures.at(-1) : undefined
  return last && { kind: 'measure', name: last.name, span: last.span }
}

/** A part sees the measures of its item, except those that it defines itself. */
function inScope(outer: readonly Measure[], own: readonly Measure[]): readonly Measure[] {
  if (outer.length === 0) return own
  if (own.length === 0) return outer
  const names = new Set(own.map(({ name }) => name))
  return [...outer.filter(({ name }) => !names.has(name)), ...own]
}

function bindGuard(node: GuardNode, scope: Scope): Guard | undefined {
  const { span } = node
  const conditions = bindConditions(node.conditions, scope)
  if (node.outcome === 'leave-out') return conditions && { outcome: 'leave-out', conditions, span }
  const points = bindPoints(node.points, scope)
  return conditions && points && { outcome: 'points', conditions, points, span }
}

function bindPolicies(nodes: readonly PolicyNode[], scope: Scope): ZeroDenominator | undefined | 'broken' {
  for (const node of nodes) if (node.subject === 'missing') scope.report({ code: 'policy-not-here' }, node.span)
  const [node, second] = nodes.filter(({ subject }) => subject === 'zero-denominator')
  if (second) scope.report({ code: 'several-policies' }, second.span)
  if (!node) return undefined
  const conditions = bindConditions(node.conditions, scope)
  return conditions ? { treatment: node.treatment, conditions, span: node.span } : 'broken'
}

function bindOnlyRule(clauses: BodyNode, place: BodyPlace): Rule | undefined {
  const [node, second] = clauses.rules
  const { report, source } = place.context
  if (node && second)
    report({ code: 'several-rules', item: place.code }, second.span, { related: [{ source, span: node.span }] })
  if (node?.kind !== 'parts') return node && bindRule(node, place)
  return place.part === 0 ? bindParts(node, place) : notInPart(node, place)
}

/** Parts in order, each with its own measures and rule; letters and facts are those of the item. */
function bindParts(node: PartsNode, place: BodyPlace): PartsRule | undefined {
  const parts = node.parts.map((part, index) => bindPart(part, index + 1, place))
  const bound = parts.filter(part => part !== undefined)
  return bound.length === parts.length ? { kind: 'parts', parts: bound, span: node.span } : undefined
}

function bindPart(node: PartNode, number: number, place: BodyPlace): Part | undefined {
  const { context, letters, references } = place
  const name = `p${number}`
  const code = codeOf(`${place.code}.${number}`)
  const measures = new Map<string, Meaning>()
  const scope = scopeOf({ letters: letters.byName, measures: [measures, place.measures], references, context })
  const maximum = maximumOf(node.maximum, { code, span: node.title.span, report: context.report })
  if (node.body.rules.length === 0) context.report({ code: 'rule-missing', item: code }, node.title.span)
  const body = bindBody(node.body, { ...place, part: number, scope, measures })
  const title = context.translations.inBoth(node.title.text, `${place.code}.${name}`)
  return maximum && body && { name, code, title, maximum, body, span: node.span }
}
