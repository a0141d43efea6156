import { audit } from '../../../addin/audit/audit.ts'
import type { AuditedWorkbook } from '../../../addin/audit/audited-workbook.ts'
import type { ActiveRules, Mode } from '../../../addin/ports.ts'
import { ruleLibrary } from '../../../addin/rules.ts'
import { calculatedValues } from '../../../addin/sheets/calc/calculate-workbook.ts'
import { emptyLog } from '../../../addin/sheets/log/change-log.ts'
import type { KeptFigure } from '../../../addin/sheets/plan/kept.ts'
import { scoredCohort } from '../../../addin/sheets/plan/scored-cohort.ts'
import { planWorkbook } from '../../../addin/sheets/plan.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../../addin/sheets/read/raw-workbook.ts'
import type { WorkbookConditions } from '../../../addin/sheets/read/workbook-conditions.ts'
import type { WorkbookPlan } from '../../../addin/sheets/workbook-plan.ts'
import { compileWithShared } from '../../../dsl/cli/compile-rules.ts'
import { readFigures } from '../../../dsl/cli/read-figures.ts'
import { readRuleFiles } from '../../../dsl/cli/read-rules.ts'
import { readUnits } from '../../../dsl/cli/read-units.ts'
import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { seededRandom } from '../../support/random.ts'
import { randomFigures } from '../../support/random-figures.ts'

export type BookName = 'made-up province' | 'Quảng Ngãi' | 'commune'

export const bookNames = ['made-up province', 'Quảng Ngãi', 'commune'] as const satisfies readonly BookName[]

/** A correct workbook of a shipped index: every figure with its evidence, every formula with its value. */
export interface SoundBook {
  readonly plan: WorkbookPlan
  readonly rules: ActiveRules
  readonly workbook: AuditedWorkbook
}

const silent = { language: 'vi', out: () => {}, error: () => {} } as const
const PROVINCE = 'rules/dti-province-2022'
const library = ruleLibrary([])
const opened = new Map<string, Promise<ActiveRules>>()

export const rulesAt = (folder: string): Promise<ActiveRules> => {
  const found = opened.get(folder) ?? openRules(folder)
  opened.set(folder, found)
  return found
}

async function openRules(folder: string): Promise<ActiveRules> {
  const own = await readRuleFiles([folder])
  const { shared } = await compileWithShared(own)
  const files = [...own, ...shared].map(({ name, text }) => ({ fileName: name.split('/').at(-1)!, text }))
  const [ruleSet] = library.open(files).ruleSets
  return library.chosen({ ruleSet: ruleSet!, files, readings: {} })
}

export async function soundBook(name: BookName, mode: Mode = 'portable'): Promise<SoundBook> {
  const rules = await rulesAt(name === 'commune' ? 'rules/commune-thuong-lo-2023' : PROVINCE)
  const plan = planWorkbook({ ...(await requestOf(name, rules)), mode })
  const raw = calculated(rawOfPlan(planWorkbook({ ...(await requestOf(name, rules)), mode: 'portable' })))
  return { plan, rules, workbook: auditedPlan(plan, rules, mode === 'portable' ? raw : withFormulasOf(raw, plan)) }
}

/** Nothing filled in, of the rules in a folder. */
export async function emptyBook(folder: string): Promise<SoundBook> {
  const rules = await rulesAt(folder)
  const files = rules.files.filter(({ text }) => text.normalize('NFC') !== rules.rulebook.source.text)
  const companions = files.map(({ fileName, text }) => ({ name: fileName, text }))
  const plan = planWorkbook({ rulebook: rules.rulebook, language: 'en', companions })
  return { plan, rules, workbook: auditedPlan(plan, rules, calculated(rawOfPlan(plan))) }
}

async function requestOf(name: BookName, rules: ActiveRules) {
  const { rulebook, ruleSet } = rules
  const files = rules.files.filter(({ text }) => text.normalize('NFC') !== rulebook.source.text)
  const companions = files.map(({ fileName, text }) => ({ name: fileName, text }))
  const common = { rulebook, language: 'vi' as const, companions }
  if (name === 'commune') return { ...common, ...provedFigures(rules, communeFigures(rules)) }
  if (name === 'Quảng Ngãi') {
    const targets = ruleSet.targets.find(({ place }) => place === name)!
    const assignment = ruleSet.assignments.find(({ place }) => place === name)!
    const figures = await readFigures(`${PROVINCE}/samples/quang-ngai-2022.csv`, rulebook)
    return { ...common, place: name, targets, assignment, ...provedFigures(rules, figures) }
  }
  const figures = await readFigures(`${PROVINCE}/samples/gia-dinh-day-du.csv`, rulebook)
  const own = 'Tỉnh giả định 01'
  const units = (await readUnits(`${PROVINCE}/samples/gia-dinh-63-don-vi.csv`, rulebook, silent)).slice(0, 9)
  return {
    ...common,
    place: own,
    sampleNote: 'SỐ LIỆU GIẢ ĐỊNH',
    cohort: scoredCohort(rulebook, { own, ownFigures: figures, units }),
    ...provedFigures(rules, figures),
  }
}

/** Made up; letters that restate general information stay empty. */
function communeFigures({ rulebook }: ActiveRules): Figures {
  const restating = new Set<FigureName>(
    rulebook.indicators.flatMap(each => each.inputs).flatMap(({ id, default: source }) => (source ? [id] : [])),
  )
  return new Map([...randomFigures(rulebook, seededRandom(5), 0.1)].filter(([name]) => !restating.has(name)))
}

/** Every figure that was given, with a made-up document beside it. */
function provedFigures({ rulebook }: ActiveRules, figures: Figures) {
  const inputs = rulebook.indicators.flatMap(each => each.inputs)
  const proved = inputs
    .filter(({ id }) => figures.has(id))
    .map(({ id }): [FigureName, KeptFigure] => [id, { evidence: { value: `Văn bản giả định ${id}` } }])
  return { figures, kept: { figures: new Map(proved), scores: new Map(), items: new Map() } }
}

/** A plan as a reader of files would see it, formulas without values. */
export function rawOfPlan(plan: WorkbookPlan): RawWorkbook {
  const sheets = plan.sheets.map(({ title, cells }): RawSheet => {
    const known = new Map(cells.map(cell => [`${cell.row},${cell.column}`, cell]))
    return {
      title,
      rows: 1 + Math.max(...cells.map(({ row }) => row)),
      columns: 1 + Math.max(...cells.map(({ column }) => column)),
      at: (row, column) => {
        const cell = known.get(`${row},${column}`)
        if (cell?.formula !== undefined) return { kind: 'uncalculated' }
        return rawValueOf(cell?.value)
      },
      formulaAt: (row, column) => known.get(`${row},${column}`)?.formula,
    }
  })
  const names = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]))
  return { sheets, names, properties: new Map(Object.entries(plan.properties.custom)) }
}

export function rawValueOf(value: string | number | boolean | undefined): RawValue {
  if (value === undefined || value === '') return { kind: 'nothing' }
  if (typeof value === 'number') return { kind: 'number', value }
  return typeof value === 'boolean' ? { kind: 'truth', yes: value } : { kind: 'text', text: value }
}

/** The same workbook with each portable formula showing what it comes to. */
export function calculated(raw: RawWorkbook): RawWorkbook {
  const valueAt = calculatedValues(raw)
  const sheets = raw.sheets.map(
    (sheet): RawSheet => ({
      ...sheet,
      at: (row, column) => {
        if (sheet.formulaAt(row, column) === undefined) return sheet.at(row, column)
        const value = valueAt(sheet.title, row, column)
        if (value === undefined) return sheet.at(row, column)
        if (typeof value !== 'object') return rawValueOf(value)
        return value.kind === 'blank' ? { kind: 'number', value: 0 } : { kind: 'error', text: value.name }
      },
    }),
  )
  return { ...raw, sheets }
}

/** The values of one workbook with the formulas of a plan of another mode. */
function withFormulasOf(raw: RawWorkbook, plan: WorkbookPlan): RawWorkbook {
  const formulas = new Map(rawOfPlan(plan).sheets.map(sheet => [sheet.title, sheet]))
  return {
    ...raw,
    sheets: raw.sheets.map(sheet => ({ ...sheet, formulaAt: formulas.get(sheet.title)!.formulaAt })),
  }
}

function auditedPlan(
  { rules: part, sheets, log = emptyLog }: WorkbookPlan,
  rules: ActiveRules,
  raw: RawWorkbook,
): AuditedWorkbook {
  const condition = {
    visibility: 'visible',
    isProtected: true,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  } as const
  const conditions: WorkbookConditions = {
    sheets: new Map(sheets.map(({ title }) => [title, condition])),
    otherWorkbooks: [],
    connections: [],
  }
  return {
    raw,
    conditions,
    log,
    carried: part,
    rules: { kind: 'usable', rules },
    shipped: { files: rules.files, rulebook: rules.rulebook },
    today: '2022-01-01',
  }
}

/** `formula-overwritten Chấm điểm!E12`, in the order of the audit. */
export const inShort = (workbook: AuditedWorkbook): readonly string[] =>
  audit(workbook).findings.map(({ code, sheet, cell }) =>
    [code, cell === '' ? sheet : `${sheet}!${cell}`].join(' ').trim(),
  )
