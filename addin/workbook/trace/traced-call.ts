import type { FigureName } from '../../../dsl/emit/cells.ts'
import { argumentsOf } from '../../../dsl/score/arguments.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { codeNamed, understood } from '../../functions/arguments.ts'
import { cellsOf } from '../../functions/cells.ts'
import type { ActiveRules, CellAddress, Traced, TracedScore } from '../../ports.ts'
import { cellAddress } from '../read/addresses.ts'
import type { Overview } from '../read/overview.ts'
import { type CallArgument, cellsOfArea, type FunctionCall } from './function-call.ts'
import type { TracedCell } from './traced-cell.ts'

/** One cell that a function was handed. */
interface Handed {
  readonly value: unknown
  /** Absent for values that stand in the formula itself. */
  readonly address?: CellAddress
}

/** The arguments of a call, cell by cell; nothing where only Excel can tell one of them. */
type Arguments = readonly (readonly Handed[])[] | undefined

/** So many cells are read for one trace; functions take far fewer. */
const MOST_CELLS = 20_000

/** Asks for the cells of a call; the answer is there after the next `sync`. */
export function askArguments(
  { workbook }: Excel.RequestContext,
  call: FunctionCall,
  { title: here, overview }: { readonly title: string; readonly overview: Overview },
): () => Arguments {
  const asked = call.arguments.map(argument => {
    if (argument.kind !== 'area') return () => ownValue(argument)
    const title = argument.title ?? here
    const cells = cellsOfArea(argument.address)
    if (cells.length > MOST_CELLS || !overview.sheets.some(sheet => sheet.title === title)) return () => undefined
    const range = workbook.worksheets.getItem(title).getRange(argument.address)
    range.load('values')
    return () => {
      const values: readonly unknown[] = range.values.flat()
      return cells.map(({ row, column }, index) => ({ value: values[index], address: cellAddress(title, row, column) }))
    }
  })
  return () => {
    const handed = asked.map(answer => answer())
    const known = handed.flatMap(each => (each ? [each] : []))
    return known.length === handed.length ? known : undefined
  }
}

const ownValue = (argument: CallArgument): readonly Handed[] | undefined =>
  argument.kind === 'value' ? [{ value: argument.value }] : undefined

const shows: Readonly<Record<string, TracedScore['shows']>> = { SCORE: 'score', MEASURE: 'measure', STATUS: 'state' }

/** A function that a user wrote, as far as its arguments can be understood. */
export function tracedCall(
  rules: ActiveRules,
  found: { readonly cell: TracedCell; readonly call: FunctionCall; readonly values: NonNullable<Arguments> },
): Traced {
  const { cell, call, values } = found
  const [first = [], ...inputs] = values
  const code = codeNamed(rules, first[0]?.value)
  if (typeof code === 'object') return { kind: 'elsewhere', address: cell.address }
  const handed = inputs.flat()
  const read = understood(rules, code, cellsOf(handed.map(({ value }) => value)))
  if (read.kind === 'refused') return { kind: 'elsewhere', address: cell.address }
  const { figures, cohort } = read.given
  const names = argumentsOf(rules.rulebook, code)
  const addresses = names.flatMap((name, index) => {
    const address = handed[index]?.address
    return address === undefined ? [] : [[name, address] as const]
  })
  const cells = new Map<FigureName, CellAddress>(addresses)
  return {
    kind: 'score',
    address: cell.address,
    code,
    figures: withOrigins(figures, cells),
    ...(cohort ? { cohort } : {}),
    cells,
    // Around the call the user may have written anything.
    shows: call.alone ? (shows[call.name] ?? 'other') : 'other',
    shown: cell.shown,
    formula: cell.formula,
  }
}

const withOrigins = (figures: Figures, cells: ReadonlyMap<FigureName, CellAddress>): Figures =>
  new Map([...figures].map(([name, figure]) => [name, { ...figure, origin: cells.get(name) ?? '' }]))
