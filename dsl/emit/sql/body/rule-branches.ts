import type { Expression } from '../../../model/expression.ts'
import { pointsOfShare } from '../../../model/rule-expressions.ts'
import type { AssessedRule, Band, BandsRule, ChooseRule, Limit } from '../../../model/rulebook.ts'
import { figuresOf } from '../../body/needs.ts'
import { signedDifference } from '../../exact/comparison.ts'
import type { Polynomial } from '../../exact/polynomial.ts'
import { quotientOf } from '../../exact/quotient.ts'
import type { ItemEmission } from '../emission.ts'
import { valueText } from '../exact.ts'
import { both, either, identifier } from '../text.ts'
import type { Branch } from './branch.ts'
import { cohortBranches } from './cohort.ts'
import { decided } from './conditions.ts'
import { someMissing, undefinedTests } from './figures.ts'
import { type Clause, pointsBranches } from './points.ts'
import { missingBranch, undecidedBranch, undefinedBranches } from './policies.ts'
import { tickBranches } from './tick-branches.ts'

/** What the rule itself can come to; no figure that it needs is missing or invalid. */
export function ruleBranches(emission: ItemEmission): readonly Branch[] {
  const { rule } = emission.item.body
  switch (rule.kind) {
    case 'choose':
      return chooseBranches(emission, rule)
    case 'tick':
      return tickBranches(emission, rule)
    case 'bands':
      return bandsBranches(emission, rule)
    case 'formula':
      return pointsBranches(emission, rule.points, { note: 'formula', areThere: true })
    case 'cohort':
      return cohortBranches(emission, rule)
    case 'assessed':
      return assessedBranches(emission, rule)
    case 'parts':
    case 'children':
      return [{ state: 'ok', note: rule.kind, isSum: true }]
    case 'unscored':
      return [{ state: 'unscored', points: '0', note: 'not scored' }]
    default:
      return rule satisfies never
  }
}

/** Points given, else a share given, else the measure. What is given is at most all, or it is invalid. */
function assessedBranches(emission: ItemEmission, { awarded, share, measure, span }: AssessedRule): readonly Branch[] {
  const { meaning, names } = emission
  const quotients = [
    { kind: 'input', input: awarded, span },
    pointsOfShare({ kind: 'input', input: share, span }),
  ] as const
  const given = [awarded, share].map((input, at): Branch => {
    const quotient = quotientOf(quotients[at === 0 ? 0 : 1], meaning)
    return {
      condition: `${identifier(names.figure(input))} IS NOT NULL`,
      state: 'ok',
      ...(quotient ? { points: valueText(quotient) } : {}),
      note: at === 0 ? 'points given' : 'share given',
      byRule: false,
    }
  })
  if (!measure) return [...given, missingBranch(emission, 'TRUE')]
  const missing = someMissing(emission, figuresOf(measure, meaning))
  return [
    ...given,
    ...(missing.length > 0 ? [missingBranch(emission, either(missing))] : []),
    ...pointsBranches(emission, pointsOfShare(measure), { note: 'measure', areThere: true }),
  ]
}

function chooseBranches(emission: ItemEmission, { input, options }: ChooseRule): readonly Branch[] {
  const chosen = identifier(emission.names.figure(input))
  return options.flatMap(({ points }, index) =>
    pointsBranches(emission, points, {
      condition: `${chosen} = ${index + 1}`,
      note: `option ${index + 1}`,
      areThere: true,
    }),
  )
}

/** The first band that holds counts. */
function bandsBranches(emission: ItemEmission, { subject, bands, otherwise }: BandsRule): readonly Branch[] {
  const isUndefined = undefinedTests(emission, [subject])
  const failed: Polynomial[] = []
  const tried = bands.flatMap((band, index) => {
    const above = band.limits.flatMap(limit => excess(emission, subject, limit, '<'))
    const clause = { note: `band ${index + 1}`, areThere: true, tested: isUndefined, excluded: [...failed, ...above] }
    if (band.limits.length === 1) failed.push(...band.limits.flatMap(limit => excess(emission, subject, limit, '>')))
    return bandBranches(emission, subject, band, clause)
  })
  return [
    ...(isUndefined.length > 0 ? undefinedBranches(emission, either(isUndefined)) : []),
    ...tried,
    ...pointsBranches(emission, otherwise.points, {
      note: 'otherwise',
      areThere: true,
      tested: isUndefined,
      excluded: failed,
    }),
  ]
}

function bandBranches(
  emission: ItemEmission,
  subject: Expression,
  { limits, points }: Band,
  clause: Clause,
): readonly Branch[] {
  const unknown = undefinedTests(
    emission,
    limits.map(({ bound }) => bound),
  ).filter(test => !clause.tested?.includes(test))
  const decisions = limits.map(({ comparator, bound }) => decided(emission, subject, comparator, bound))
  const unclear = decisions.filter(({ mayFail }) => mayFail).map(({ text }) => `(${text}) IS NULL`)
  return [
    ...(unknown.length > 0 ? undefinedBranches(emission, either(unknown)) : []),
    ...(unclear.length > 0 ? [undecidedBranch(either(unclear))] : []),
    ...pointsBranches(emission, points, { ...clause, condition: both(...decisions.map(({ text }) => text)) }),
  ]
}

/** How far the subject is above the limit: not above 0 under an upper limit, nor after a lower one has failed. */
function excess(
  { meaning }: ItemEmission,
  subject: Expression,
  { comparator, bound }: Limit,
  direction: '<' | '>',
): readonly Polynomial[] {
  const [left, right] = [quotientOf(subject, meaning), quotientOf(bound, meaning)]
  return comparator.startsWith(direction) && left && right ? [signedDifference(left, right)] : []
}
