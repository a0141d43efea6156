import type { PolicyTreatment, State } from '../../../model/rulebook.ts'
import type { ItemEmission } from '../emission.ts'
import { both, numberText } from '../text.ts'
import type { Branch } from './branch.ts'
import { conditionsText } from './conditions.ts'

/** Missing figures, as the index treats them. */
export const missingBranch = (emission: ItemEmission, condition: string): Branch => ({
  ...treated(emission, emission.rulebook.missing, 'missing'),
  condition,
  note: 'missing',
})

/** A denominator of 0: as this rule treats it while its conditions hold, else as the index does. */
export function undefinedBranches(emission: ItemEmission, condition: string): readonly Branch[] {
  const general = {
    ...treated(emission, emission.rulebook.zeroDenominator, 'undefined'),
    condition,
    note: 'denominator 0',
  }
  const own = emission.item.body.zeroDenominator
  if (!own) return [general]
  const applies = own.conditions.length === 0 ? undefined : conditionsText(emission, own.conditions).text
  const special = treated(emission, own.treatment, own.treatment === 'maximum' ? 'vacuous' : 'undefined')
  return [{ ...special, condition: both(condition, applies), note: 'denominator 0, as this rule treats it' }, general]
}

/** Too many digits to tell. */
export const undecidedBranch = (condition: string): Branch => ({
  condition,
  state: 'invalid',
  note: 'too many digits to tell',
})

function treated({ item }: ItemEmission, treatment: PolicyTreatment, state: State): Omit<Branch, 'condition' | 'note'> {
  switch (treatment) {
    case 'zero':
      return { state, points: '0' }
    case 'maximum':
      return { state, points: numberText(item.maximum) }
    case 'leave-out':
      return { state: 'excluded' }
    default:
      return treatment satisfies never
  }
}
