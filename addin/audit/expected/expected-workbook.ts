import type { Code } from '../../../dsl/model/ids.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import type { Cohort } from '../../../dsl/score/cohort.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Outcome } from '../../../dsl/score/outcome.ts'
import type { ActiveRules } from '../../ports.ts'
import { calculatedValues } from '../../sheets/calc/calculate-workbook.ts'
import { type LinkRecord, recordedLinks } from '../../sheets/links/link-names.ts'
import { planContext } from '../../sheets/plan/context.ts'
import { scoreColumns } from '../../sheets/plan/layout.ts'
import type { WorkbookRequest } from '../../sheets/plan/request.ts'
import { planWorkbook } from '../../sheets/plan.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import type { CellPlan, CellValue, NamePlan, SheetId, SheetPlan } from '../../sheets/workbook-plan.ts'
import type { AuditedWorkbook } from '../audited-workbook.ts'
import { isFree } from '../places/cell-role.ts'
import { withOwnNames } from '../places/own-names.ts'
import { relocated, type WorkbookPlaces } from '../places/relocate.ts'
import { type SheetPlaces, sheetPlaces } from '../places/sheet-places.ts'
import { type FigureSpot, figureSpots, figuresAt } from './figure-spots.ts'
import { type FreshWorkbook, freshWorkbook } from './fresh-workbook.ts'
import { presentRequest } from './present-request.ts'

/** What a workbook should hold by its own rules and figures, and where it should stand by now. */
export interface ExpectedWorkbook {
  readonly rules: ActiveRules
  readonly request: WorkbookRequest
  /** The sheets that the rules write. */
  readonly planned: readonly SheetId[]
  /** The names that the rules write, before anything was moved. */
  readonly names: readonly NamePlan[]
  /** As found, with the names of our sheets put right. */
  readonly raw: RawWorkbook
  readonly fresh: FreshWorkbook
  readonly sheets: readonly ExpectedSheet[]
  readonly places: WorkbookPlaces
  readonly spots: readonly FigureSpot[]
  readonly figures: Figures
  /** What figures were linked to, as the workbook records it. */
  readonly links: LinkRecord
  readonly cohort?: Cohort
}

export interface ExpectedSheet {
  readonly plan: SheetPlan
  readonly places: SheetPlaces
  readonly cells: readonly ExpectedCell[]
}

/** A planned cell at its present place. */
export interface ExpectedCell {
  readonly plan: CellPlan
  readonly row: number
  readonly column: number
  readonly isFree: boolean
  /** Every wording that the rules may give it, without `=`; empty for a constant. */
  readonly formulas: readonly string[]
  /** What a fresh computation gives; nothing where it cannot be told. Constants are their own. */
  readonly value: () => RawValue | undefined
}

export function expectedWorkbook(workbook: AuditedWorkbook, rules: ActiveRules): ExpectedWorkbook {
  const raw = withOwnNames(workbook.raw)
  const fresh = freshWorkbook(raw)
  const request = presentRequest(fresh.workbook, rules, workbook.log)
  const { sheets: portable, names } = planWorkbook({ ...request, mode: 'portable' })
  const live = planWorkbook({ ...request, mode: 'live' }).sheets
  const found = new Map(raw.sheets.map(sheet => [sheet.title, sheet]))
  const present = portable.flatMap(plan => {
    const sheet = found.get(plan.title)
    return sheet && plan.title === request.titles?.[plan.id] ? [{ plan, places: sheetPlaces(plan, sheet) }] : []
  })
  const places = new Map(present.map(({ plan, places: each }) => [plan.title, each]))
  const spots = figureSpots(request, places)
  const figures = figuresAt(spots, fresh.workbook, rules.rulebook)
  const cohort = request.cohort
    ? rules.scorer.cohortOf([figures, ...unitsOf(fresh.workbook, rules.rulebook).units.map(unit => unit.figures)])
    : undefined
  const valueAt = freshValues({ portable, places, fresh, request, rules, figures, ...(cohort ? { cohort } : {}) })
  const sheets = present.map(({ plan, places: of }): ExpectedSheet => {
    const others = live.find(({ id }) => id === plan.id)
    return { plan, places: of, cells: expectedCells({ plan, live: others ?? plan, of, places, valueAt }) }
  })
  return {
    rules,
    request,
    names,
    links: recordedLinks(raw.names, rules.rulebook),
    planned: portable.map(({ id }) => id),
    raw,
    fresh,
    sheets,
    places,
    spots,
    figures,
    ...(cohort ? { cohort } : {}),
  }
}

interface PlannedSheet {
  readonly plan: SheetPlan
  readonly live: SheetPlan
  readonly of: SheetPlaces
  readonly places: WorkbookPlaces
  readonly valueAt: (sheet: string, row: number, column: number) => RawValue | undefined
}

function expectedCells({ plan, live, of, places, valueAt }: PlannedSheet): readonly ExpectedCell[] {
  const liveFormulas = new Map(live.cells.map(({ row, column, formula }) => [`${row},${column}`, formula]))
  return plan.cells.flatMap(cell => {
    const [row, column] = [of.rows[cell.row], of.columns[cell.column]]
    if (row === undefined || column === undefined) return []
    const wordings = [cell.formula, liveFormulas.get(`${cell.row},${cell.column}`)]
    const distinct = [...new Set(wordings.flatMap(each => each ?? []))]
    return [
      {
        plan: cell,
        row,
        column,
        isFree: isFree(plan.id, cell),
        formulas: distinct.map(formula => relocated(formula, plan.title, places)),
        value: () => valueAt(plan.title, cell.row, cell.column),
      },
    ]
  })
}

interface Values {
  readonly portable: readonly SheetPlan[]
  readonly places: WorkbookPlaces
  readonly fresh: FreshWorkbook
  readonly request: WorkbookRequest
  readonly rules: ActiveRules
  readonly figures: Figures
  readonly cohort?: Cohort
}

/**
 * Calculates the planned workbook on the figures that were found. Measures, points and states come from the scorer,
 * so that nothing rests on the formulas that are being checked.
 */
function freshValues({ portable, places, fresh, request, rules, figures, cohort }: Values): PlannedSheet['valueAt'] {
  const outcomes = outcomeCells(request, rules, code => rules.scorer.score(code, figures, cohort))
  const found = new Map(fresh.workbook.sheets.map(sheet => [sheet.title, sheet]))
  const sheets = portable.map((plan): RawSheet => {
    const cells = new Map(plan.cells.map(cell => [`${cell.row},${cell.column}`, cell]))
    const of = places.get(plan.title)
    const scored = (row: number, column: number) => (plan.id === 'scores' ? outcomes(row, column) : undefined)
    return {
      title: plan.title,
      rows: of?.rows.length ?? 0,
      columns: of?.columns.length ?? 0,
      at: (row, column) => {
        const outcome = scored(row, column)
        if (outcome) return outcome
        const cell = cells.get(`${row},${column}`)
        if (!cell || isFree(plan.id, cell)) return foundAt(found.get(plan.title), of, row, column)
        return rawOf(cell.value ?? '')
      },
      formulaAt: (row, column) => (scored(row, column) ? undefined : cells.get(`${row},${column}`)?.formula),
    }
  })
  const valueAt = calculatedValues({ sheets, names: new Map(), properties: new Map() })
  const known = new Map(sheets.map(sheet => [sheet.title, sheet]))
  return (title, row, column) => {
    const sheet = known.get(title)
    if (sheet?.formulaAt(row, column) === undefined) return sheet?.at(row, column)
    const value = valueAt(title, row, column)
    if (value === undefined) return undefined
    return typeof value === 'object'
      ? value.kind === 'blank'
        ? { kind: 'number', value: 0 }
        : { kind: 'error', text: value.name }
      : rawOf(value)
  }
}

function foundAt(sheet: RawSheet | undefined, places: SheetPlaces | undefined, row: number, column: number): RawValue {
  const [at, across] = [places?.rows[row], places?.columns[column]]
  return at === undefined || across === undefined || !sheet ? { kind: 'nothing' } : sheet.at(at, across)
}

export function rawOf(value: CellValue): RawValue {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  return value === '' ? { kind: 'nothing' } : { kind: 'text', text: value }
}

/** What the scorer says of a cell of the scoring sheet, in the plan's own rows; nothing for every other cell. */
function outcomeCells(request: WorkbookRequest, { scorer }: ActiveRules, outcomeOf: (code: Code) => Outcome) {
  const { layout, words } = planContext(request, () => () => undefined)
  const codes = new Map(
    [...layout.rowOfScore].flatMap(([code, row]) => (scorer.codes.has(code) ? [[row, code] as const] : [])),
  )
  const known = new Map<Code, Outcome>()
  const outcome = (code: Code): Outcome => {
    const found = known.get(code) ?? outcomeOf(code)
    known.set(code, found)
    return found
  }
  return (row: number, column: number): RawValue | undefined => {
    const code = codes.get(row)
    if (code === undefined) return undefined
    switch (column) {
      case scoreColumns.state:
        return { kind: 'text', text: words.states[outcome(code).state] }
      case scoreColumns.self:
        return numberOrNothing(outcome(code).score)
      case scoreColumns.measure:
        return numberOrNothing(judgedMeasure(outcome(code)))
      default:
        return undefined
    }
  }
}

/** Missing or invalid figures leave no measure that was judged, even where it could be computed. */
const judgedMeasure = ({ state, measure }: Outcome): Outcome['measure'] =>
  state === 'missing' || state === 'invalid' ? undefined : measure

/** A formula that shows nothing gives an empty text. */
const numberOrNothing = (number: Outcome['score']): RawValue =>
  number ? { kind: 'number', value: toDouble(number) } : { kind: 'text', text: '' }
