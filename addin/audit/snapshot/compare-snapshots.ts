import type { SnapshotContent, SnapshotScore, Texts } from './snapshot.ts'

/** What is no longer as it was signed off. `before` or `after` is empty where there was or is nothing. */
export interface SnapshotChange {
  readonly kind:
    | 'index'
    | 'rules'
    | 'companion'
    | 'reading'
    | 'figure'
    | 'unit'
    | 'score'
    | 'state'
    | 'measure'
    | 'total'
  /** The file, reading, figure, unit or code concerned; empty for the whole. */
  readonly name: string
  readonly before: string
  readonly after: string
}

/** Changes in the order of cause and effect: rules, figures, scores, totals. */
export function compareSnapshots(before: SnapshotContent, after: SnapshotContent): readonly SnapshotChange[] {
  return [
    ...textChanges('index', { '': before.rules.index }, { '': after.rules.index }),
    ...textChanges('rules', { '': before.rules.sha256 }, { '': after.rules.sha256 }),
    ...textChanges('companion', before.companions, after.companions),
    ...textChanges('reading', before.readings, after.readings),
    ...textChanges('figure', before.figures, after.figures),
    ...textChanges('unit', flat(before.units), flat(after.units)),
    ...scoreChanges(before.scores, after.scores),
    ...textChanges('total', totals(before), totals(after)),
  ]
}

function textChanges(kind: SnapshotChange['kind'], before: Texts, after: Texts): readonly SnapshotChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap(name => {
    const [was, is] = [own(before, name), own(after, name)]
    return was === is ? [] : [{ kind, name, before: was, after: is }]
  })
}

const own = (texts: Texts, name: string): string => (Object.hasOwn(texts, name) ? (texts[name] ?? '') : '')

const flat = (units: SnapshotContent['units']): Texts =>
  Object.fromEntries(
    Object.entries(units).flatMap(([unit, figures]) =>
      Object.entries(figures).map(([figure, value]) => [`${unit}: ${figure}`, value]),
    ),
  )

function scoreChanges(
  before: Readonly<Record<string, SnapshotScore>>,
  after: Readonly<Record<string, SnapshotScore>>,
): readonly SnapshotChange[] {
  const column = (scores: Readonly<Record<string, SnapshotScore>>, name: keyof SnapshotScore): Texts =>
    Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, score[name]]))
  return (['measure', 'score', 'state'] as const).flatMap(name =>
    textChanges(name, column(before, name), column(after, name)),
  )
}

const totals = ({ groups, total }: SnapshotContent): Texts => ({
  ...groups,
  '': total.lowest === total.highest ? total.lowest : `${total.lowest} … ${total.highest}`,
})
