import type { CellAddress, ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import type { Outcome, Scoresheet } from '../../dsl/score/outcome.ts'
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

/** The code, then whatever holds it, up to the top. */
function codesUp(code: Code, rulebook: Rulebook): readonly Code[] {
  const codes: Code[] = []
  for (let at: Code | undefined = code; at !== undefined && !codes.includes(at); at = parentOf(at, rulebook))
    codes.push(at)
  return codes
}

function parentOf(code: Code, rulebook: Rulebook): Code | undefined {
  const item = rulebook.indicators.find(each => each.code === code)
  if (item) return item.parent
  const group = rulebook.groups.find(each => each.code === code)
  return group ? group.parent : itemOfPart(code, rulebook)?.code
}

/** The indicator that a part belongs to: 3.6 for 3.6.2. */
export function itemOfPart(code: Code, { indicators }: Rulebook): Indicator | undefined {
  return indicators.find(({ code: own, body }) => code.startsWith(`${own}.`) && body.rule.kind === 'parts')
}

function outcomeUnder(code: Code, rulebook: Rulebook, { outcomes }: Scoresheet): Outcome | undefined {
  const own = outcomes.get(code)
  if (own) return own
  const item = itemOfPart(code, rulebook)
  return item && componentIn(outcomes.get(item.code)?.components ?? [], code)
}

function componentIn(components: readonly Outcome[], code: Code): Outcome | undefined {
  for (const component of components) {
    const found = component.code === code ? component : componentIn(component.components, code)
    if (found) return found
  }
  return undefined
}

/** The title of an indicator, part or group; the code itself where there is none. */
export function titleOf(code: Code, rulebook: Rulebook, language: Language): string {
  const { indicators, groups } = rulebook
  const item = indicators.find(each => each.code === code) ?? groups.find(each => each.code === code)
  if (item) return item.title[language]
  const rule = itemOfPart(code, rulebook)?.body.rule
  const part = rule?.kind === 'parts' ? rule.parts.find(each => each.code === code) : undefined
  return part?.title[language] ?? code
}
