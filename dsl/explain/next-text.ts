import type { Comparator } from '../model/expression.ts'
import type { Rational } from '../numbers/rational.ts'
import { unitText } from '../numbers/unit.ts'
import type { Bilingual, Language } from '../text/language.ts'
import type { MeasureStep, NextStep } from '../trace/next-step.ts'
import { type NextPhrases, nextPhrases } from './next-phrases.ts'
import { numberText } from './number-text.ts'

/** What would earn more points, as one sentence; of a sum, one for each part, led by its code. */
export function nextText(step: NextStep, language: Language): string {
  const phrases = nextPhrases(language)
  const points = (value: Rational) => numberText(value, language).text
  switch (step.kind) {
    case 'measure':
      return measureText(step, phrases, language)
    case 'option':
      return phrases.options(
        step.options
          .map(option => phrases.option(option.number, option.label[language], points(option.points)))
          .join('; '),
      )
    case 'ticks':
      return phrases.ticks(step.items.map(item => phrases.tick(item.label[language], points(item.points))).join('; '))
    case 'figures-missing': {
      const figures = step.figures.map(({ name, label }) => named(name, label, language)).join(', ')
      return step.points.n === 0n
        ? phrases.missingWithoutPoints(figures)
        : phrases.missing(figures, points(step.points))
    }
    case 'parts':
      return step.parts.map(({ code, next }) => `${code}: ${nextText(next, language)}`).join(' ')
    case 'full':
      return phrases.full
    case 'unknown':
      return phrases.unknown[step.why]
    default:
      return step satisfies never
  }
}

function measureText(step: MeasureStep, phrases: NextPhrases, language: Language): string {
  const { from, to, comparator, points, against } = step
  const [now, goal] = [amountText(from, step, language), amountText(safely(to, step), step, language)]
  const reached =
    against === 'cohort' && comparator === '>=' ? phrases.bestOfCohort(goal) : phrases.goals[comparator](goal)
  return phrases.measure(now, reached, numberText(points, language).text)
}

function amountText(value: Rational, { share, unit }: MeasureStep, language: Language): string {
  if (share) return `${numberText(value.mul(100), language).text}%`
  const name = unitText(unit)
  return `${numberText(value, language).text}${name === '' ? '' : ` ${name}`}`
}

const DECIMALS = 4

/** A bound that is shown rounded is rounded to the side that satisfies it: 2/3 as “from 66.6667%”, never 66.6666%. */
function safely(to: Rational, { share, comparator }: MeasureStep): Rational {
  const shown = share ? to.mul(100) : to
  if (numberText(shown, 'en').exact) return to
  const rounded = ROUNDED_UP.has(comparator) ? shown.ceil(DECIMALS) : shown.floor(DECIMALS)
  return share ? rounded.div(100) : rounded
}

const ROUNDED_UP: ReadonlySet<Comparator> = new Set(['>=', '>'])

const named = (name: string, label: Bilingual, language: Language): string =>
  label[language] === '' ? name : `“${label[language]}”`
