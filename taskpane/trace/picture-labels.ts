/** A label under the axis of a picture. */
export interface Label {
  readonly x: number
  readonly text: string
}

export interface PlacedLabel extends Label {
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Of a character, about, in units of the drawing. */
const CHARACTER = 5.6
const GAP = 4

/**
 * The labels that fit beside each other between the ends, in order of place: one that would cover its neighbour is
 * left out, the last one never. Labels near an end are set inwards.
 */
export function labelsWithin(
  labels: readonly Label[],
  ends: { readonly from: number; readonly to: number },
): readonly PlacedLabel[] {
  const kept: PlacedLabel[] = []
  let free = ends.to + CHARACTER
  for (const label of labels.toReversed()) {
    const placed = anchored(label, ends)
    const { left, right } = extentOf(placed)
    if (right > free) continue
    kept.unshift(placed)
    free = left - GAP
  }
  return kept
}

function anchored(label: Label, { from, to }: { readonly from: number; readonly to: number }): PlacedLabel {
  const half = (label.text.length * CHARACTER) / 2
  if (label.x + half > to) return { ...label, x: to, anchor: 'end' }
  return label.x - half < from ? { ...label, x: from, anchor: 'start' } : { ...label, anchor: 'middle' }
}

function extentOf({ x, text, anchor }: PlacedLabel): { readonly left: number; readonly right: number } {
  const width = text.length * CHARACTER
  const left = anchor === 'end' ? x - width : anchor === 'start' ? x : x - width / 2
  return { left, right: left + width }
}
