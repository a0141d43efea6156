import { decimalText } from '../../explain/number-text.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { Coverage } from '../../score/ranking/coverage.ts'
import { type Exclusion, movedUnits } from '../../score/ranking/exclusion.ts'
import type { Language } from '../../text/language.ts'
import { tableLines } from '../table.ts'
import { numberCell } from './number-cells.ts'
import { rankingTexts } from './ranking-texts.ts'

const SHOWN = 30

/** What was left out, and whose place that changed. */
export function exclusionLines(exclusion: Exclusion, names: readonly string[], language: Language): readonly string[] {
  if (exclusion.excluded.size === 0) return []
  const texts = rankingTexts[language]
  const { before, after } = maximaOf(exclusion, language)
  const moved = movedUnits(exclusion)
  const rows = moved
    .slice(0, SHOWN)
    .map(({ unit, rank, points }) => [
      names[unit] ?? '',
      numberCell(rank.before, 0, language),
      numberCell(rank.after, 0, language),
      numberCell(points.before, 2, language),
      numberCell(points.after, 2, language),
    ])
  return [
    texts.excluded([...exclusion.excluded].join(', '), before, after),
    texts.moved(moved.length),
    ...(rows.length > 0
      ? tableLines([texts.movedHeadings, ...rows], ['left', 'right', 'right', 'right', 'right'])
      : []),
    ...(moved.length > SHOWN ? [texts.more(moved.length - SHOWN)] : []),
  ]
}

/** The criteria that may be left out, and what leaving out all of them would do. */
export function thinLines(thin: readonly Coverage[], effect: Exclusion, language: Language): readonly string[] {
  if (thin.length === 0) return []
  const texts = rankingTexts[language]
  const indicators = new Map(effect.before.rulebook.indicators.map(each => [each.code, each] as const))
  const rows = thin.slice(0, SHOWN).map(({ code, withData, units }) => {
    const indicator = indicators.get(code)
    const points = indicator ? pointsText(indicator.maximum, language) : ''
    return [code, shortened(indicator?.title[language] ?? ''), `${withData}/${units}`, points]
  })
  const { before, after } = maximaOf(effect, language)
  return [
    `${texts.thin(thin.length)}:`,
    ...tableLines([texts.thinHeadings, ...rows], ['left', 'left', 'right', 'right']),
    ...(thin.length > SHOWN ? [texts.more(thin.length - SHOWN)] : []),
    texts.thinEffect(before, after, movedUnits(effect).length),
  ]
}

const maximaOf = ({ before, after }: Exclusion, language: Language) => ({
  before: pointsText(before.rulebook.maximum, language),
  after: pointsText(after.rulebook.maximum, language),
})

const pointsText = (points: Rational, language: Language): string =>
  decimalText(points, 2, language)
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '')

const WIDTH = 60

const shortened = (title: string): string => (title.length > WIDTH ? `${title.slice(0, WIDTH - 1)}…` : title)
