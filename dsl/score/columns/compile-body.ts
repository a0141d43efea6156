import type { Code } from '../../model/ids.ts'
import { pointsOfShare } from '../../model/rule-expressions.ts'
import type { AssessedRule, BandsRule, Body, FormulaRule } from '../../model/rulebook.ts'
import { type Rational, toDouble } from '../../numbers/rational.ts'
import { type Measures, measuresWithin, type Names } from '../names.ts'
import { readByBody, readByGuards } from '../reads.ts'
import { assessedRule } from './assessed-rule.ts'
import { chooseRule } from './choose-rule.ts'
import { cohortRule, isMultiple } from './cohort-rule.ts'
import { type ColumnPolicies, columnPoliciesOf } from './column-policies.ts'
import type { ColumnRule } from './column-rule.ts'
import { guardedRule } from './guarded-rule.ts'
import { type LineScope, lineOf } from './quotient-form.ts'
import { cutsAreApart, quotientRule } from './quotient-rule.ts'
import { type QuotientTerms, quotientTermsOf, type Scratch } from './quotient-terms.ts'
import { regionsOf } from './regions.ts'
import type { Term, TermOf } from './terms.ts'
import { tickRule } from './tick-rule.ts'
import { unscoredRule } from './unscored-rule.ts'

/** What bodies share while they are compiled. */
export interface ColumnCompilation {
  readonly names: Names
  readonly termOf: TermOf
  readonly scratch: Scratch
  /** The exact scorer, row by row. */
  readonly exact: (code: Code) => ColumnRule
}

export interface BodyOfColumn {
  readonly code: Code
  readonly maximum: Rational
  readonly body: Body
  readonly outer: Measures
}

type BodyScope = LineScope & ColumnCompilation & { readonly item: BodyOfColumn; readonly policies: ColumnPolicies }

/** A body as a fast rule, or `undefined` where it has a form that only the exact scorer knows. */
export function compileColumnBody(item: BodyOfColumn, compilation: ColumnCompilation): ColumnRule | undefined {
  const { body, maximum, outer } = item
  const measures = measuresWithin(outer, body.measures)
  const lines = { measures, maximum, termOf: compilation.termOf }
  const policies = columnPoliciesOf(compilation.names.rulebook, body, toDouble(maximum), lines)
  if (!policies) return undefined
  const scope = { ...compilation, ...lines, item, policies }
  const rule = compileRule(scope)
  if (!rule || body.guards.length === 0) return rule
  return rule.finish ? undefined : guardedRule(rule, body.guards, policies, scope)
}

function compileRule(scope: BodyScope): ColumnRule | undefined {
  const { body } = scope.item
  const { rule } = body
  switch (rule.kind) {
    case 'choose': {
      const term = scope.termOf(rule.input)
      return term && reads(scope, [term]) ? chooseRule(rule, term, scope.policies, scope) : undefined
    }
    case 'tick': {
      const terms = rule.items.flatMap(({ input }) => scope.termOf(input) ?? [])
      if (terms.length < rule.items.length || !reads(scope, terms)) return undefined
      return tickRule(rule, terms, scope.names.rulebook.missing, scope)
    }
    case 'bands':
    case 'formula':
      return compileQuotient(scope, rule, [])
    case 'cohort':
      return compileCohort(scope)
    case 'assessed':
      return compileAssessed(scope, rule)
    case 'unscored':
      return unscoredRule()
    case 'parts':
    case 'children':
      return undefined
    default:
      return rule satisfies never
  }
}

/** `others`: what the body reads besides the quotient. */
function compileQuotient(
  scope: BodyScope,
  rule: BandsRule | FormulaRule,
  others: readonly Term[],
): ColumnRule | undefined {
  const regions = regionsOf(rule, scope)
  const terms = regions && quotientTermsOf(regions.quotient, scope.termOf, scope.scratch)
  if (!regions || !terms || !reads(scope, [...terms.terms, ...others]) || !cutsAreApart(regions, terms))
    return undefined
  return quotientRule(regions, terms, scope.policies)
}

function compileAssessed(scope: BodyScope, { awarded, share, measure, span }: AssessedRule): ColumnRule | undefined {
  const [points, part] = [scope.termOf(awarded), scope.termOf(share)]
  if (!points || !part) return undefined
  const terms = { awarded: points, share: part, maximum: toDouble(scope.maximum) }
  if (!measure) return assessedRule(terms, undefined, scope.policies.missing)
  const formula = { kind: 'formula', points: pointsOfShare(measure), capStated: false, span } as const
  const ofMeasure = compileQuotient(scope, formula, [points, part])
  return ofMeasure && assessedRule(terms, ofMeasure, scope.policies.missing)
}

function compileCohort(scope: BodyScope): ColumnRule | undefined {
  const { rule, guards } = scope.item.body
  if (rule.kind !== 'cohort' || guards.length > 0 || !isMultiple(rule, scope)) return undefined
  const quotient = lineOf(rule.subject, scope)?.quotient
  const terms: QuotientTerms | undefined = quotient && quotientTermsOf(quotient, scope.termOf, scope.scratch)
  if (!terms || !reads(scope, terms.terms)) return undefined
  const exact = scope.exact(scope.item.code)
  return cohortRule(rule, terms, scope.policies, { maximum: toDouble(scope.maximum), exact })
}

/** Whether the terms are all that the body reads besides its special cases, which look for themselves. */
function reads({ item: { body }, measures, termOf }: BodyScope, terms: readonly Term[]): boolean {
  const byGuards = readByGuards(body.guards, measures)
  const others = [...readByBody(body, measures)].filter(name => !byGuards.has(name))
  return others.every(name => terms.some(term => term === termOf(name)))
}
