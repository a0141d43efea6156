import type { QuantityTrace } from '../trace/quantity-trace.ts'
import type { AssessedTrace, BandsTrace, BandTrace, ChooseTrace, RuleTrace, TicksTrace } from '../trace/rule-trace.ts'
import { cohortLines } from './cohort-lines.ts'
import { limitsOf, relationOf } from './condition-text.ts'
import { awardOf } from './equation-text.ts'
import { tickAnswer, whereOf } from './figure-lines.ts'
import { amountIn, type Reader } from './formula-text.ts'
import { numberText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** How the rule was applied; parts and children are told by their own scores. */
export function ruleLines(rule: RuleTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  switch (rule.kind) {
    case 'choose':
      return chooseLines(rule, reader)
    case 'ticks':
      return tickLines(rule, reader)
    case 'bands':
      return bandLines(rule, reader)
    case 'formula':
      return rule.points.value.kind === 'undefined' ? [] : [`${phrases.award} = ${awardOf(rule.points, reader)}.`]
    case 'assessed':
      return [assessedLine(rule, reader)]
    case 'cohort':
      return cohortLines(rule, reader)
    case 'unscored':
      return [phrases.unscored]
    case 'parts':
    case 'children':
      return []
    default:
      return rule satisfies never
  }
}

function assessedLine({ basis, points }: AssessedTrace, reader: Reader): string {
  const phrases = phrasesOf(reader.language)
  return phrases.assessed[basis](points.value.kind === 'number' ? awardOf(points, reader) : '')
}

function chooseLines({ input, options }: ChooseTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  const others = options.filter(({ chosen }) => !chosen)
  const chosen = options.filter(option => option.chosen)
  return [
    ...chosen.map(({ number, label, points }) =>
      phrases.chosen(number, options.length, label[reader.language], awardOf(points, reader), whereOf(input, reader)),
    ),
    phrases.notChosen(
      others.map(({ number, label, points }) =>
        phrases.option(number, label[reader.language], bareAward(points, reader)),
      ),
    ),
  ]
}

/** `2,5 điểm`, without how it is computed. */
function bareAward(points: QuantityTrace, { language }: Reader): string {
  const value = amountIn(points)
  const { points: counted, unknown } = phrasesOf(language)
  return value ? counted(numberText(value, language).text) : unknown
}

function tickLines({ ticks }: TicksTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  return ticks.map(({ input, label, points }) => {
    const answer = tickAnswer(input)
    const award = answer === 'yes' ? awardOf(points, reader) : bareAward(points, reader)
    return phrases.tick(answer, label[reader.language], award, whereOf(input, reader))
  })
}

function bandLines({ bands }: BandsTrace, reader: Reader): readonly string[] {
  const phrases = phrasesOf(reader.language)
  const after = bands.filter(({ reason, closing }) => reason === 'earlier-band-holds' && !closing)
  const told = bands.flatMap(band => bandLine(band, reader) ?? [])
  return after.length === 0 ? told : [...told, phrases.bandsAfter(after.map(({ limits }) => limitsOf(limits, reader)))]
}

function bandLine(band: BandTrace, reader: Reader): string | undefined {
  const phrases = phrasesOf(reader.language)
  const limits = limitsOf(band.limits, reader)
  switch (band.reason) {
    case 'holds': {
      const seen = band.limits.map(limit => relationOf(limit, reader)).join(phrases.and)
      return phrases.bandTaken(limits, seen, awardOf(band.points, reader))
    }
    case 'limit-fails': {
      const failing = band.limits.filter(({ verdict }) => verdict !== 'holds')
      return phrases.bandFailed(limits, failing.map(limit => relationOf(limit, reader)).join(phrases.and))
    }
    case 'otherwise':
      return phrases.otherwise(awardOf(band.points, reader))
    case 'earlier-band-holds':
      return undefined
    default:
      return band.reason satisfies never
  }
}
