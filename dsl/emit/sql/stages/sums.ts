import { sumOf } from '../../../numbers/rational.ts'
import { bodyBranches } from '../body/body-branches.ts'
import { answerText } from '../body/branch.ts'
import type { PlacedItem } from '../codes.ts'
import { columnOf, itemEmission, type SqlEmission } from '../emission.ts'
import { LEFT_OUT, stateNumber, WITHOUT_NUMBER } from '../states.ts'
import { choice, greatest, numberText, sum } from '../text.ts'
import { levelOf, membersOf, ownName, partnerOf, ruleLevel } from './levels.ts'
import { sharedColumns } from './shared.ts'
import { type Share, shareOf } from './shares.ts'
import type { Column, Stage } from './stage.ts'

/** Sums of parts and of child indicators, and points that are shared, those first on which others rest. */
export function sumStages(emission: SqlEmission, from: string): readonly Stage[] {
  const last = Math.max(0, ...emission.items.map(item => levelOf(emission, item)))
  const stages: Stage[] = []
  for (let level = 1; level <= last; level += 1) {
    const added = emission.items.filter(item => ruleLevel(emission, item) === level)
    const shared = emission.items.filter(item => partnerOf(emission, item) && levelOf(emission, item) === level)
    const before = stages.at(-1)?.name ?? from
    const members: Stage = {
      name: `members_${level}`,
      about: level === 1 ? 'What parts and child indicators add up to.' : 'What sums of these add up to.',
      from: before,
      columns: added.flatMap(item => memberColumns(emission, item)),
    }
    if (members.columns.length > 0) stages.push(members)
    stages.push({
      name: `summed_${level}`,
      about: 'The sums as scores: their own special cases first, and never above the maximum; points that are shared.',
      from: stages.at(-1)?.name ?? before,
      columns: [
        ...added.flatMap(item => sumColumns(emission, item)),
        ...shared.flatMap(item => sharedColumns(emission, item)),
      ],
    })
  }
  return stages
}

const MEMBERS = 'of members'

function memberColumns(emission: SqlEmission, item: PlacedItem): readonly Column[] {
  const members = membersOf(emission, item)
  const shares = members.map(member => shareOf(emission, member))
  const added = (part: keyof Share): string => sum(shares.map(share => share[part]))
  const name = (column: string): string => `${emission.names.item(item.code)} ${column} ${MEMBERS}`
  const declared = numberText(sumOf(members.map(({ maximum }) => maximum)))
  return [
    { name: name('state'), text: greatest(members.map(({ code }) => columnOf(emission, code, 'state'))) },
    {
      name: name('points'),
      text: sum(members.map(({ code }) => `COALESCE(${columnOf(emission, code, 'points')}, 0)`)),
    },
    { name: name('lowest'), text: added('lowest') },
    { name: name('highest'), text: added('highest') },
    { name: name('possible'), text: `${numberText(item.maximum)} - ${declared} + ${added('possible')}` },
    { name: name('open'), text: added('onMissing') },
    { name: name('on cohort'), text: added('onCohort') },
    { name: name('on invalid'), text: added('onInvalid') },
  ]
}

/** Sums in doubles that exceed the maximum by less have not exceeded it. */
const TOLERANCE = '0.000000001'

/** The gravest state counts; where it gives no number the sum has none. What is left out lowers what is possible. */
function sumColumns(emission: SqlEmission, item: PlacedItem): readonly Column[] {
  const branches = bodyBranches(itemEmission(emission, item))
  const branch = columnOf(emission, item.code, 'branch')
  const of = (column: string): string => columnOf(emission, item.code, `${column} ${MEMBERS}`)
  const maximum = numberText(item.maximum)
  const numberless = WITHOUT_NUMBER.map(stateNumber).join(', ')
  const hasNoNumber = `${of('state')} IN (${numberless})`
  const mayExceed = sumOf(membersOf(emission, item).map(member => member.maximum)).compare(item.maximum) > 0
  const exceeds = `NOT (${hasNoNumber}) AND ${of('points')} > ${maximum} + ${TOLERANCE}`
  const state = mayExceed
    ? choice([[exceeds, greatest([of('state'), String(stateNumber('capped'))])]], of('state'))
    : of('state')
  const points = choice([[hasNoNumber, 'NULL']], mayExceed ? `LEAST(${of('points')}, ${maximum})` : of('points'))
  const interval = (end: string): string =>
    choice([[hasNoNumber, of(end)]], mayExceed ? `LEAST(${of('points')}, ${maximum})` : of('points'))
  const isNothing = `${of('state')} IN (${[...LEFT_OUT, 'unscored' as const].map(stateNumber).join(', ')})`
  const answers: Readonly<Record<string, (sumText: boolean, branch: (typeof branches)[number]) => string>> = {
    state: (isSum, each) => (isSum ? state : String(stateNumber(each.state))),
    points: (isSum, each) => (isSum ? points : (each.points ?? 'NULL')),
    possible: (isSum, each) =>
      isSum ? choice([[isNothing, '0']], of('possible')) : LEFT_OUT.includes(each.state) ? '0' : maximum,
    lowest: (isSum, each) => (isSum ? interval('lowest') : (each.points ?? '0')),
    highest: (isSum, each) =>
      isSum ? interval('highest') : (each.points ?? (LEFT_OUT.includes(each.state) ? '0' : maximum)),
    open: (isSum, each) =>
      isSum ? of('open') : emission.rulebook.missing === 'zero' && each.state === 'missing' ? maximum : '0',
    'on cohort': isSum => (isSum ? of('on cohort') : '0'),
    'on invalid': (isSum, each) => (isSum ? of('on invalid') : each.state === 'invalid' ? maximum : '0'),
  }
  return Object.entries(answers).map(([column, answer]) => ({
    name: ownName(emission, item, column),
    text: `CAST(${answerText(branches, branch, each => answer(each.isSum === true, each))} AS ${column === 'state' ? 'SMALLINT' : 'DOUBLE PRECISION'})`,
  }))
}
