import type { PlacedItem } from '../codes.ts'
import type { SqlEmission } from '../emission.ts'

/** Parts or child indicators; none of an item that is scored by a rule of its own. */
export function membersOf(emission: SqlEmission, { body: { rule } }: PlacedItem): readonly PlacedItem[] {
  const codes =
    rule.kind === 'parts' ? rule.parts.map(({ code }) => code) : rule.kind === 'children' ? rule.children : []
  return codes.flatMap(code => emission.itemOf.get(code) ?? [])
}

/** The earlier item with which an indicator shares an allotment of points. */
export function partnerOf(emission: SqlEmission, { indicator, around }: PlacedItem): PlacedItem | undefined {
  const code = around.length === 0 ? indicator.sharesPointsWith : undefined
  return code === undefined ? undefined : emission.itemOf.get(code)
}

/** After how many stages of sums an item's own rule is scored: 0 where it adds up nothing. */
export function ruleLevel(emission: SqlEmission, item: PlacedItem): number {
  const members = membersOf(emission, item)
  return members.length === 0 ? 0 : 1 + Math.max(...members.map(member => levelOf(emission, member)))
}

/** The same for its points, which wait for a partner where there is one. */
export function levelOf(emission: SqlEmission, item: PlacedItem): number {
  const own = ruleLevel(emission, item)
  const partner = partnerOf(emission, item)
  return partner ? 1 + Math.max(own, levelOf(emission, partner)) : own
}

/** What is added to the names of columns that are cut to a shared allotment later. */
const OWN = 'own'

/** The name of a column as the item's own rule answers it. */
export const ownName = (emission: SqlEmission, item: PlacedItem, column: string): string =>
  `${emission.names.item(item.code)} ${partnerOf(emission, item) ? `${OWN} ${column}` : column}`
