import type { Rulebook } from '../../model/rulebook.ts'
import { type Rational, toDouble, toFractionText } from '../../numbers/rational.ts'
import type { Outcome, Scoresheet, Total } from '../../score/outcome.ts'

/** A scoresheet as plain JSON: numbers as doubles, with exact fractions beside the points. */
export function scoresheetJson(rulebook: Rulebook, sheet: Scoresheet): object {
  return {
    index: rulebook.id,
    readings: rulebook.chosenReadings,
    total: totalJson(sheet.total),
    groups: Object.fromEntries([...sheet.groups].map(([code, total]) => [code, totalJson(total)])),
    pillars: Object.fromEntries([...sheet.lenses].map(([name, total]) => [name, totalJson(total)])),
    indicators: [...sheet.outcomes.values()].map(outcomeJson),
  }
}

function totalJson(total: Total): object {
  return {
    lowest: toDouble(total.lowest),
    highest: toDouble(total.highest),
    exact: total.lowest.equals(total.highest) ? toFractionText(total.lowest) : null,
    maximum: toDouble(total.maximum),
    value: valueJson(total),
    on_missing: toDouble(total.pointsOnMissing),
    on_cohort: toDouble(total.pointsOnCohort),
    on_invalid: toDouble(total.pointsOnInvalid),
    states: total.states,
  }
}

function valueJson({ lowest, highest, maximum }: Total): object | null {
  if (maximum.n === 0n) return null
  return { lowest: toDouble(lowest.div(maximum)), highest: toDouble(highest.div(maximum)) }
}

function outcomeJson(outcome: Outcome): object {
  return {
    code: outcome.code,
    status: outcome.state.replaceAll('-', '_'),
    score: outcome.score === undefined ? null : toDouble(outcome.score),
    exact: exactOrNull(outcome.score),
    max: toFractionText(outcome.maximum),
    measure: exactOrNull(outcome.measure),
    ...(outcome.components.length > 0 ? { parts: outcome.components.map(outcomeJson) } : {}),
  }
}

const exactOrNull = (value: Rational | undefined): string | null => (value === undefined ? null : toFractionText(value))
