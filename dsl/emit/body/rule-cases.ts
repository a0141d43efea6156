import type { ChooseRule } from '../../model/rulebook.ts'
import type { BodyEmission } from '../emission.ts'
import { atom, compare } from '../formula.ts'
import { assessedCases } from './assessed-cases.ts'
import { bandsCases } from './bands-cases.ts'
import type { Case } from './cases.ts'
import { cohortCases } from './cohort-cases.ts'
import { sumCases } from './sum-cases.ts'
import { tickCases } from './tick-cases.ts'
import { withinMaximum } from './within-maximum.ts'

/** What the rule itself says, once its figures are known to be usable. */
export function ruleCases(emission: BodyEmission): readonly Case[] {
  const { rule } = emission.body
  switch (rule.kind) {
    case 'choose':
      return chooseCases(emission, rule)
    case 'bands':
      return bandsCases(emission, rule)
    case 'formula':
      return withinMaximum(emission, rule.points, { excluded: [] })
    case 'assessed':
      return assessedCases(emission, rule)
    case 'cohort':
      return cohortCases(emission, rule)
    case 'tick':
      return tickCases(emission, rule)
    case 'parts':
      return sumCases(emission, rule.parts)
    case 'children':
      return sumCases(
        emission,
        rule.children.flatMap(code => emission.indicators.get(code) ?? []),
      )
    case 'unscored':
      return [{ state: 'unscored', points: atom('0'), measured: true }]
    default:
      return rule satisfies never
  }
}

function chooseCases(emission: BodyEmission, { input, options }: ChooseRule): readonly Case[] {
  const chosen = atom(emission.cells.used(input))
  return options.flatMap(({ points }, index) =>
    withinMaximum(emission, points, { condition: compare(chosen, '=', atom(String(index + 1))), excluded: [] }),
  )
}
