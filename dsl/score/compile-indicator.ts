import type { Code } from '../model/ids.ts'
import type { Body, Indicator, Part, Rulebook } from '../model/rulebook.ts'
import { type Rational, zero } from '../numbers/rational.ts'
import type { ScoreTrace } from '../trace/trace.ts'
import { compileBody } from './body.ts'
import { type Reader, readerOf } from './inputs.ts'
import { invariant } from './invariant.ts'
import { type Measures, measuresWithin, type Names, namesOf } from './names.ts'
import { type Compute, compileQuantity, type Scope } from './quantity.ts'
import { compileAssessed } from './rule-assessed.ts'
import { compileBands, compileFormula } from './rule-bands.ts'
import { compileChoose } from './rule-choose.ts'
import { compileCohort } from './rule-cohort.ts'
import type { CompiledRule } from './rule-result.ts'
import { compileChildren, compileParts } from './rule-sum.ts'
import { compileTicks } from './rule-ticks.ts'
import { withinAllotment } from './shared-allotment.ts'

/** Indicators and parts by their codes, in the order of the rulebook. */
export type CompiledItems = ReadonlyMap<Code, Compute<ScoreTrace>>

interface Compilation {
  readonly names: Names
  readonly reader: Reader
  readonly items: Map<Code, Compute<ScoreTrace>>
}

/** What of an indicator or part is scored. */
interface Scorable {
  readonly kind: 'score' | 'part'
  readonly code: Code
  readonly title: Indicator['title']
  readonly maximum: Rational
  readonly body: Body
  readonly span: Part['span']
}

export function compileItems(rulebook: Rulebook): CompiledItems {
  const names = namesOf(rulebook)
  const compilation = { names, reader: readerOf(names), items: new Map<Code, Compute<ScoreTrace>>() }
  for (const indicator of rulebook.indicators) {
    const scorable = { ...indicator, kind: 'score', span: indicator.citation.span } as const
    compilation.items.set(
      indicator.code,
      oncePerUnit(indicator.code, compileItem(scorable, indicator, new Map(), compilation)),
    )
  }
  return compilation.items
}

function compileItem(
  item: Scorable,
  indicator: Indicator,
  outer: Measures,
  compilation: Compilation,
): Compute<ScoreTrace> {
  const { kind, code, title, maximum, body, span } = item
  const scope = { ...compilation.reader, measures: measuresWithin(outer, body.measures), maximum }
  const rule = compileRule(item, indicator, scope, compilation)
  const judge = compileBody({ rulebook: compilation.names.rulebook, code, body, scope, rule })
  const { citation, serves } = indicator
  const heading = { kind, place: span, code, title, citation, serves: kind === 'score' ? serves : [], maximum }
  const partner = kind === 'score' ? indicator.sharesPointsWith : undefined
  if (!partner) return environment => ({ ...heading, ...judge(environment) })
  return environment => {
    const first = scoreOf(partner, compilation)(environment)
    return { ...heading, ...withinAllotment(judge(environment), { maximum, place: span, first }) }
  }
}

function compileRule(item: Scorable, indicator: Indicator, scope: Scope, compilation: Compilation): CompiledRule {
  const { rule, judged } = item.body
  const { maximum } = scope
  const recorded = rule.kind === 'unscored' && judged ? compileQuantity(judged, scope) : undefined
  switch (rule.kind) {
    case 'choose':
      return compileChoose(rule, scope)
    case 'tick':
      return compileTicks(rule, scope)
    case 'bands':
      return compileBands(rule, scope)
    case 'formula':
      return compileFormula(rule, scope)
    case 'cohort':
      return compileCohort(rule, item.code, scope)
    case 'assessed':
      return compileAssessed(rule, scope)
    case 'parts': {
      const parts = rule.parts.map(part => compilePart(part, indicator, scope.measures, compilation))
      return compileParts(parts, rule.span, maximum)
    }
    case 'children':
      return compileChildren(
        rule.children.map(child => childOf(item.code, child, compilation)),
        rule.span,
        maximum,
      )
    case 'unscored':
      return environment => ({
        trace: { kind: 'unscored', place: rule.span, ...(recorded ? { measure: recorded(environment) } : {}) },
        earned: { kind: 'decided', state: 'unscored', points: zero, possible: zero, open: zero },
      })
    default:
      return rule satisfies never
  }
}

function compilePart(part: Part, indicator: Indicator, outer: Measures, compilation: Compilation): Compute<ScoreTrace> {
  const compiled = compileItem({ ...part, kind: 'part' }, indicator, outer, compilation)
  compilation.items.set(part.code, compiled)
  return compiled
}

/** Found when it is scored: children are compiled after their parent. */
function childOf(parent: Code, code: Code, { items, names }: Compilation): Compute<ScoreTrace> {
  const child = names.indicators.get(code)
  invariant(child !== undefined && child.parent === parent && code !== parent, `${code} is no child of ${parent}`)
  return scoreOf(code, { items })
}

const scoreOf =
  (code: Code, { items }: Pick<Compilation, 'items'>): Compute<ScoreTrace> =>
  environment => {
    const compiled = items.get(code)
    invariant(compiled !== undefined, `no indicator ${code}`)
    return compiled(environment)
  }

/** A child is asked for by its parent and for itself, and is derived once. */
function oncePerUnit(code: Code, compiled: Compute<ScoreTrace>): Compute<ScoreTrace> {
  return environment => {
    const known = environment.scores.get(code)
    if (known) return known
    const trace = compiled(environment)
    environment.scores.set(code, trace)
    return trace
  }
}
