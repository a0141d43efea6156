import type { TickRule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { constantOf } from '../arithmetic.ts'
import type { BodyEmission } from '../emission.ts'
import {
  add,
  atom,
  call,
  compare,
  type Formula,
  nothing,
  numberLiteral,
  subtract,
  textLiteral,
  when,
} from '../formula.ts'

/**
 * The points that hang on missing figures: the maximum of a rule that lacks one, what the missing ticks
 * would have earned; nothing where the index gives missing figures another treatment than 0 points.
 */
export function openFormula(emission: BodyEmission): Formula {
  const { body, cells, code, maximum, rulebook, words } = emission
  const none = numberLiteral(zero)
  const isSum = body.rule.kind === 'parts' || body.rule.kind === 'children'
  if (rulebook.missing !== 'zero' || isSum || body.rule.kind === 'unscored') return none
  const isMissing = compare(atom(cells.state(code)), '=', textLiteral(words.states.missing))
  const possible = body.rule.kind === 'tick' ? openTicks(emission, body.rule) : numberLiteral(maximum)
  return when(isMissing, possible, none)
}

function openTicks(emission: BodyEmission, { items }: TickRule): Formula {
  const { cells, code, maximum, meaning } = emission
  const missing = items.map(({ input, points }) => {
    const worth = numberLiteral(constantOf(points, meaning) ?? zero)
    return when(compare(atom(cells.used(input)), '=', nothing), worth, numberLiteral(zero))
  })
  return call('MIN', missing.reduce(add), subtract(numberLiteral(maximum), atom(cells.score(code))))
}
