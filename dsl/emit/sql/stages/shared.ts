import type { PlacedItem } from '../codes.ts'
import { columnOf, type SqlEmission } from '../emission.ts'
import { stateNumber } from '../states.ts'
import { choice, greatest, identifier, least, numberText } from '../text.ts'
import { ownName, partnerOf } from './levels.ts'
import { type Share, shareOf } from './shares.ts'
import type { Column } from './stage.ts'

/** Sums in doubles that exceed the allotment by less have not exceeded it. */
const TOLERANCE = '0.000000001'

/** What an item earns within what its partner left of the allotment that both share. */
export function sharedColumns(emission: SqlEmission, item: PlacedItem): readonly Column[] {
  const partner = partnerOf(emission, item)
  if (!partner) return []
  const own = (column: string): string => identifier(ownName(emission, item, column))
  const named = (column: string, text: string, type = 'DOUBLE PRECISION'): Column => ({
    name: `${emission.names.item(item.code)} ${column}`,
    text: `CAST(${text} AS ${type})`,
  })
  const maximum = numberText(item.maximum)
  const taken = `COALESCE(${columnOf(emission, partner.code, 'points')}, 0)`
  const left = `${maximum} - ${taken}`
  const isCut = `${own('points')} > ${left} + ${TOLERANCE}`
  const points = choice([[`${own('points')} IS NOT NULL`, least([own('points'), left])]])
  const state = choice([[isCut, greatest([own('state'), String(stateNumber('capped'))])]], own('state'))
  return [
    named('points', points),
    named('state', state, 'SMALLINT'),
    named('open', openText(shareOf(emission, item, 'own').onMissing, left, own('points'), shareOf(emission, partner))),
  ]
}

/** What the partner earned or could still earn, and the item's own points, are open no more. */
function openText(open: string, left: string, points: string, partner: Share): string {
  const rest = `${left} - ${least([points, left])} - ${partner.onMissing}`
  return choice([[`${points} IS NOT NULL`, least([open, greatest(['0', rest])])]], open)
}

/**
 * What it adds to a total after its partner: of the maximum only what that one does not take up, which is nothing unless
 * it is left out; of the points no more than both can earn together.
 */
export function afterPartner(emission: SqlEmission, item: PlacedItem): Share {
  const share = shareOf(emission, item)
  const partner = partnerOf(emission, item)
  if (!partner) return share
  const first = shareOf(emission, partner)
  const room = greatest(['0', `${share.possible} - ${first.highest}`])
  return {
    ...share,
    highest: least([share.highest, room]),
    possible: greatest(['0', `${share.possible} - ${first.possible}`]),
    onInvalid: share.onInvalid === '0' ? '0' : least([share.onInvalid, room]),
  }
}
