import type { Code } from '../../model/ids.ts'
import type { AssessedBy, Indicator, Rulebook } from '../../model/rulebook.ts'
import { lesser, type Rational, zero } from '../../numbers/rational.ts'
import { type AssessedRow, type Assessor, assessors, type Counted } from '../../trace/assessed-row.ts'
import type { Outcome, Scoresheet } from '../outcome.ts'
import { gravest, isLeftOut } from '../states.ts'

/** What somebody wrote into a column: points, or something that is no number. */
export type GivenPoints =
  | { readonly kind: 'points'; readonly points: Rational }
  | { readonly kind: 'no-number'; readonly text: string }

/** What assessors and officials entered beside one row. Self-assessed points are computed, never given. */
export interface GivenRow {
  readonly points: Readonly<Partial<Record<Exclude<Assessor, 'self'>, GivenPoints>>>
  /** Why the ministry's points differ from the self-assessment; empty where nothing is said. */
  readonly reason: string
  /** Links or texts that the official entered as evidence. */
  readonly evidence: readonly string[]
}

export type GivenRows = ReadonlyMap<Code, GivenRow>

/**
 * The column in which points of this source stand. Survey results stand in the ministry's (II.2.b.iii); reports are
 * self-assessed until the ministry decides (II.2.b.i and ii).
 */
export const columnOfSource: Readonly<Record<AssessedBy, Assessor>> = {
  report: 'self',
  survey: 'ministry',
  cyberspace: 'cyberspace',
  expert: 'experts',
}

/** The column in which an assessor enters points of this source. */
export const assessorOfSource: Readonly<Record<AssessedBy, Exclude<Assessor, 'self'>>> = {
  report: 'ministry',
  survey: 'ministry',
  cyberspace: 'cyberspace',
  expert: 'experts',
}

/** The rows that are assessed: those with a rule of their own, not sums of children and not what earns nothing. */
export const assessedIndicators = ({ indicators }: Rulebook): readonly Indicator[] => indicators.filter(isAssessed)

export const isAssessed = ({ body: { rule }, maximum }: Pick<Indicator, 'body' | 'maximum'>): boolean =>
  rule.kind !== 'children' && rule.kind !== 'unscored' && maximum.n > 0n

/** Every assessed row of an index in its order. */
export function assessedRows(rulebook: Rulebook, sheet: Scoresheet, given: GivenRows): readonly AssessedRow[] {
  const rows = new Map<Code, AssessedRow>()
  for (const indicator of assessedIndicators(rulebook)) {
    const { code, sharesPointsWith } = indicator
    const outcome = sheet.outcomes.get(code)
    if (!outcome) continue
    const row = assessedRow(indicator, outcome, given.get(code))
    const first = sharesPointsWith && rows.get(sharesPointsWith)
    rows.set(code, first ? afterFirst(row, first) : row)
  }
  return [...rows.values()]
}

/** Of one allotment the later row gets what the earlier one left, and totals count it once. */
function afterFirst(row: AssessedRow, first: AssessedRow): AssessedRow {
  const room = positive(row.maximum.sub(first.achieved ?? zero))
  const achieved = row.achieved && lesser(row.achieved, room)
  const isCut = achieved !== undefined && !achieved.equals(row.achieved ?? zero)
  return {
    ...row,
    ...(achieved ? { achieved } : {}),
    state: isCut ? gravest([row.state, 'capped']) : row.state,
    possible: positive(row.possible.sub(first.possible)),
    open: lesser(row.open, positive(room.sub(achieved ?? zero).sub(first.open))),
  }
}

const positive = (value: Rational): Rational => (value.compare(zero) < 0 ? zero : value)

function assessedRow(
  { code, assessedBy: source, maximum }: Indicator,
  outcome: Outcome,
  given?: GivenRow,
): AssessedRow {
  const column = columnOfSource[source]
  const assessor = assessorOfSource[source]
  const points = pointsOf(given)
  const idle = assessors.filter(each => each !== assessor && each !== 'self' && given?.points[each as 'ministry'])
  const computed = isThere(outcome, column) ? outcome.score : undefined
  const columns = { ...points, ...(computed && points[column] === undefined ? { [column]: computed } : {}) }
  const row = { code, source, maximum, columns, idle }
  const entered = given?.points[assessor]
  if (entered) return { ...row, ...decidedBy(entered, { assessor, maximum, outcome }) }
  const { score, state, open, maximum: possible } = outcome
  return {
    ...row,
    possible,
    state,
    open,
    counted: countedAlone(outcome, column),
    ...(score ? { achieved: score } : {}),
  }
}

function pointsOf(given: GivenRow | undefined): Partial<Record<Assessor, Rational>> {
  const entries = Object.entries(given?.points ?? {}) as readonly (readonly [Assessor, GivenPoints])[]
  return Object.fromEntries(entries.flatMap(([by, each]) => (each.kind === 'points' ? [[by, each.points]] : [])))
}

/** The self-assessment shows the 0 of missing figures; another assessor who gave nothing has given nothing. */
const isThere = ({ state, score }: Outcome, column: Assessor): boolean =>
  score !== undefined && (column === 'self' || state !== 'missing')

interface Decision {
  readonly assessor: Exclude<Assessor, 'self'>
  readonly maximum: Rational
  readonly outcome: Outcome
}

type Decided = Pick<AssessedRow, 'possible' | 'counted' | 'achieved' | 'state' | 'open'>

/** Points that are too many or too few are wrong, and never cut to fit. */
function decidedBy(entered: GivenPoints, { assessor, maximum, outcome }: Decision): Decided {
  const counted = { possible: maximum, open: zero }
  const isWithin =
    entered.kind === 'points' && entered.points.compare(zero) >= 0 && entered.points.compare(maximum) <= 0
  if (!isWithin) return { ...counted, counted: { kind: 'invalid', by: assessor }, state: 'invalid' }
  const { points } = entered
  // The state of the rule stays where the assessor only confirms what it computed.
  const confirms = outcome.score?.equals(points) === true && outcome.state !== 'missing'
  return {
    ...counted,
    counted: { kind: 'given', by: assessor },
    achieved: points,
    state: confirms ? outcome.state : 'ok',
  }
}

function countedAlone({ state }: Outcome, column: Assessor): Counted {
  if (isLeftOut(state) || state === 'unscored') return { kind: 'nothing' }
  if (state === 'missing' || state === 'needs-cohort') return { kind: 'awaited', from: column }
  return state === 'invalid' ? { kind: 'invalid', by: column } : { kind: 'computed', by: column }
}
