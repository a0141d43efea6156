import { toDouble } from '../../dsl/numbers/rational.ts'
import { nextStep } from '../../dsl/score/next.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { BetterOption, NextStep } from '../../dsl/trace/next-step.ts'
import { type Answer, shown } from './answer.ts'
import { answered, type ItemFunction } from './item-answers.ts'

/**
 * What earns more points: the number that the measure must reach; of a choice the next better option as the drop-down
 * shows it, of ticks those that are open. Empty text where nothing more can be earned or told.
 */
export const next: ItemFunction = (scoring, code, inputs) =>
  answered(scoring, { code, inputs }, given =>
    answerOf(nextStep(scoring.rules.scorer, given.code, given.figures, given.cohort), scoring.language),
  )

function answerOf(step: NextStep, language: Language): Answer {
  switch (step.kind) {
    case 'measure':
      return shown(toDouble(step.to))
    case 'option':
      return shown(optionText(step.options, language))
    case 'ticks':
      return shown(step.items.map(({ label }) => label[language]).join('; '))
    case 'figures-missing':
    case 'parts':
    case 'full':
    case 'unknown':
      return shown('')
    default:
      return step satisfies never
  }
}

/** The option that is the least step up. */
function optionText(options: readonly BetterOption[], language: Language): string {
  const [nearest] = options.toSorted((one, other) => one.points.compare(other.points))
  return nearest ? `${nearest.number}. ${nearest.label[language]}` : ''
}
