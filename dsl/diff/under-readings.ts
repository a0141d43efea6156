import type { Code } from '../model/ids.ts'
import type { RuleSet } from '../model/library.ts'
import type { Indicator, Rulebook } from '../model/rulebook.ts'
import type { Pair, RuleChange } from './difference.ts'
import { matchNames } from './match-names.ts'
import type { Correspondence } from './match-rows.ts'
import { ruleChanges } from './rule-changes.ts'

/** The clauses of each row that changed under an answer, of a reading that both have, that is no default. */
export function changesUnderReadings(
  before: RuleSet,
  after: RuleSet,
  { pairs }: Correspondence,
): ReadonlyMap<Code, readonly RuleChange[]> {
  const changes = new Map<Code, readonly RuleChange[]>()
  for (const under of sharedAnswers(before.rulebook, after.rulebook)) {
    const readings = { [under.reading]: under.option }
    const [earlier, later] = [before.withReadings(readings), after.withReadings(readings)]
    const touched = touchedPairs(pairs, earlier, later)
    if (touched.length === 0) continue
    const { renaming } = matchNames(earlier, later, { pairs: touched, removed: [], added: [] })
    for (const pair of touched) {
      const [one, other] = [pair.before.indicator, pair.after.indicator]
      const found = one && other ? ruleChanges(one, other, renaming).map(change => ({ ...change, under })) : []
      if (found.length > 0) changes.set(pair.after.code, [...(changes.get(pair.after.code) ?? []), ...found])
    }
  }
  return changes
}

function sharedAnswers(before: Rulebook, after: Rulebook): readonly Required<RuleChange>['under'][] {
  return after.readings.flatMap(({ name, options, defaultOption }) => {
    const earlier = before.readings.find(reading => reading.name === name)
    const shared = options.filter(option => earlier?.options.some(each => each.name === option.name))
    return shared.flatMap(option => (option.name === defaultOption ? [] : [{ reading: name, option: option.name }]))
  })
}

/** The rows whose rule is another one under these readings, as it is there. */
function touchedPairs(pairs: readonly Pair[], earlier: Rulebook, later: Rulebook): readonly Pair[] {
  const [ofEarlier, ofLater] = [byCode(earlier), byCode(later)]
  return pairs.flatMap(({ before, after, match }) => {
    const [one, other] = [ofEarlier.get(before.code), ofLater.get(after.code)]
    if (!one || !other) return []
    const isTouched = one.body !== before.indicator?.body || other.body !== after.indicator?.body
    return isTouched ? [{ before: { ...before, indicator: one }, after: { ...after, indicator: other }, match }] : []
  })
}

const byCode = ({ indicators }: Rulebook): ReadonlyMap<Code, Indicator> =>
  new Map(indicators.map(indicator => [indicator.code, indicator]))
