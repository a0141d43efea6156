import type { Code } from '../model/ids.ts'
import type { Rule, Rulebook } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'

/** Something that is scored under a code of its own. */
export interface ScoredCode {
  readonly code: Code
  readonly maximum: Rational
  readonly rule: Rule
}

/** Indicators in the order of the rulebook, each followed by its parts. */
export function codesOfRulebook(rulebook: Rulebook): readonly ScoredCode[] {
  return rulebook.indicators.flatMap(indicator => [scoredCode(indicator), ...partsOf(indicator.body.rule)])
}

function partsOf(rule: Rule): readonly ScoredCode[] {
  if (rule.kind !== 'parts') return []
  return rule.parts.flatMap(part => [scoredCode(part), ...partsOf(part.body.rule)])
}

const scoredCode = ({ code, maximum, body }: { code: Code; maximum: Rational; body: { rule: Rule } }): ScoredCode => ({
  code,
  maximum,
  rule: body.rule,
})
