import type { BandsRule, Limit } from '../../model/rulebook.ts'
import type { BodyEmission } from '../emission.ts'
import { signedDifference } from '../exact/comparison.ts'
import type { Polynomial } from '../exact/polynomial.ts'
import { quotientOf } from '../exact/quotient.ts'
import { all } from '../formula.ts'
import type { Case } from './cases.ts'
import { decides } from './conditions.ts'
import { zeroDenominatorCases } from './policy-cases.ts'
import { withinMaximum } from './within-maximum.ts'

/** The first band that holds counts. */
export function bandsCases(emission: BodyEmission, { subject, bands, otherwise }: BandsRule): readonly Case[] {
  const failed: Polynomial[] = []
  const tested = [subject, ...bands.flatMap(({ limits }) => limits.map(({ bound }) => bound))]
  const cases = bands.flatMap(({ limits, points }) => {
    const condition = all(limits.map(({ comparator, bound }) => decides(emission, subject, comparator, bound)))
    const above = limits.flatMap(limit => excess(emission, subject, limit, isUpper(limit)))
    const banded = withinMaximum(emission, points, { condition, excluded: [...failed, ...above], tested })
    if (limits.length === 1) failed.push(...limits.flatMap(limit => excess(emission, subject, limit, isLower(limit))))
    return banded
  })
  return [
    ...zeroDenominatorCases(emission, tested),
    ...cases,
    ...withinMaximum(emission, otherwise.points, { excluded: failed, tested }),
  ]
}

const isLower = ({ comparator }: Limit): boolean => comparator === '>=' || comparator === '>'
const isUpper = ({ comparator }: Limit): boolean => comparator === '<=' || comparator === '<'

/** How far the subject is above the limit: not above 0 under an upper limit, nor after a lower one has failed. */
function excess(
  { meaning }: BodyEmission,
  subject: BandsRule['subject'],
  { bound }: Limit,
  applies: boolean,
): readonly Polynomial[] {
  const [left, right] = [quotientOf(subject, meaning), quotientOf(bound, meaning)]
  return applies && left && right ? [signedDifference(left, right)] : []
}
