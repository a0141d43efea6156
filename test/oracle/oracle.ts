import type { Answer } from './answer.ts'
import { awareness } from './awareness.ts'
import { alone, type Cohort } from './cohort.ts'
import { economy } from './economy.ts'
import type { Given } from './given.ts'
import { government } from './government.ts'
import { infrastructure } from './infrastructure.ts'
import { institutions } from './institutions.ts'
import type { Rules } from './rules.ts'
import { security, spending } from './security.ts'
import { smartCity } from './smart-city.ts'
import { society } from './society.ts'
import { workforce } from './workforce.ts'

const rulesByGroup: Readonly<Record<string, Rules>> = {
  I: awareness,
  II: institutions,
  III: infrastructure,
  IV: workforce,
  V: security,
  VI: government,
  VII: economy,
  VIII: society,
  IX: smartCity,
}

/** The 98 indicators of the decision, in its order. */
export const indicatorCodes: readonly string[] = Object.values(rulesByGroup).flatMap(Object.keys)

/** The codes of each group. */
export const codesByGroup: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(rulesByGroup).map(([group, rules]) => [group, Object.keys(rules)]),
)

const rules: Rules = Object.assign({}, ...Object.values(rulesByGroup), spending)

/** Every code that can be scored: the indicators and the criteria of 5.12. */
export const scorableCodes: readonly string[] = Object.keys(rules)

/**
 * What an indicator of the provincial index 2022 earns, written by hand from the text of the decision
 * and knowing nothing of the product: the second opinion that the scorer is compared with.
 */
export function scoreByHand(code: string, given: Given, cohort: Cohort = alone): Answer {
  const rule = rules[code]
  if (!rule) throw new RangeError(`The decision has no indicator ${code}.`)
  return rule(given, cohort)
}
