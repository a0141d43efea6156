import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { Indicator, Rulebook } from '../../../dsl/model/rulebook.ts'
import { rationalOfDouble } from '../../../dsl/numbers/rational.ts'
import {
  assessedIndicators,
  assessorOfSource,
  type GivenPoints,
  type GivenRow,
  type GivenRows,
} from '../../../dsl/score/assessment/assessed-row.ts'
import { stateWords } from '../../../dsl/text/state-words.ts'
import { addressOf } from '../address.ts'
import { markers } from '../names.ts'
import { type AssessorColumn, assessorColumns } from '../plan/assessed-items.ts'
import { computedPoints } from '../plan/assessor-cells.ts'
import { inputColumns, scoreColumns } from '../plan/layout.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { columnWith, placeOf, plainText } from './find-sheet.ts'
import type { RawSheet, RawValue, RawWorkbook } from './raw-workbook.ts'

/**
 * What assessors and officials entered beside the scores of a workbook, wherever its sheets and columns stand by now.
 * Nothing where the scoring sheet or a column is gone; the first row of a code counts.
 */
export function assessmentsOf(workbook: RawWorkbook, rulebook: Rulebook): GivenRows {
  const scores = findTable(workbook, 'scores')
  if (!scores) return new Map()
  const indicators = new Map<string, Indicator>(assessedIndicators(rulebook).map(each => [each.code, each]))
  const papers = evidenceBesideFigures(workbook)
  const given = new Map<Code, GivenRow>()
  for (let row = scores.headingRow + 1; row < scores.sheet.rows; row += 1) {
    const indicator = indicators.get(textAt(scores, row, 'code'))
    if (!indicator || given.has(indicator.code)) continue
    given.set(indicator.code, {
      points: pointsIn(scores, row, indicator),
      reason: textAt(scores, row, 'reason'),
      evidence: [textAt(scores, row, 'evidence'), ...(papers.get(indicator.code) ?? [])],
    })
  }
  return given
}

interface Table<Column extends string> {
  readonly sheet: RawSheet
  readonly headingRow: number
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

const planned = { scores: scoreColumns, inputs: inputColumns } as const

type ColumnOf<Id extends keyof typeof planned> = keyof (typeof planned)[Id] & string

/** A table of ours by its defined name, with the columns whose headings are still there. */
function findTable<Id extends keyof typeof planned>(workbook: RawWorkbook, id: Id): Table<ColumnOf<Id>> | undefined {
  const marked = placeOf(workbook.names.get(markers[id]))
  const sheet = workbook.sheets.find(({ title }) => title === marked?.title)
  if (!marked || !sheet) return undefined
  const found = Object.entries(planned[id]).flatMap(([name, index]) => {
    const column = columnWith(sheet, marked.row, [vietnamese[id].columns[index], english[id].columns[index]])
    return column === undefined ? [] : [[name, column] as const]
  })
  return { sheet, headingRow: marked.row, columns: Object.fromEntries(found) as Table<ColumnOf<Id>>['columns'] }
}

function textAt<Column extends string>({ sheet, columns }: Table<Column>, row: number, name: Column): string {
  const column = columns[name]
  return column === undefined ? '' : plainText(sheet.at(row, column))
}

function pointsIn(table: Table<ColumnOf<'scores'>>, row: number, indicator: Indicator): GivenRow['points'] {
  return Object.fromEntries(
    assessorColumns.flatMap(name => {
      const column = table.columns[name]
      if (column === undefined || isComputed(table, row, { name, indicator })) return []
      const points = pointsOf(table.sheet.at(row, column))
      return points ? [[name, points] as const] : []
    }),
  )
}

/** The formula that stands there from the start gives what the rule computes; nobody gave it. */
function isComputed(
  { sheet, columns }: Table<ColumnOf<'scores'>>,
  row: number,
  { name, indicator }: { readonly name: AssessorColumn; readonly indicator: Indicator },
): boolean {
  if (indicator.assessedBy === 'report' || assessorOfSource[indicator.assessedBy] !== name) return false
  const column = columns[name]
  const formula = column === undefined ? undefined : sheet.formulaAt(row, column)
  if (formula === undefined || columns.state === undefined || columns.self === undefined) return false
  const [state, self] = [addressOf(row, columns.state), addressOf(row, columns.self)]
  const words = [stateWords.missing.vi, stateWords.missing.en]
  return words.some(word => bare(computedPoints(word, state, self)) === bare(formula))
}

/** Without what spreadsheet programs write differently. */
const bare = (formula: string): string => formula.replace(/^=|[\s$]/g, '').toUpperCase()

function pointsOf(value: RawValue): GivenPoints | undefined {
  switch (value.kind) {
    case 'nothing':
      return undefined
    case 'number': {
      const points = rationalOfDouble(value.value)
      return points ? { kind: 'points', points } : { kind: 'no-number', text: String(value.value) }
    }
    case 'text':
      return value.text.trim() === '' ? undefined : { kind: 'no-number', text: value.text }
    case 'error':
      return { kind: 'no-number', text: value.text }
    case 'truth':
      return { kind: 'no-number', text: value.yes ? 'TRUE' : 'FALSE' }
    case 'uncalculated':
      return { kind: 'no-number', text: '' }
    default:
      return value satisfies never
  }
}

/** Links and texts in the column of evidence of the sheet of figures, by the code of their indicator. */
function evidenceBesideFigures(workbook: RawWorkbook): ReadonlyMap<Code, readonly string[]> {
  const inputs = findTable(workbook, 'inputs')
  const found = new Map<Code, string[]>()
  if (!inputs) return found
  for (let row = inputs.headingRow + 1; row < inputs.sheet.rows; row += 1) {
    const code = codeOf(textAt(inputs, row, 'code'))
    const text = textAt(inputs, row, 'evidence')
    if (text !== '') found.set(code, [...(found.get(code) ?? []), text])
  }
  return found
}
