import type { Code } from '../../../model/ids.ts'
import type { Group } from '../../../model/rulebook.ts'
import type { PlacedItem } from '../codes.ts'
import { columnOf, type SqlEmission } from '../emission.ts'
import { stateNumber } from '../states.ts'
import { asDouble, choice, identifier, sum } from '../text.ts'
import { statesOf } from './items.ts'
import { afterPartner } from './shared.ts'
import type { Share } from './shares.ts'
import type { Column, Stage } from './stage.ts'

/** Points of groups, those below others first; intervals while part of them cannot be known. */
export function groupStages(emission: SqlEmission, from: string): readonly Stage[] {
  const levels = new Map<number, Group[]>()
  for (const group of emission.rulebook.groups) {
    const level = levelOf(emission, group.code, new Set())
    levels.set(level, [...(levels.get(level) ?? []), group])
  }
  return [...levels]
    .toSorted(([one], [other]) => one - other)
    .map(([, groups], at) => ({
      name: `grouped_${at + 1}`,
      about: 'Groups: points count what has no number 0, highest counts it full.',
      from: at === 0 ? from : `grouped_${at}`,
      columns: groups.flatMap(({ code, members }) => totalColumns(emission, emission.names.item(code), members)),
    }))
}

/** Points of the pillar values and the whole index. */
export function totalsStage(emission: SqlEmission, from: string): Stage {
  const { lenses } = emission.rulebook
  return {
    name: 'totals',
    about: 'Pillar values and the whole index.',
    from,
    columns: [
      ...totalColumns(emission, 'total', topCodes(emission)),
      ...lenses.flatMap(({ name, members }) =>
        totalColumns(emission, emission.names.lens(name), members, 'points only'),
      ),
      { name: 'missing', text: counted(emission, 'missing') },
      { name: 'invalid', text: counted(emission, 'invalid') },
    ],
  }
}

/** The value between 0 and 1 of the whole index and of the pillars. */
export function valuesStage(emission: SqlEmission, from: string): Stage {
  const scopes = ['total', ...emission.rulebook.lenses.map(({ name }) => emission.names.lens(name))]
  return {
    name: 'valued',
    about: 'Values between 0 and 1.',
    from,
    columns: scopes.map(scope => ({
      name: `${scope} value`,
      text: choice([
        [
          `${identifier(`${scope} maximum`)} > 0`,
          `${identifier(`${scope} points`)} / ${identifier(`${scope} maximum`)}`,
        ],
      ]),
    })),
  }
}

const PARTS: readonly (readonly [column: string, part: keyof Share])[] = [
  ['points', 'lowest'],
  ['highest', 'highest'],
  ['maximum', 'possible'],
  ['on missing', 'onMissing'],
  ['on cohort', 'onCohort'],
  ['on invalid', 'onInvalid'],
]

function totalColumns(
  emission: SqlEmission,
  name: string,
  codes: readonly Code[],
  which?: 'points only',
): readonly Column[] {
  const share = shareOfAll(emission, codes)
  const wanted = PARTS.filter(([, part], at) => (which ? at < 3 : share[part] !== '0' || at < 3 || name === 'total'))
  return wanted.map(([column, part]) => ({ name: `${name} ${column}`, text: asDouble(share[part]) }))
}

function shareOfAll(emission: SqlEmission, codes: readonly Code[]): Share {
  const shares = codes.flatMap(code => shareUnder(emission, code) ?? [])
  const added = (part: keyof Share): string => sum(shares.map(share => share[part]).filter(text => text !== '0'))
  return {
    lowest: added('lowest'),
    highest: added('highest'),
    possible: added('possible'),
    onMissing: added('onMissing'),
    onCohort: added('onCohort'),
    onInvalid: added('onInvalid'),
  }
}

/** What an indicator or a group adds to the total above it; what a group cannot have it has no column for. */
function shareUnder(emission: SqlEmission, code: Code): Share | undefined {
  const item = emission.itemOf.get(code)
  if (item) return afterPartner(emission, item)
  const group = emission.rulebook.groups.find(each => each.code === code)
  if (!group) return undefined
  const own = shareOfAll(emission, group.members)
  const [lowest = '', highest = '', possible = '', ...others] = PARTS.map(([column]) =>
    columnOf(emission, code, column),
  )
  const [onMissing, onCohort, onInvalid] = (['onMissing', 'onCohort', 'onInvalid'] as const).map((part, at) =>
    own[part] === '0' ? '0' : (others[at] ?? '0'),
  )
  return {
    lowest,
    highest,
    possible,
    onMissing: onMissing ?? '0',
    onCohort: onCohort ?? '0',
    onInvalid: onInvalid ?? '0',
  }
}

/** Groups and indicators that nothing holds; children count within their parent. */
function topCodes({ rulebook: { groups, indicators } }: SqlEmission): readonly Code[] {
  const held = new Set(groups.flatMap(({ members }) => members))
  const own = new Set(indicators.map(({ code }) => code))
  const loose = indicators.filter(({ code, parent }) => !held.has(code) && !own.has(parent))
  return [...groups.filter(({ code }) => !held.has(code)), ...loose].map(({ code }) => code)
}

function levelOf({ rulebook: { groups } }: SqlEmission, code: Code, within: ReadonlySet<Code>): number {
  const group = groups.find(each => each.code === code)
  if (!group || within.has(code)) return 0
  const through = new Set([...within, code])
  return (
    1 + Math.max(0, ...group.members.map(member => levelOf({ rulebook: { groups } } as SqlEmission, member, through)))
  )
}

/** The indicators that count right in a group or in the groups below it; an indicator counts itself. */
function itemsBelow(emission: SqlEmission, code: Code, visited: ReadonlySet<Code> = new Set()): readonly PlacedItem[] {
  const item = emission.itemOf.get(code)
  if (item) return [item]
  const group = emission.rulebook.groups.find(each => each.code === code)
  if (!group || visited.has(code)) return []
  return group.members.flatMap(member => itemsBelow(emission, member, new Set([...visited, code])))
}

function counted(emission: SqlEmission, state: 'missing' | 'invalid'): string {
  const items = topCodes(emission).flatMap(code => itemsBelow(emission, code))
  const counting = items.filter(item => statesOf(emission, item).has(state))
  return sum(
    counting.map(({ code }) => choice([[`${columnOf(emission, code, 'state')} = ${stateNumber(state)}`, '1']], '0')),
  )
}
