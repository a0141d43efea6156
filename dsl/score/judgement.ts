import type { State } from '../model/rulebook.ts'
import { lesser, type Rational, sumOf, zero } from '../numbers/rational.ts'
import type { FactTrace, InputTrace, Quantity } from '../trace/quantity-trace.ts'
import type { PolicyTrace, StepTrace } from '../trace/trace.ts'
import { amountOf, calculate, gravestObstacle } from './arithmetic.ts'
import type { Environment } from './environment.ts'
import type { Policies } from './policy.ts'
import type { Earned } from './rule-result.ts'
import { gravest } from './states.ts'

/** What a body earned: everything of a score's trace that is not its heading. */
export interface Judgement {
  readonly state: State
  readonly points?: Rational
  readonly possible: Rational
  readonly open: Rational
  readonly measure?: Rational
  readonly figures: readonly (InputTrace | FactTrace)[]
  readonly steps: readonly StepTrace[]
}

/** What is known of a body while it is judged. */
export interface Frame {
  readonly figures: readonly (InputTrace | FactTrace)[]
  /** Done so far. */
  readonly steps: readonly StepTrace[]
  readonly maximum: Rational
  readonly policies: Policies
  readonly environment: Environment
  readonly capStated?: boolean
}

/** An invalid figure gives no number, whatever the rule is. */
export function judgedInvalid(figures: Frame['figures'], maximum: Rational): Judgement {
  return { state: 'invalid', possible: maximum, open: zero, figures, steps: [] }
}

/** What was earned, after cap and policies. */
export function judgementOf(earned: Earned, frame: Frame): Judgement {
  switch (earned.kind) {
    case 'points':
      return judgedPoints(earned.points, frame)
    case 'ticks':
      return judgedTicks(earned.sum, earned.absent, frame)
    case 'decided': {
      const { figures, steps } = frame
      const { state, possible, open, points } = earned
      if (!points) return { state, possible, open, figures, steps }
      const limited = within(points, frame)
      const capped = limited.state === 'capped' ? gravest([state, 'capped']) : state
      return { ...limited, state: capped, possible, open }
    }
    default:
      return earned satisfies never
  }
}

function judgedPoints(points: Quantity, frame: Frame): Judgement {
  const amount = amountOf(points)
  if (amount) return within(amount, frame)
  switch (gravestObstacle(points).kind) {
    case 'invalid':
      return { ...judgedInvalid(frame.figures, frame.maximum), steps: frame.steps }
    case 'missing':
      return treated(frame.policies.missing, frame)
    default:
      return treated(frame.policies.zeroDenominator(frame.environment), frame)
  }
}

/** Missing ticks earn nothing, or their points, or the item is left out: as the policy for missing figures says. */
function judgedTicks(sum: Quantity, absent: readonly Quantity[], frame: Frame): Judgement {
  const amount = amountOf(sum)
  if (!amount || absent.length === 0) return judgedPoints(sum, frame)
  const policy = frame.policies.missing
  if (policy.treatment === 'leave-out') return treated(policy, frame)
  const couldAdd = sumOf(absent.map(points => amountOf(points) ?? zero))
  const steps = [...frame.steps, policy]
  if (policy.treatment === 'maximum') {
    return {
      ...judgedPoints(calculate('+', sum, { kind: 'number', number: couldAdd }), { ...frame, steps }),
      state: 'missing',
    }
  }
  const judged = within(amount, { ...frame, steps })
  const open = lesser(couldAdd, frame.maximum.sub(judged.points ?? zero))
  return { ...judged, state: 'missing', open }
}

/** A score is never below 0 and never above its maximum. */
function within(computed: Rational, { figures, steps, maximum, capStated = false, ...frame }: Frame): Judgement {
  const place = frame.policies.missing.place
  const common = { possible: maximum, open: zero, figures }
  if (computed.compare(maximum) > 0) {
    const cap: StepTrace = { kind: 'cap', place, computed, maximum, stated: capStated }
    return { ...common, state: 'capped', points: maximum, steps: [...steps, cap] }
  }
  if (computed.compare(zero) < 0) {
    return { ...common, state: 'ok', points: zero, steps: [...steps, { kind: 'floor', place, computed }] }
  }
  return { ...common, state: 'ok', points: computed, steps }
}

function treated(policy: PolicyTrace, { figures, steps, maximum }: Frame): Judgement {
  const done = { figures, steps: [...steps, policy] }
  const isMissing = policy.subject === 'missing'
  const state = isMissing ? 'missing' : 'undefined'
  switch (policy.treatment) {
    case 'zero':
      return { state, points: zero, possible: maximum, open: isMissing ? maximum : zero, ...done }
    case 'maximum': {
      const isVacuous = !isMissing && policy.stated === 'rule'
      return { state: isVacuous ? 'vacuous' : state, points: maximum, possible: maximum, open: zero, ...done }
    }
    case 'leave-out':
      return { state: 'excluded', possible: zero, open: zero, ...done }
    default:
      return policy.treatment satisfies never
  }
}
