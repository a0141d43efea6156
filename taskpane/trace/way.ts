import type { CellAddress, ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { codesUp, outcomeUnder, titleOf } from '../../dsl/score/places-of-items.ts'
import type { Language } from '../../dsl/text/language.ts'
import { type EarnedPoints, earnedOfOutcome, earnedOfTotal } from '../parts/interval.ts'

/** A total that an item counts in, or the item itself. */
export interface WayStep {
  /** Empty for the whole index. */
  readonly code: string
  readonly title: string
  readonly points: EarnedPoints
  /** Its cell of the scoring sheet; empty where there is none. */
  readonly address: CellAddress
}

export interface Way {
  /** From the item up to the whole index. */
  readonly steps: readonly WayStep[]
  /** Pillar values that the item counts in. */
  readonly lenses: readonly WayStep[]
}

/** How the points of an item, part or group go up to the index. */
export function wayUp(code: Code, workbook: ScoringWorkbook, scoresheet: Scoresheet, language: Language): Way {
  const { rulebook } = workbook.rules
  const codes = codesUp(code, rulebook)
  const steps = codes.flatMap(each => stepOf(each, workbook, scoresheet, language))
  const lenses = rulebook.lenses.flatMap(({ name, title, members }) => {
    const total = scoresheet.lenses.get(name)
    if (!total || !members.some(member => codes.includes(member))) return []
    return [{ code: '', title: title[language], points: earnedOfTotal(total), address: '' }]
  })
  const whole = { code: '', title: rulebook.title[language], points: earnedOfTotal(scoresheet.total), address: '' }
  return { steps: [...steps, whole], lenses }
}

function stepOf(
  code: Code,
  { rules, scoreCells }: ScoringWorkbook,
  scoresheet: Scoresheet,
  language: Language,
): readonly WayStep[] {
  const { rulebook } = rules
  const address = scoreCells.get(code) ?? ''
  const outcome = outcomeUnder(code, rulebook, scoresheet)
  if (outcome) return [{ code, title: titleOf(code, rulebook, language), points: earnedOfOutcome(outcome), address }]
  const total = scoresheet.groups.get(code)
  return total ? [{ code, title: titleOf(code, rulebook, language), points: earnedOfTotal(total), address }] : []
}
