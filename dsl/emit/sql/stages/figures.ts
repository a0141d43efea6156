import type { FactCount } from '../../../model/checklist.ts'
import { tickOf, ticksOf } from '../../../model/checklist.ts'
import type { FigureName } from '../../cells.ts'
import { type FigureKind, kindOfFact, kindOfInput } from '../../figure/figure-kind.ts'
import type { SqlEmission } from '../emission.ts'
import { INVALID } from '../range.ts'
import { choice, identifier, least, numberText, sum } from '../text.ts'
import { readText, type UnitColumn } from './read-column.ts'
import type { Column, Stage } from './stage.ts'

/** Where the figures stand: names unquoted. */
export interface UnitsTable {
  readonly table: string
  readonly unit: string
  readonly columns: readonly UnitColumn[]
}

/** What is added to the name of a figure that has a default, before that is taken. */
export const GIVEN = 'given'

/** Reads the columns of the table: NULL is missing, `INVALID` is something that cannot be the figure. */
export function figureStages(emission: SqlEmission, units: UnitsTable): readonly Stage[] {
  const given = new Set(units.columns.map(({ figure }) => figure))
  const ticks = ticksOf(emission.rulebook.checklists).filter(tick => given.has(tick))
  const own = figuresAmong(emission, units.columns)
  const read = ticks.length === 0 ? units : { table: 'ticks', unit: 'unit', columns: carried(own) }
  const columnOf = new Map(read.columns.map(column => [column.figure, column]))
  const figures: Stage = {
    name: 'figures',
    about: `The figures as they stand in the table: NULL is missing, ${INVALID} is invalid.`,
    from: identifier(read.table),
    only: true,
    columns: [
      { name: 'unit', text: identifier(read.unit) },
      ...figuresIn(emission).map(figure => figureColumn(emission, figure, { column: columnOf.get(figure), ticks })),
    ],
  }
  return ticks.length === 0 ? [figures] : [ticksStage(emission, units, ticks), figures]
}

/** The answers of checklists, and what else stands in the table as it is. */
function ticksStage(emission: SqlEmission, { table, unit, columns }: UnitsTable, ticks: readonly FigureName[]): Stage {
  const { names } = emission
  const columnOf = new Map(columns.map(column => [column.figure, column]))
  return {
    name: 'ticks',
    about: 'The answers of the checklists: 1 is yes, 0 is no.',
    from: identifier(table),
    only: true,
    columns: [
      { name: 'unit', text: identifier(unit) },
      ...figuresAmong(emission, columns).map(({ column }, at) => ({ name: carriedName(at), text: identifier(column) })),
      ...ticks.map(tick => ({ name: names.figure(tick), text: readText({ kind: 'truth' }, columnOf.get(tick)) })),
    ],
  }
}

/** The columns of inputs and facts, without those of ticks. */
const figuresAmong = ({ inputs, facts }: SqlEmission, columns: readonly UnitColumn[]): readonly UnitColumn[] =>
  columns.filter(({ figure }) => inputs.has(figure) || facts.has(figure))

const carriedName = (at: number): string => `column ${at + 1}`
const carried = (columns: readonly UnitColumn[]): readonly UnitColumn[] =>
  columns.map((each, at) => ({ ...each, column: carriedName(at) }))

const figuresIn = ({ inputs, facts }: SqlEmission): readonly FigureName[] => [...inputs.keys(), ...facts.keys()]
export const hasDefault = ({ inputs }: SqlEmission, figure: FigureName): boolean =>
  inputs.get(figure)?.default !== undefined

export function kindOf({ inputs, facts }: SqlEmission, figure: FigureName): FigureKind {
  const [input, fact] = [inputs.get(figure), facts.get(figure)]
  if (input) return kindOfInput(input)
  return fact && kindOfFact(fact).kind === 'text' ? { kind: 'text' } : { kind: 'number', optional: false }
}

interface Given {
  readonly column: UnitColumn | undefined
  /** The answers of checklists for which the table has a column. */
  readonly ticks: readonly FigureName[]
}

function figureColumn(emission: SqlEmission, figure: FigureName, { column, ticks }: Given): Column {
  const name = emission.names.figure(figure)
  const limit = emission.inputs.get(figure)?.atMost
  const own = readText(kindOf(emission, figure), column, limit && numberText(limit))
  const count = emission.facts.get(figure)?.count
  const text = count ? `COALESCE(${own}, ${countText(emission, count, new Set(ticks))})` : own
  return { name: hasDefault(emission, figure) ? `${name} ${GIVEN}` : name, text }
}

/** NULL of a type, which PostgreSQL wants to know. */
const NO_ANSWER = 'CAST(NULL AS INTEGER)'

/** Items that are ticked as everything asked for; no figure where none is settled. */
function countText({ names }: SqlEmission, { states, items }: FactCount, given: ReadonlySet<FigureName>): string {
  if (states.length === 0) return String(items.length)
  const answerOf = (tick: FigureName): string => (given.has(tick) ? identifier(names.figure(tick)) : NO_ANSWER)
  const answers = items.map(item => states.map(state => answerOf(tickOf(item, state))))
  const counted = answers.map(each => choice([[`${each.join(' + ')} = ${each.length}`, '1']], '0'))
  const settled = answers.map(each =>
    choice([[`${least(each)} = 0 OR ${each.join(' + ')} = ${each.length}`, '1']], '0'),
  )
  return choice(
    [
      [`${least(answers.flat())} = ${INVALID}`, String(INVALID)],
      [`${sum(settled)} = 0`, 'NULL'],
    ],
    sum(counted),
  )
}
