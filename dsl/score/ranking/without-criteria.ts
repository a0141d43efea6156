import type { Code } from '../../model/ids.ts'
import type { Indicator, Rulebook } from '../../model/rulebook.ts'
import { type Rational, sumOf, zero } from '../../numbers/rational.ts'
import { membersOf } from './criteria.ts'

/**
 * The index without these criteria: they have no points, and everything above them has so many fewer. Nothing else
 * changes, their figures stay readable for other rules, and the rulebook that it is made from stays what it is.
 * @see Decision 1726/QĐ-BTTTT, part II.2.b.vi: a criterion may be left out of the ranking.
 */
export function withoutCriteria(rulebook: Rulebook, excluded: ReadonlySet<Code>): Rulebook {
  if (excluded.size === 0) return rulebook
  const leftOut: Rulebook = {
    ...rulebook,
    indicators: rulebook.indicators.map(indicator => {
      const { sharesPointsWith: partner, ...alone } = indicator
      const shared = partner && !excluded.has(partner) ? indicator : alone
      return excluded.has(indicator.code) ? withoutRule(alone) : shared
    }),
  }
  const lossOf = lossesBetween(rulebook, leftOut)
  const loss = sumOf(topCodesOf(rulebook).map(lossOf))
  return {
    ...leftOut,
    maximum: rulebook.maximum.sub(loss),
    groups: leftOut.groups.map(group => ({ ...group, maximum: group.maximum.sub(lossOf(group.code)) })),
    indicators: leftOut.indicators.map(indicator => {
      const isSum = indicator.body.rule.kind === 'children'
      return isSum ? { ...indicator, maximum: indicator.maximum.sub(lossOf(indicator.code)) } : indicator
    }),
  }
}

function withoutRule(indicator: Indicator): Indicator {
  const rule = { kind: 'unscored', span: indicator.body.rule.span } as const
  return { ...indicator, maximum: zero, body: { measures: [], guards: [], rule } }
}

/** How many points fewer an item counts in the sums above it. */
function lossesBetween(rulebook: Rulebook, leftOut: Rulebook): (code: Code) => Rational {
  const members = membersOf(rulebook)
  const before = countedMaxima(rulebook)
  const after = countedMaxima(leftOut)
  const found = new Map<Code, Rational>()
  return lossOf

  function lossOf(code: Code): Rational {
    const known = found.get(code)
    if (known) return known
    found.set(code, zero)
    const below = members.get(code)
    const own = (before.get(code) ?? zero).sub(after.get(code) ?? zero)
    const loss = below ? sumOf(below.map(lossOf)) : own
    found.set(code, loss)
    return loss
  }
}

const countedMaxima = (rulebook: Rulebook): ReadonlyMap<Code, Rational> =>
  new Map(rulebook.indicators.map(indicator => [indicator.code, countedMaximum(indicator, rulebook)] as const))

/** What an item adds to the sums above it: of an allotment that it shares only what the earlier item does not take up. */
export function countedMaximum({ maximum, sharesPointsWith }: Indicator, { indicators }: Rulebook): Rational {
  const first = sharesPointsWith && indicators.find(({ code }) => code === sharesPointsWith)
  if (!first) return maximum
  const rest = maximum.sub(first.maximum)
  return rest.compare(zero) > 0 ? rest : zero
}

function topCodesOf(rulebook: Rulebook): readonly Code[] {
  const held = new Set([...membersOf(rulebook).values()].flat())
  return [...rulebook.groups, ...rulebook.indicators].flatMap(({ code }) => (held.has(code) ? [] : [code]))
}
