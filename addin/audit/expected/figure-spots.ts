import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { planContext } from '../../sheets/plan/context.ts'
import { factColumns, inputColumns } from '../../sheets/plan/layout.ts'
import type { WorkbookRequest } from '../../sheets/plan/request.ts'
import { figuresOf } from '../../sheets/read/figures-of.ts'
import { cellName } from '../../sheets/read/find-sheet.ts'
import type { RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import type { WorkbookPlaces } from '../places/relocate.ts'

/** The row of a figure where it stands by now, whatever its code says: formulas find it by its place. */
export interface FigureSpot {
  readonly figure: FigureName
  readonly sheet: 'facts' | 'inputs'
  readonly title: string
  readonly code: string
  readonly letter: string
  readonly row: number
  /** Of the cell that is filled in. */
  readonly column: number
  /** Present columns of what is said of the figure; absent where the sheet has none or it is gone. */
  readonly evidence?: number
  readonly deadline?: number
}

export function figureSpots(request: WorkbookRequest, places: WorkbookPlaces): readonly FigureSpot[] {
  const { layout } = planContext(request, () => () => undefined)
  const { rulebook } = request
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  const named = [
    ...rulebook.facts.map(fact => ({ figure: fact.name, code: fact.code, letter: fact.name, sheet: 'facts' as const })),
    ...inputs.map(({ id, code, letter }) => ({ figure: id, code, letter, sheet: 'inputs' as const })),
  ]
  return named.flatMap(({ sheet, ...each }): readonly FigureSpot[] => {
    const title = layout.titles[sheet]
    const of = places.get(title)
    const row = of?.rows[layout.rowOfFigure.get(each.figure) ?? -1]
    const at = (column: number) => of?.columns[column]
    const column = at(sheet === 'facts' ? factColumns.own : inputColumns.own)
    if (row === undefined || column === undefined) return []
    const evidence = sheet === 'inputs' ? at(inputColumns.evidence) : undefined
    const deadline = sheet === 'inputs' ? at(inputColumns.deadline) : undefined
    const papers = { ...(evidence === undefined ? {} : { evidence }), ...(deadline === undefined ? {} : { deadline }) }
    return [{ ...each, sheet, title, row, column, ...papers }]
  })
}

/** The figures as the workbook's formulas read them. */
export function figuresAt(spots: readonly FigureSpot[], raw: RawWorkbook, rulebook: Rulebook): Figures {
  const sheets = new Map(raw.sheets.map(sheet => [sheet.title, sheet]))
  const rows = spots.flatMap(({ sheet, title, code, letter, row, column }) => {
    const on = sheets.get(title)
    return on ? [{ sheet, code, letter, value: on.at(row, column), cell: cellName(on, row, column) }] : []
  })
  return figuresOf({ identity: nobody, rows, raw }, rulebook).figures
}

const nobody = { index: '', ruleFile: '', ruleHash: '', language: '' } as const
