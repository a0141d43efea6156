import type { Cell, CellValue, ConditionalRule, DataValidation, MergeRange, RowDef, WriteSheet } from 'hucre'
import type { Area, CellPlan, HighlightPlan, RowPlan, SheetPlan, ValidationPlan } from '../workbook-plan.ts'
import { chartOf } from './hucre-chart.ts'
import { cellStyle, highlightStyle } from './hucre-style.ts'

/** A planned sheet in the words of the library. */
export function hucreSheet(plan: SheetPlan): WriteSheet {
  const conditionalRules = conditionalRulesOf(plan)
  return {
    name: plan.title,
    columns: plan.widths.map((width, column) => ({
      width,
      ...(plan.hiddenColumns?.includes(column) ? { hidden: true } : {}),
    })),
    rows: rowsOf(plan.cells),
    cells: new Map(plan.cells.map(cell => [`${cell.row},${cell.column}`, cellOf(cell)])),
    rowDefs: new Map([...plan.rows].map(([row, rowPlan]) => [row, rowDef(rowPlan)])),
    merges: plan.merges.map(mergeOf),
    dataValidations: plan.validations.map(validationOf),
    ...(conditionalRules.length > 0 ? { conditionalRules } : {}),
    ...(plan.charts.length > 0 ? { charts: plan.charts.map(chartOf) } : {}),
    ...(plan.freeze.rows + plan.freeze.columns > 0 ? { freezePane: plan.freeze } : {}),
    outlineProperties: { summaryBelow: false },
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertHyperlinks: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: plan.print.pagesWide ?? 1,
      fitToHeight: plan.print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: plan.print.header, oddFooter: plan.print.footer },
    view: { showGridLines: false, tabColor: { rgb: plan.tabColour } },
    a11y: { summary: plan.title },
  }
}

function rowDef({ height, fittedHeight, outlineLevel }: RowPlan): RowDef {
  const points = height ?? fittedHeight
  return { ...(points === undefined ? {} : { height: points }), ...(outlineLevel ? { outlineLevel } : {}) }
}

/** The library writes the cells that lie within the rows. */
function rowsOf(cells: readonly CellPlan[]): CellValue[][] {
  const rows: CellValue[][] = []
  for (const { row, column, value, formula } of cells) {
    while (rows.length <= row) rows.push([])
    const inRow = rows[row] ?? []
    while (inRow.length <= column) inRow.push(null)
    inRow[column] = formula === undefined ? (value ?? null) : null
  }
  return rows
}

function cellOf({ style, format, value, formula }: CellPlan): Partial<Cell> {
  const look = { style: cellStyle(style, format) }
  if (formula !== undefined) return { ...look, formula, ...(value === undefined ? {} : { formulaResult: value }) }
  return value === undefined ? look : { ...look, value }
}

const mergeOf = ({ top, left, bottom, right }: Area): MergeRange => ({
  startRow: top,
  startCol: left,
  endRow: bottom,
  endCol: right,
})

function validationOf(plan: ValidationPlan): DataValidation {
  const common = {
    range: plan.range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: plan.refusal.title,
    errorMessage: plan.refusal.text,
    ...(plan.prompt ? { showInputMessage: true, inputTitle: plan.prompt.title, inputMessage: plan.prompt.text } : {}),
  } as const
  switch (plan.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: plan.source }
    case 'words':
      return { ...common, type: 'list', values: [...plan.words] }
    case 'not-negative':
      return { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }
    case 'between':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: String(plan.lowest),
        formula2: String(plan.highest),
      }
    default:
      return plan satisfies never
  }
}

function conditionalRulesOf({ highlights, dataBars }: SheetPlan): ConditionalRule[] {
  const bars = dataBars.map(({ range, colour, highest }, index): ConditionalRule => {
    const top = highest === 'largest' ? ({ type: 'max' } as const) : ({ type: 'num', value: String(highest) } as const)
    const dataBar = { color: colour, cfvo: [{ type: 'num' as const, value: '0' }, top] }
    return { type: 'dataBar', priority: highlights.length + index + 1, range, dataBar }
  })
  return [...highlights.map(highlightRule), ...bars]
}

const highlightRule = ({ range, formula, style }: HighlightPlan, index: number): ConditionalRule => ({
  type: 'expression',
  priority: index + 1,
  range,
  formula,
  style: highlightStyle(style),
})
