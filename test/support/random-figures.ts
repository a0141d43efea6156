import { ticksOf } from '../../dsl/model/checklist.ts'
import type { FactName, InputId } from '../../dsl/model/ids.ts'
import type { Input, Rulebook } from '../../dsl/model/rulebook.ts'
import { ratio } from '../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import type { Random } from './random.ts'

/** Figures of one unit for any rulebook, by the kinds of its inputs; `missing` is the share that stays out. */
export function randomFigures(rulebook: Rulebook, random: Random, missing: number): Figures {
  const figures = new Map<InputId | FactName, Figure>()
  for (const input of rulebook.indicators.flatMap(each => each.inputs))
    if (!random.chance(missing)) figures.set(input.id, randomFigure(input, random))
  // Facts that count a checklist are given now and then; a figure of their own wins over the count.
  for (const fact of rulebook.facts)
    if (!random.chance(fact.count ? 0.9 : missing))
      figures.set(fact.name, { kind: 'number', value: ratio(random.whole(1, 5_000), 1) })
  for (const tick of ticksOf(rulebook.checklists))
    if (!random.chance(missing)) figures.set(tick, { kind: 'yes-no', yes: random.chance(0.6) })
  return figures
}

function randomFigure({ kind, options, atMost }: Input, random: Random): Figure {
  switch (kind) {
    case 'tick':
    case 'yes-no':
      return { kind: 'yes-no', yes: random.chance(0.5) }
    case 'choice':
      return { kind: 'number', value: ratio(random.whole(1, options.length), 1) }
    case 'number':
    case 'cohort-lowest':
    case 'cohort-highest':
      return { kind: 'number', value: ratio(random.whole(0, 400), random.pick([1, 1, 10])) }
    // Now and then above what can be given.
    case 'awarded':
    case 'share':
      return { kind: 'number', value: (atMost ?? ratio(1, 1)).mul(ratio(random.whole(0, 21), 20)) }
    default:
      return kind satisfies never
  }
}
