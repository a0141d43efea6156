import type { Rational } from '../numbers/rational.ts'
import type { GuardTrace, PolicyTrace, SharedTrace, StepTrace } from '../trace/trace.ts'
import { findingOf, questionOf } from './condition-text.ts'
import { awardOf } from './equation-text.ts'
import type { Reader } from './formula-text.ts'
import { numberText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { ruleLines } from './rule-lines.ts'

/** One step of the derivation. */
export function stepLines(step: StepTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  const pointsText = (points: Rational): string => phrases.points(approximate(points, reader))
  switch (step.kind) {
    case 'guard':
      return [guardLine(step, reader)]
    case 'cap':
      return [phrases.cap(pointsText(step.computed), pointsText(step.maximum), step.stated)]
    case 'floor':
      return [phrases.floor(pointsText(step.computed))]
    case 'shared':
      return [sharedLine(step, reader)]
    case 'policy':
      return [policyLine(step, reader)]
    default:
      return ruleLines(step, reader)
  }
}

/** `≈ 12,8571` */
function approximate(points: Rational, { language }: Reader): string {
  const { text, exact } = numberText(points, language)
  return exact ? text : `≈ ${text}`
}

function guardLine(guard: GuardTrace, reader: Reader): string {
  const { verdict, conditions } = guard
  const phrases = phrasesOf(reader.language)
  const asked = conditions.map(condition => questionOf(condition, reader)).join(phrases.and)
  switch (verdict) {
    case 'holds':
      return phrases.special(asked, guard.outcome === 'points' ? awardOf(guard.points, reader) : phrases.notAssessed)
    case 'fails': {
      const failing = conditions.filter(condition => condition.verdict === 'fails')
      return phrases.notSpecial(asked, failing.map(condition => findingOf(condition, reader)).join(phrases.and))
    }
    case 'missing':
    case 'undefined':
      return phrases.specialUnclear(asked)
    default:
      return verdict satisfies never
  }
}

function sharedLine({ with: partner, maximum, taken, computed, points }: SharedTrace, reader: Reader): string {
  const { shared, sharedCut, points: counted } = phrasesOf(reader.language)
  const text = (value: Rational): string => counted(approximate(value, reader))
  const told = shared(partner, text(maximum), text(taken))
  return points.equals(computed) ? told : `${told} ${sharedCut(text(computed), text(points))}`
}

function policyLine({ subject, treatment, stated }: PolicyTrace, { language }: Reader): string {
  const { missingPolicy, zeroPolicy, ownZeroPolicy } = phrasesOf(language)
  if (subject === 'missing') return missingPolicy[treatment]
  return stated === 'rule' ? ownZeroPolicy[treatment] : zeroPolicy[treatment]
}
