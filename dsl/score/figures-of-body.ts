import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Body } from '../model/rulebook.ts'
import type { FactTrace, InputTrace } from '../trace/quantity-trace.ts'
import { namesRead } from './names.ts'
import type { Compute, Scope } from './quantity.ts'
import { readByBody, readByRule } from './reads.ts'
import { extremesFor } from './rule-cohort.ts'

/** The figures of a body: all that it reads, and those without which its rule cannot be computed. */
export interface BodyFigures {
  readonly all: readonly (InputTrace | FactTrace)[]
  readonly needed: readonly (InputTrace | FactTrace)[]
  /** What a row without points records: told, but nothing depends on it. */
  readonly recorded: readonly (InputTrace | FactTrace)[]
}

/** Ticks count one by one, and of what an assessor gives any will do, so these rules need no figure; extremes are read where there is no cohort. */
export function figuresOf(body: Body, code: Code, scope: Scope): Compute<BodyFigures> {
  const { rule } = body
  const named = rule.kind === 'cohort' ? [rule.lowest, rule.highest] : []
  const extremes = named.flatMap(id => (id ? [scope.input(id)] : []))
  const ofBody = readersOf(readByBody(body, scope.measures), scope)
  const ofRule =
    rule.kind === 'tick' || rule.kind === 'assessed' ? [] : readersOf(readByRule(rule, scope.measures), scope)
  const { judged } = body
  const recorded = rule.kind === 'unscored' && judged ? readersOf(namesRead(judged, scope.measures), scope) : []
  return environment => {
    const given = extremesFor(code, environment) ? [] : extremes
    return {
      all: [...ofBody, ...given].map(read => read(environment)),
      needed: ofRule.map(read => read(environment)),
      recorded: recorded.map(read => read(environment)),
    }
  }
}

function readersOf(names: ReadonlySet<InputId | FactName>, scope: Scope): readonly Compute<InputTrace | FactTrace>[] {
  return [...names].map(name => scope.figure(name))
}
