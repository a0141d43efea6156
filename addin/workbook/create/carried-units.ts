import { carriedFigures, earlierNames, type RenamedRules } from '../../../dsl/diff/carried-figures.ts'
import type { Code, FactName, InputId } from '../../../dsl/model/ids.ts'
import { rationalOfDouble, toDouble } from '../../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import type { KeptFigures } from '../../sheets/log/change-log.ts'
import type { ReadCohort } from '../../sheets/read/cohort-of.ts'
import type { ReadUnit } from '../../sheets/read/units-of.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { figureRows } from './carried-content.ts'

/** The other units under the names of other rules, and their figures that these rules do not ask for. */
export interface CarriedUnits {
  readonly units: readonly ReadUnit[]
  readonly left: readonly KeptFigures[]
}

export function carryUnits(
  units: readonly ReadUnit[],
  earlierLeft: readonly KeptFigures[],
  rules: RenamedRules,
): CarriedUnits {
  const rows = figureRows(rules)
  const earlierName = earlierNames(rules)
  const used = new Set(rows.names.map(earlierName))
  const carried = units.map(({ name, figures }) => {
    const back = earlierLeft.filter(each => each.of === 'unit' && each.unit === name && isBack(each, rows.labelAfter))
    const figuresBack = back.flatMap(each => figureBack(each))
    const left = [...figures].flatMap(([figure, given]) => {
      const label = rows.labelBefore.get(figure) ?? ''
      return used.has(figure) ? [] : [leftFigure(name, { figure, label }, given)]
    })
    return { unit: { name, figures: withMore(carriedFigures(figures, rules), figuresBack) }, back, left }
  })
  const returned = new Set(carried.flatMap(({ back }) => back))
  const waiting = earlierLeft.filter(each => each.of === 'unit' && !returned.has(each))
  return { units: carried.map(({ unit }) => unit), left: [...waiting, ...carried.flatMap(({ left }) => left)] }
}

/** What was computed and chosen for the cohort, by the codes that its criteria have now; of those that are gone nothing. */
export function renamedCohort(known: ReadCohort, { renaming: { codes } }: RenamedRules): ReadCohort {
  const now = new Map([...codes].map(([after, before]) => [before, after]))
  const renamed = <Value>(values: ReadonlyMap<Code, Value>): ReadonlyMap<Code, Value> =>
    new Map(
      [...values].flatMap(([code, value]) => {
        const after = now.get(code)
        return after === undefined ? [] : [[after, value] as const]
      }),
    )
  return {
    ...known,
    scores: known.scores.map(({ unit, points }) => ({ unit, points: renamed(points) })),
    coverage: renamed(known.coverage),
    excluded: new Set([...known.excluded].flatMap(code => now.get(code) ?? [])),
  }
}

const isBack = ({ row, label }: KeptFigures, labels: ReadonlyMap<string, string>): boolean => labels.get(row) === label

const withMore = (figures: Figures, more: readonly (readonly [InputId | FactName, Figure])[]): Figures =>
  new Map([...more, ...figures])

function leftFigure(
  unit: string,
  { figure, label }: { readonly figure: string; readonly label: string },
  given: Figure,
): KeptFigures {
  return { of: 'unit', unit, row: figure, label, cells: { own: { value: contentOf(given) } } }
}

function contentOf(figure: Figure): CellValue {
  switch (figure.kind) {
    case 'number':
      return toDouble(figure.value)
    case 'yes-no':
      return figure.yes
    case 'text':
    case 'invalid':
      return figure.text
    default:
      return figure satisfies never
  }
}

function figureBack({ row, cells }: KeptFigures): readonly (readonly [InputId | FactName, Figure])[] {
  const cell = cells.own
  if (!cell || 'formula' in cell) return []
  const name = row as InputId | FactName // it is a name of the later rules, as `isBack` found
  if (typeof cell.value === 'boolean') return [[name, { kind: 'yes-no', yes: cell.value }]]
  if (typeof cell.value === 'string') return [[name, { kind: 'text', text: cell.value }]]
  const value = rationalOfDouble(cell.value)
  return value ? [[name, { kind: 'number', value }]] : []
}
