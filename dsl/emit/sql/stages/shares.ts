import type { State } from '../../../model/rulebook.ts'
import type { PlacedItem } from '../codes.ts'
import { columnOf, type SqlEmission } from '../emission.ts'
import { LEFT_OUT, stateNumber, WITHOUT_NUMBER } from '../states.ts'
import { choice, identifier, numberText } from '../text.ts'
import { statesOf } from './items.ts'
import { membersOf, ownName, partnerOf } from './levels.ts'

/** What an item adds to totals, as SQL over its columns. */
export interface Share {
  readonly lowest: string
  readonly highest: string
  readonly possible: string
  /** Points that missing figures could add, and that hang on the cohort and on invalid figures. */
  readonly onMissing: string
  readonly onCohort: string
  readonly onInvalid: string
}

/** Of a sum its own columns, of other items what their states and points say. */
export function shareOf(emission: SqlEmission, item: PlacedItem, which: 'own' | 'final' = 'final'): Share {
  const column = (name: string): string =>
    which === 'own' ? identifier(ownName(emission, item, name)) : columnOf(emission, item.code, name)
  if (membersOf(emission, item).length > 0)
    return {
      lowest: column('lowest'),
      highest: column('highest'),
      possible: column('possible'),
      onMissing: column('open'),
      onCohort: column('on cohort'),
      onInvalid: column('on invalid'),
    }
  const states = statesOf(emission, item)
  const maximum = numberText(item.maximum)
  const possible = whereState(column('state'), [...LEFT_OUT, 'unscored'], states, '0', maximum)
  const points = column('points')
  const hasPoints = [...states].every(state => !WITHOUT_NUMBER.includes(state))
  return {
    lowest: hasPoints ? points : `COALESCE(${points}, 0)`,
    highest: hasPoints ? points : `COALESCE(${points}, ${possible})`,
    possible,
    onMissing: openOf(emission, item, states, which),
    onCohort: whereState(column('state'), ['needs-cohort'], states, maximum, '0'),
    onInvalid: whereState(column('state'), ['invalid'], states, maximum, '0'),
  }
}

function openOf(emission: SqlEmission, item: PlacedItem, states: ReadonlySet<State>, which: 'own' | 'final'): string {
  if (emission.rulebook.missing !== 'zero') return '0'
  const isShared = partnerOf(emission, item) !== undefined
  if (which === 'final' && isShared) return columnOf(emission, item.code, 'open')
  if (item.body.rule.kind === 'tick') return identifier(ownName(emission, item, 'open'))
  return whereState(identifier(ownName(emission, item, 'state')), ['missing'], states, numberText(item.maximum), '0')
}

function whereState(
  state: string,
  some: readonly State[],
  reachable: ReadonlySet<State>,
  yes: string,
  no: string,
): string {
  const asked = some.filter(each => reachable.has(each)).map(stateNumber)
  if (asked.length === 0) return no
  if (asked.length === reachable.size) return yes
  return choice([[asked.length === 1 ? `${state} = ${asked[0]}` : `${state} IN (${asked.join(', ')})`, yes]], no)
}
