import type { State } from '../../../model/rulebook.ts'
import { figuresOf, figuresOfBody } from '../../body/needs.ts'
import type { FigureName } from '../../cells.ts'
import { quotientOf } from '../../exact/quotient.ts'
import { ruleLines } from '../../text/rule-text.ts'
import { bodyBranches } from '../body/body-branches.ts'
import { answerText, type Branch, branchText } from '../body/branch.ts'
import { extremesNamed } from '../body/cohort.ts'
import { someInvalid, someMissing, undefinedTests } from '../body/figures.ts'
import { openTicks } from '../body/tick-branches.ts'
import type { PlacedItem } from '../codes.ts'
import { columnOf, type ItemEmission, itemEmission, type SqlEmission } from '../emission.ts'
import { valueText } from '../exact.ts'
import { stateNumber } from '../states.ts'
import { both, choice, either, numberText } from '../text.ts'
import { type Compared, comparedItems, NEAREST } from './compared.ts'
import { membersOf, ownName, partnerOf } from './levels.ts'
import type { Column, Stage } from './stage.ts'

/** Which branch of its rule each item of a unit comes to. */
export function branchesStage(emission: SqlEmission, from: string): Stage {
  return {
    name: 'decided',
    about: 'Which branch of the rule decides.',
    from,
    columns: emission.items.map(item => ({
      name: `${emission.names.item(item.code)} branch`,
      text: branchText(bodyBranches(itemEmission(emission, item))),
      about: headingOf(item),
    })),
  }
}

/** The legal reference of an indicator with its rule in words; of a part, its code. */
function headingOf({ indicator, code, around }: PlacedItem): string {
  if (around.length > 0) return code
  const { reference } = indicator.citation
  const heading = `${code} ${indicator.title.vi} (${reference.vi})`
  return [heading, ...ruleLines(indicator, 'vi').map(line => `  ${line}`)].join('\n')
}

/** State, points and measure of the items that are scored by a rule of their own. */
export function scoresStage(emission: SqlEmission, from: string): Stage {
  const compared = new Map(comparedItems(emission).map(each => [each.item.code, each]))
  return {
    name: 'scored',
    about: 'States (as numbers, the gravest is the highest), points and measures.',
    from,
    columns: emission.items.flatMap(item => {
      const { kind } = item.body.rule
      if (kind === 'parts' || kind === 'children') return []
      return scoreColumns(emission, item, compared.get(item.code))
    }),
  }
}

function scoreColumns(emission: SqlEmission, item: PlacedItem, compared: Compared | undefined): readonly Column[] {
  const own = itemEmission(emission, item)
  const branches = bodyBranches(own)
  const branch = columnOf(emission, item.code, 'branch')
  const name = (column: string): string => ownName(emission, item, column)
  const wrong = compared ? either(undecidable(emission, compared)) : undefined
  const unless = (answer: string, text: string): string =>
    wrong === undefined ? text : choice([[wrong, answer]], text)
  const points = answerText(branches, branch, ({ points }) => points ?? 'NULL')
  const state = answerText(branches, branch, each => String(stateNumber(each.state)))
  return [
    { name: name('state'), text: `CAST(${unless(String(stateNumber('invalid')), state)} AS SMALLINT)` },
    { name: name('points'), text: `CAST(${unless('NULL', points)} AS DOUBLE PRECISION)` },
    ...measureColumn(emission, item, branches, `${emission.names.item(item.code)} measure`),
    ...openColumn(emission, item, branches, name('open')),
  ]
}

/** Values with more digits than can be compared, and invalid given extremes where no unit has a value. */
function undecidable(emission: SqlEmission, { item, rule, branches, isQuotient }: Compared): readonly string[] {
  const own = itemEmission(emission, item)
  const column = (name: string): string => columnOf(emission, item.code, name)
  const [value, lowest, highest] = ['value', 'lowest value', 'highest value'].map(column)
  const isReached = `${column('branch')} = ${branches.length}`
  const spread = rule.method === 'best' ? highest : `${highest} - ${lowest}`
  return [
    both(isReached, either([value, lowest, highest].map(each => `${each} IS NULL`))),
    ...(isQuotient ? [both(isReached, `${spread} > 0 AND ${spread} < ${NEAREST}`)] : []),
    ...(emission.comparedWith === 'units'
      ? [
          both(isReached, `${column('values beyond')} > 0`),
          both(`${highest} IS NULL`, someInvalid(own, extremesNamed(rule))),
        ]
      : []),
  ]
}

/** The judged quantity of units whose rule was reached, where it can be computed. */
function measureColumn(
  emission: SqlEmission,
  item: PlacedItem,
  branches: readonly Branch[],
  name: string,
): readonly Column[] {
  const own = itemEmission(emission, item)
  const { judged } = item.body
  const quotient = judged && quotientOf(judged, own.meaning)
  if (!judged || !quotient) return []
  const first = branches.findIndex(({ byRule }) => byRule) + 1
  const figures = figuresOf(judged, own.meaning)
  const obstacles = [...someMissing(own, figures), ...unreadInvalid(own, figures), ...undefinedTests(own, [judged])]
  const shown = [`${columnOf(emission, item.code, 'branch')} >= ${first}`, valueText(quotient)] as const
  return [{ name, text: choice(obstacles.length === 0 ? [shown] : [[either(obstacles), 'NULL'], shown]) }]
}

/** Figures of a measure that its rule does not read, as where nothing is scored, have not been looked at before. */
function unreadInvalid(emission: ItemEmission, figures: readonly FigureName[]): readonly string[] {
  const read = new Set(figuresOfBody(emission.item.body, emission.meaning))
  const unread = figures.filter(figure => !read.has(figure))
  return unread.length === 0 ? [] : [someInvalid(emission, unread)]
}

/** Points that missing ticks could still add; what another rule that misses a figure could add is its maximum. */
function openColumn(
  emission: SqlEmission,
  item: PlacedItem,
  branches: readonly Branch[],
  name: string,
): readonly Column[] {
  const { rule } = item.body
  if (emission.rulebook.missing !== 'zero' || rule.kind !== 'tick') return []
  const branch = columnOf(emission, item.code, 'branch')
  const text = answerText(branches, branch, ({ state, byRule, points, note }) => {
    if (state !== 'missing') return '0'
    const isPartly = byRule && note === 'some tick missing'
    return isPartly ? openTicks(itemEmission(emission, item), rule, points ?? '0') : numberText(item.maximum)
  })
  return [{ name, text: `CAST(${text} AS DOUBLE PRECISION)` }]
}

/** The states that an item can come to, so that nothing is written for the others. */
export function statesOf(emission: SqlEmission, item: PlacedItem): ReadonlySet<State> {
  const branches = bodyBranches(itemEmission(emission, item))
  const own = branches.filter(({ isSum }) => !isSum).map(({ state }) => state)
  const below = branches.some(({ isSum }) => isSum)
    ? membersOf(emission, item).flatMap(each => [...statesOf(emission, each), 'capped' as const])
    : []
  const compared = item.body.rule.kind === 'cohort' ? (['invalid'] as const) : []
  const cut = partnerOf(emission, item) ? (['capped'] as const) : []
  return new Set([...own, ...below, ...compared, ...cut])
}
