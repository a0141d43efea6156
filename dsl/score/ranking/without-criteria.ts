import type { Code } from '../../model/ids.ts'
import type { Indicator, Rulebook } from '../../model/rulebook.ts'
import { lesser, type Rational, sumOf, zero } from '../../numbers/rational.ts'
import { membersOf } from './criteria.ts'

/**
 * The index without these criteria: they have no points, and everything above them has so many fewer. Nothing else
 * changes, their figures stay readable for other rules, and the rulebook that it is made from stays what it is.
 * @see Decision 1726/QĐ-BTTTT, part II.2.b.vi: a criterion may be left out of the ranking.
 */
export function withoutCriteria(rulebook: Rulebook, excluded: ReadonlySet<Code>): Rulebook {
  if (excluded.size === 0) return rulebook
  const maximumOf = maximaWithout(rulebook, excluded)
  const tops = topCodesOf(rulebook)
  const before = sumOf(tops.map(code => declaredMaxima(rulebook).get(code) ?? zero))
  return {
    ...rulebook,
    maximum: remaining(rulebook.maximum, before, sumOf(tops.map(maximumOf))),
    groups: rulebook.groups.map(group => ({ ...group, maximum: maximumOf(group.code) })),
    indicators: rulebook.indicators.map(indicator => {
      const { code } = indicator
      return excluded.has(code) ? leftOut(indicator) : { ...indicator, maximum: maximumOf(code) }
    }),
  }
}

function leftOut(indicator: Indicator): Indicator {
  const rule = { kind: 'unscored', span: indicator.body.rule.span } as const
  return { ...indicator, maximum: zero, body: { measures: [], guards: [], rule } }
}

function maximaWithout(rulebook: Rulebook, excluded: ReadonlySet<Code>): (code: Code) => Rational {
  const declared = declaredMaxima(rulebook)
  const members = membersOf(rulebook)
  const found = new Map<Code, Rational>()
  return maximumOf

  function maximumOf(code: Code): Rational {
    const known = found.get(code)
    if (known) return known
    found.set(code, zero)
    const maximum = excluded.has(code) ? zero : maximumOfRest(code)
    found.set(code, maximum)
    return maximum
  }

  function maximumOfRest(code: Code): Rational {
    const own = declared.get(code) ?? zero
    const below = members.get(code) ?? []
    const before = sumOf(below.map(member => declared.get(member) ?? zero))
    return remaining(own, before, sumOf(below.map(maximumOf)))
  }
}

/** Members that share one allotment have more points together than there are; these go first. */
function remaining(maximum: Rational, before: Rational, after: Rational): Rational {
  return before.compare(maximum) > 0 ? lesser(maximum, after) : maximum.sub(before.sub(after))
}

const declaredMaxima = ({ groups, indicators }: Rulebook): ReadonlyMap<Code, Rational> =>
  new Map([...groups, ...indicators].map(({ code, maximum }) => [code, maximum] as const))

function topCodesOf(rulebook: Rulebook): readonly Code[] {
  const held = new Set([...membersOf(rulebook).values()].flat())
  return [...declaredMaxima(rulebook).keys()].filter(code => !held.has(code))
}
