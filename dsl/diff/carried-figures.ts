import { ticksOf } from '../model/checklist.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import type { Renaming } from './meaning.ts'

/** Two rulebooks and what the later one calls the figures of the earlier one. */
export interface RenamedRules {
  readonly before: Rulebook
  readonly after: Rulebook
  readonly renaming: Renaming
}

/** Figures that only one of the rules asks for. */
export interface OneSidedInputs {
  readonly onlyBefore: readonly (InputId | FactName)[]
  readonly onlyAfter: readonly (InputId | FactName)[]
}

/**
 * The figures under the names that the later rules give them. One that both rules know by the same name but that is
 * not the same figure is left behind; one that only the later rules know is taken as it was given.
 */
export function carriedFigures(figures: Figures, rules: RenamedRules): Figures {
  const earlierName = earlierNames(rules)
  const carried = new Map<InputId | FactName, Figure>()
  for (const name of figureNames(rules.after)) {
    const earlier = earlierName(name)
    const figure = earlier === undefined ? undefined : figures.get(earlier)
    if (figure) carried.set(name, figure)
  }
  return carried
}

export function oneSidedInputs(rules: RenamedRules): OneSidedInputs {
  const renamed = renamedNames(rules.renaming)
  const kept = new Set(renamed.values())
  return {
    onlyBefore: [...figureNames(rules.before)].filter(name => !kept.has(name)),
    onlyAfter: [...figureNames(rules.after)].filter(name => !renamed.has(name)),
  }
}

type FigureName = InputId | FactName

/** Under which name a figure of the later rules was given; nothing where that name means another figure. */
export function earlierNames({ before, renaming }: RenamedRules): (name: FigureName) => FigureName | undefined {
  const renamed = renamedNames(renaming)
  const known = figureNames(before)
  return name => renamed.get(name) ?? (known.has(name) ? undefined : name)
}

const renamedNames = ({ inputs, facts }: Renaming): ReadonlyMap<FigureName, FigureName> =>
  new Map<FigureName, FigureName>([...inputs, ...facts])

function figureNames({ indicators, facts, checklists }: Rulebook): ReadonlySet<FigureName> {
  return new Set<FigureName>([
    ...indicators.flatMap(({ inputs }) => inputs.map(({ id }) => id)),
    ...facts.map(({ name }) => name),
    ...ticksOf(checklists),
  ])
}
