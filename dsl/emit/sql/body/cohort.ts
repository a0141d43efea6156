import type { CohortRule } from '../../../model/rulebook.ts'
import type { FigureName } from '../../cells.ts'
import type { ItemEmission } from '../emission.ts'
import { columnOf } from '../emission.ts'
import { asDouble, choice, either, greatest, identifier, least, numberText } from '../text.ts'
import type { Branch } from './branch.ts'
import { undefinedTests } from './figures.ts'
import { undefinedBranches } from './policies.ts'

/** The extremes that count as figures of the rule: where units are not compared with one another. */
export function givenExtremes({ comparedWith }: ItemEmission, rule: CohortRule): readonly FigureName[] {
  return comparedWith === 'given' ? extremesNamed(rule) : []
}

export const extremesNamed = ({ method, lowest, highest }: CohortRule): readonly FigureName[] =>
  method === 'min-max' && lowest ? [lowest, highest] : [highest]

export function cohortBranches(emission: ItemEmission, rule: CohortRule): readonly Branch[] {
  const isUndefined = undefinedTests(emission, [rule.subject])
  const compared: Branch = { state: 'ok', points: comparedPoints(emission, rule), note: COMPARED }
  return [
    ...(isUndefined.length > 0 ? undefinedBranches(emission, either(isUndefined)) : []),
    ...(emission.comparedWith === 'given' ? withoutExtremes(emission, rule) : []),
    compared,
  ]
}

/** The branch in which a unit counts among those that are compared. */
export const isCompared = ({ note }: Branch): boolean => note === COMPARED
const COMPARED = 'compared'

function withoutExtremes({ names }: ItemEmission, rule: CohortRule): readonly Branch[] {
  const columns = extremesNamed(rule).map(figure => identifier(names.figure(figure)))
  const [lowest, highest] = columns
  const lacking: Branch = {
    condition: either(columns.map(column => `${column} IS NULL OR ${column} < 0`)),
    state: 'needs-cohort',
    note: 'no extremes given',
  }
  if (highest === undefined) return [lacking]
  return [lacking, { condition: `${lowest} > ${highest}`, state: 'invalid', note: 'lowest above highest' }]
}

/** A value outside given extremes widens them. All equal and above 0 is the maximum, all 0 is nothing. */
function comparedPoints(emission: ItemEmission, rule: CohortRule): string {
  const { code, maximum } = emission.item
  const [value, below, above] = ['value', 'lowest value', 'highest value'].map(each => columnOf(emission, code, each))
  if (!value || !below || !above) return 'NULL'
  const isGiven = emission.comparedWith === 'given'
  const top = isGiven ? greatest([value, above]) : above
  const bottom = isGiven ? least([value, below]) : below
  const full = numberText(maximum)
  if (rule.method === 'best')
    return choice([[`${top} = 0`, '0']], `${greatest(['0', `${asDouble(value)} / ${asDouble(top)} * ${full}`])}`)
  return choice(
    [
      [`${top} = 0`, '0'],
      [`${top} = ${bottom}`, full],
    ],
    `${asDouble(`${value} - ${bottom}`)} / ${asDouble(`${top} - ${bottom}`)} * ${full}`,
  )
}
