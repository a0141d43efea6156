import type { FactName, InputId } from '../../dsl/model/ids.ts'
import type { Example } from '../../dsl/model/rulebook.ts'
import { parseDecimal, type Rational } from '../../dsl/numbers/rational.ts'
import type { Figure } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { rulebook } from './province.ts'

const scorer = compileRulebook(rulebook)

/** What the example's indicator judges, with the default readings; none where it cannot be computed. */
export function measureOf({ code, inputs }: Example): readonly Rational[] {
  const figures = new Map([...inputs].flatMap(([name, text]) => figureOf(name, text)))
  const { measure } = scorer.score(code, figures)
  return measure ? [measure] : []
}

function figureOf(name: InputId | FactName, text: string): [InputId | FactName, Figure][] {
  if (text === 'true' || text === 'false') return [[name, { kind: 'yes-no', yes: text === 'true' }]]
  const value = parseDecimal(text)
  return value ? [[name, { kind: 'number', value }]] : []
}
