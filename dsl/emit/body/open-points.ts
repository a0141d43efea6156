import type { TickRule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { constantOf } from '../arithmetic.ts'
import { type BodyEmission, bodyEmission } from '../emission.ts'
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
import { partnerOf, takenBy } from './shared-allotment.ts'

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
  return when(isMissing, withinRest(emission, possible), none)
}

/** What a partner earned or could still earn of a shared allotment, and the item's own points, are open no more. */
function withinRest(emission: BodyEmission, possible: Formula): Formula {
  const partner = partnerOf(emission)
  const first = partner && emission.indicators.get(partner)
  if (!first) return possible
  const maximum = numberLiteral(emission.maximum)
  const earned = [takenBy(emission, first.code), call('SUM', atom(emission.cells.score(emission.code)))]
  const rest = [...earned, openFormula(bodyEmission(emission, first))].reduce(subtract, maximum)
  return call('MIN', possible, call('MAX', numberLiteral(zero), rest))
}

function openTicks(emission: BodyEmission, { items }: TickRule): Formula {
  const { cells, code, maximum, meaning } = emission
  const missing = items.map(({ input, points }) => {
    const worth = numberLiteral(constantOf(points, meaning) ?? zero)
    return when(compare(atom(cells.used(input)), '=', nothing), worth, numberLiteral(zero))
  })
  return call('MIN', missing.reduce(add), subtract(numberLiteral(maximum), atom(cells.score(code))))
}
