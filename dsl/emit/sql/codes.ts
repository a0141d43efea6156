import type { Code } from '../../model/ids.ts'
import type { Indicator, Part, Rulebook } from '../../model/rulebook.ts'
import type { Item } from '../emission.ts'

/** An indicator or a part, with the items around it, the outermost first. */
export interface PlacedItem extends Item {
  readonly indicator: Indicator
  readonly around: readonly Item[]
}

/** Indicators in the order of the rulebook, each followed by its parts. */
export function placedItems({ indicators }: Rulebook): readonly PlacedItem[] {
  return indicators.flatMap(indicator => within(indicator, indicator, []))
}

export const codesOf = (rulebook: Rulebook): readonly Code[] => placedItems(rulebook).map(({ code }) => code)

function within(
  indicator: Indicator,
  { code, maximum, body }: Indicator | Part,
  around: readonly Item[],
): readonly PlacedItem[] {
  const item = { code, maximum, body }
  const parts = body.rule.kind === 'parts' ? body.rule.parts : []
  return [{ ...item, indicator, around }, ...parts.flatMap(part => within(indicator, part, [...around, item]))]
}
