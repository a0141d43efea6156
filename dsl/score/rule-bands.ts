import type { Band, BandsRule, FormulaRule } from '../model/rulebook.ts'
import type { Quantity, QuantityTrace } from '../trace/quantity-trace.ts'
import type { BandReason, BandTrace } from '../trace/rule-trace.ts'
import { amountOf } from './arithmetic.ts'
import { allOf, comparison } from './condition.ts'
import type { Environment } from './environment.ts'
import { compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule } from './rule-result.ts'

/** Bands on a value: the first that holds counts, compared exactly. */
export function compileBands(rule: BandsRule, scope: Scope): CompiledRule {
  const subject = compileQuantity(rule.subject, scope)
  const bands = rule.bands.map(band => compileBand(band, scope))
  const otherwise = compileQuantity(rule.otherwise.points, scope)
  return environment => {
    const judged = subject(environment)
    const traces: BandTrace[] = []
    for (const band of bands) traces.push(band(environment, judged, traces))
    traces.push({
      kind: 'band',
      place: rule.otherwise.span,
      closing: true,
      limits: [],
      points: otherwise(environment),
      ...decision(reasonAfter(traces) ?? 'otherwise'),
    })
    return {
      trace: { kind: 'bands', place: rule.span, subject: judged, bands: traces },
      earned: { kind: 'points', points: pointsOf(judged, traces) },
    }
  }
}

export function compileFormula(rule: FormulaRule, scope: Scope): CompiledRule {
  const compute = compileQuantity(rule.points, scope)
  return environment => {
    const points = compute(environment)
    return {
      trace: { kind: 'formula', place: rule.span, capStated: rule.capStated, points },
      earned: { kind: 'points', points: points.value },
    }
  }
}

function compileBand(band: Band, scope: Scope) {
  const bounds = band.limits.map(({ bound, comparator, span }) => ({
    comparator,
    span,
    compute: compileQuantity(bound, scope),
  }))
  const points = compileQuantity(band.points, scope)
  return (environment: Environment, judged: QuantityTrace, earlier: readonly BandTrace[]): BandTrace => {
    const limits = bounds.map(({ comparator, span, compute }) =>
      comparison(judged, comparator, compute(environment), span),
    )
    const own = allOf(limits) === 'holds' ? 'holds' : 'limit-fails'
    return {
      kind: 'band',
      place: band.span,
      closing: false,
      limits,
      points: points(environment),
      ...decision(reasonAfter(earlier) ?? own),
    }
  }
}

const reasonAfter = (earlier: readonly BandTrace[]): BandReason | undefined =>
  earlier.some(({ taken }) => taken) ? 'earlier-band-holds' : undefined

const decision = (reason: BandReason) => ({ reason, taken: reason === 'holds' || reason === 'otherwise' })

/** A subject or a bound tried before the taken band that has no value leaves the points without value. */
function pointsOf(judged: QuantityTrace, bands: readonly BandTrace[]): Quantity {
  if (!amountOf(judged.value)) return judged.value
  for (const { limits, taken, points } of bands) {
    const verdict = allOf(limits)
    if (verdict === 'missing' || verdict === 'undefined') return { kind: verdict }
    if (taken) return points.value
  }
  return { kind: 'undefined' }
}
