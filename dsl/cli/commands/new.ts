import path from 'node:path'
import { fillWorkbook } from '../../../addin/sheets/fill/fill-workbook.ts'
import type { CohortRequest, CohortUnit, WorkbookRequest } from '../../../addin/sheets/plan/request.ts'
import { scoredCohort } from '../../../addin/sheets/plan/scored-cohort.ts'
import { planWorkbook } from '../../../addin/sheets/plan.ts'
import { writeWorkbookPlan } from '../../../addin/sheets/write/write-workbook.ts'
import { companionsOf } from '../../compile.ts'
import type { RuleSet } from '../../model/library.ts'
import type { Assignment, Targets } from '../../model/place.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { Figures } from '../../score/figures.ts'
import { TOTAL } from '../../score/ranking/scopes.ts'
import type { NormalMethod } from '../../trace/rank-trace.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { parseGroups } from '../ranking/parse-groups.ts'
import { previousYear, type YearBefore } from '../ranking/previous-year.ts'
import { readFigures } from '../read-figures.ts'
import { readSample } from '../read-sample.ts'
import { readUnits } from '../read-units.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { refuseExisting, writeFileAtomically } from '../write-file.ts'

export interface NewOptions {
  readonly rules: string
  readonly out: string
  readonly index?: string
  readonly sample?: string
  readonly figures?: string
  readonly units?: string
  readonly place?: string
  readonly year?: number
  readonly reading: readonly string[]
  readonly groups?: string
  readonly normalise?: NormalMethod
  readonly previous?: string
  readonly force: boolean
}

/** `thuoc new --rules PATH --out book.xlsx`: the scoring workbook of an index, empty or with figures. */
export async function newWorkbook(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  if (path.extname(options.out).toLowerCase() !== '.xlsx')
    throw new Refusal(refusals.wrongExtension(options.out, '.xlsx'))
  if (!options.force) await refuseExisting(options.out)
  const compiled = await loadRules(options.rules)
  const ruleSet = chooseIndex(compiled, options.rules, options.index)
  const request = await workbookRequest(ruleSet, options, terminal)
  const companions = companionsOf(compiled, ruleSet.rulebook.id)
  const bytes = await withResults(await writeWorkbookPlan(planWorkbook({ ...request, companions })))
  await writeFileAtomically(options.out, bytes, options.force ? 'replace' : 'refuse')
  terminal.out(terminal.language === 'vi' ? `Đã tạo ${options.out}` : `Made ${options.out}`)
  return exit.ok
}

/** Programs that show workbooks without calculating them, on phones and in mail, show the scores as well. */
async function withResults(bytes: Uint8Array): Promise<Uint8Array> {
  const filled = await fillWorkbook(bytes)
  return filled.kind === 'filled' ? filled.bytes : bytes
}

async function workbookRequest(ruleSet: RuleSet, options: NewOptions, terminal: Terminal): Promise<WorkbookRequest> {
  const rulebook = withReadings(ruleSet, pairsOf(options.reading))
  const sample = options.sample === undefined ? undefined : await readSample(options.rules, options.sample)
  const figuresFile = options.figures ?? sample?.figures
  const unitsFile = options.units ?? sample?.units
  const place = options.place ?? sample?.place
  const papers = place === undefined ? {} : papersOf(ruleSet, place, options)
  const figures = figuresFile === undefined ? undefined : await readFigures(figuresFile, rulebook)
  const cohort =
    unitsFile === undefined
      ? undefined
      : await cohortRequest(unitsFile, { place, figures, options }, rulebook, terminal)
  return {
    rulebook,
    language: terminal.language,
    ...(place === undefined ? {} : { place }),
    ...papers,
    ...(figures ? { figures } : {}),
    ...(sample?.note === undefined ? {} : { sampleNote: sample.note[terminal.language] }),
    ...(cohort ? { cohort } : {}),
  }
}

/** What the rules' folder says of the place; a place named by `--place` that it does not know is refused. */
function papersOf(
  ruleSet: RuleSet,
  place: string,
  options: NewOptions,
): { readonly assignment?: Assignment; readonly targets?: Targets } {
  const assignment = ruleSet.assignments.find(each => each.place === place)
  const ofPlace = ruleSet.targets.filter(each => each.place === place && (options.year ?? each.year) === each.year)
  const targets = ofPlace.toSorted((left, right) => right.year - left.year)[0]
  if (options.place !== undefined && !assignment && !targets) {
    const known = [...ruleSet.assignments, ...ruleSet.targets].map(each => each.place)
    throw new Refusal(refusals.unknownPlace(place, [...new Set(known)]))
  }
  return { ...(assignment ? { assignment } : {}), ...(targets ? { targets } : {}) }
}

interface OwnUnit {
  readonly place: string | undefined
  readonly figures: Figures | undefined
  readonly options: NewOptions
}

/** The other units scored against one another and the own one, and their year before where it is given. */
async function cohortRequest(
  file: string,
  { place = '', figures, options }: OwnUnit,
  rulebook: Rulebook,
  terminal: Terminal,
): Promise<CohortRequest> {
  const units = await readUnits(file, rulebook, terminal)
  const year = options.previous === undefined ? undefined : await previousYear(options.previous, rulebook, terminal)
  const known = units.map(unit => ({ ...unit, ...(year ? yearOf(unit.name, year) : {}) }))
  const scored = scoredCohort(rulebook, { own: place, ...(figures ? { ownFigures: figures } : {}), units: known })
  return {
    ...scored,
    ...(options.groups === undefined ? {} : { grouping: parseGroups(options.groups, terminal.language) }),
    ...(options.normalise ? { method: options.normalise } : {}),
  }
}

function yearOf(unit: string, year: YearBefore): Pick<CohortUnit, 'previousRank' | 'previousValue'> {
  const { value, rank } = year.of(unit, { kind: 'total', key: TOTAL, title: { vi: '', en: '' } })
  return { ...(value ? { previousValue: value } : {}), ...(rank === undefined ? {} : { previousRank: rank }) }
}
