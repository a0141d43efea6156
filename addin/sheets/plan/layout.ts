import type { Cells, FigureName, TickRange } from '../../../dsl/emit/cells.ts'
import type { FactCount } from '../../../dsl/model/checklist.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Indicator, Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { addressOf, onSheet } from '../address.ts'
import type { SheetTexts } from '../texts/sheet-texts.ts'
import type { SheetId } from '../workbook-plan.ts'
import { checklistOf, plannedTicks, type TickPlaces, tickRange } from './checklist-layout.ts'
import { type GroupRow, type ItemRow, isLeaf, rowsUnder, type ScoreRow, scoreRows } from './score-rows.ts'

/** The first row of data on the sheets of facts, figures and scores; the row above it holds the headings. */
export const FIRST_ROW = 4
export const HEADING_ROW = FIRST_ROW - 1

export const factColumns = {
  code: 0,
  name: 1,
  label: 2,
  unit: 3,
  own: 4,
  used: 5,
  state: 6,
  provider: 7,
  source: 8,
  note: 9,
}

export const inputColumns = {
  code: 0,
  letter: 1,
  label: 2,
  unit: 3,
  own: 4,
  used: 5,
  state: 6,
  provider: 7,
  evidence: 8,
  deadline: 9,
  source: 10,
  note: 11,
}

export const scoreColumns = {
  code: 0,
  title: 1,
  maximum: 2,
  measure: 3,
  self: 4,
  ministry: 5,
  cyberspace: 6,
  experts: 7,
  achieved: 8,
  percent: 9,
  state: 10,
  owner: 11,
  evidence: 12,
  note: 13,
  reason: 14,
}

/** One row of the sheet of figures. */
export type InputRow =
  | { readonly kind: 'group'; readonly row: GroupRow }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'input'; readonly input: Input }

/** Where everything stands, decided before any cell is written. */
export interface Layout {
  readonly titles: SheetTexts['titles']
  readonly scoreRows: readonly ScoreRow[]
  readonly leaves: readonly ItemRow[]
  readonly inputRows: readonly InputRow[]
  readonly rowOfScore: ReadonlyMap<Code, number>
  readonly rowOfFigure: ReadonlyMap<FigureName, number>
  readonly facts: ReadonlySet<FigureName>
  /** The answers of the checklist that the index counts. */
  readonly ticks?: TickPlaces
}

export function layoutOf(rulebook: Rulebook, { titles }: SheetTexts): Layout {
  const rows = scoreRows(rulebook)
  const inputs = inputRows(rows)
  const figures = inputs.flatMap((row, index) =>
    row.kind === 'input' ? [[row.input.id, FIRST_ROW + index] as const] : [],
  )
  const checklist = checklistOf(rulebook)
  const facts = rulebook.facts.map(({ name }, index) => [name, FIRST_ROW + index] as const)
  return {
    titles,
    scoreRows: rows,
    leaves: rows.filter(isLeaf),
    inputRows: inputs,
    rowOfScore: new Map(rows.map(({ code }, index) => [code, FIRST_ROW + index])),
    rowOfFigure: new Map<FigureName, number>([...figures, ...facts]),
    facts: new Set(rulebook.facts.map(({ name }) => name)),
    ...(checklist ? { ticks: plannedTicks(checklist, FIRST_ROW) } : {}),
  }
}

function inputRows(rows: readonly ScoreRow[]): readonly InputRow[] {
  return rows.flatMap((row): readonly InputRow[] => {
    if (row.kind === 'group') return hasInputs(rows, row) ? [{ kind: 'group', row }] : []
    if (row.kind === 'part') return []
    const inputs = row.indicator.inputs.map(input => ({ kind: 'input', input }) as const)
    return inputs.length > 0 || row.members.length > 0
      ? [{ kind: 'indicator', indicator: row.indicator }, ...inputs]
      : []
  })
}

const hasInputs = (rows: readonly ScoreRow[], { code }: GroupRow): boolean =>
  rowsUnder(rows, code).some(row => row.kind !== 'group' && row.indicator.inputs.length > 0)

/** The addresses that formulas on one sheet use; on their own sheet they go without its name. */
export function cellsOn(here: SheetId, layout: Layout, cohort: Cells['cohort']): Cells {
  const figure = (column: 'own' | 'used' | 'state') => (name: FigureName) => {
    const isFact = layout.facts.has(name)
    const columns = isFact ? factColumns : inputColumns
    return address(isFact ? 'facts' : 'inputs', layout.rowOfFigure.get(name), columns[column])
  }
  const score = (column: keyof typeof scoreColumns) => (code: Code) =>
    address('scores', layout.rowOfScore.get(code), scoreColumns[column])
  return {
    own: figure('own'),
    used: figure('used'),
    figureState: figure('state'),
    state: score('state'),
    measure: score('measure'),
    score: score('self'),
    ticks,
    cohort,
  }

  function ticks({ items }: FactCount, state: string): TickRange {
    const found = layout.ticks && tickRange(items, state, layout.ticks)
    if (!found) throw new Error('A formula counts answers that have no place in the workbook.')
    return here === 'checklist' ? found : { ...found, range: onSheet(layout.titles.checklist, found.range) }
  }

  function address(sheet: SheetId, row: number | undefined, column: number): string {
    if (row === undefined) throw new Error('A formula names something that has no place in the workbook.')
    const cell = addressOf(row, column)
    return sheet === here ? cell : onSheet(layout.titles[sheet], cell)
  }
}
