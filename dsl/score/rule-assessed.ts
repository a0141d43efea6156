import { pointsOfShare } from '../model/rule-expressions.ts'
import type { AssessedRule } from '../model/rulebook.ts'
import type { QuantityTrace } from '../trace/quantity-trace.ts'
import type { AssessedTrace } from '../trace/rule-trace.ts'
import type { Environment } from './environment.ts'
import { type Compute, compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule } from './rule-result.ts'

/** Points that an assessor gave, else the share that was given, else the measure. */
export function compileAssessed(rule: AssessedRule, scope: Scope): CompiledRule {
  const { awarded, share, measure, span: place } = rule
  const points = scope.input(awarded)
  const ofShare = compileQuantity(pointsOfShare({ kind: 'input', input: share, span: place }), scope)
  const ofMeasure = measure && compileQuantity(pointsOfShare(measure), scope)
  const given = scope.input(share)
  return environment => {
    const counted = basisOf(environment)
    return {
      trace: { kind: 'assessed', place, ...counted },
      earned: { kind: 'points', points: counted.points.value },
    }
  }

  function basisOf(environment: Environment): Pick<AssessedTrace, 'basis' | 'points'> {
    const own = points(environment)
    if (isGiven(own)) return { basis: 'awarded', points: own }
    if (isGiven(given(environment))) return { basis: 'share', points: ofShare(environment) }
    return ofMeasure ? { basis: 'measure', points: ofMeasure(environment) } : { basis: 'none', points: own }
  }
}

const isGiven = ({ value }: ReturnType<Compute<QuantityTrace>>): boolean => value.kind !== 'missing'
