import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Cohort } from '../../../dsl/score/cohort.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Scorer } from '../../../dsl/score/scorer.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { ActiveRules, ScoringWorkbook, WorkbookState } from '../../ports.ts'
import type { Usable } from '../../rules.ts'
import { properties } from '../../sheets/names.ts'
import { assessmentsOf } from '../../sheets/read/assessments-of.ts'
import { figureRows } from '../../sheets/read/figure-rows.ts'
import { figuresOf, type ReadFigures } from '../../sheets/read/figures-of.ts'
import { identityOf, layoutProblems, ruleProblems } from '../../sheets/read/identity.ts'
import { logProblems } from '../../sheets/read/log-problems.ts'
import type { WorkbookProblem } from '../../sheets/read/problem.ts'
import { rankedCohort } from '../../sheets/read/ranked-cohort.ts'
import { type ReadUnit, unitsOf } from '../../sheets/read/units-of.ts'
import { figureCells, figurePlaces } from './figure-cells.ts'
import { modeOfTable, scoreCells, scoreTable } from './score-cells.ts'
import type { Snapshot } from './snapshot.ts'

/** Whether there are sheets to score in, whatever their rules are like. */
export const hasScoringSheets = ({ own }: Snapshot): boolean => own.inputs !== undefined || own.scores !== undefined

/** Everything that the pane shows of a workbook. */
export function stateOf(snapshot: Snapshot, usable: Usable | undefined): WorkbookState {
  if (!hasScoringSheets(snapshot)) return { kind: 'empty' }
  const problems = workbookProblems(snapshot)
  if (usable?.kind !== 'usable') return { kind: 'unusable', problems, diagnostics: usable?.opened.diagnostics ?? [] }
  return scoringWorkbook(snapshot, usable.rules, problems)
}

export function workbookProblems({ raw, carried, log }: Snapshot): readonly WorkbookProblem[] {
  return [
    ...layoutProblems(raw),
    ...ruleProblems(carried),
    ...logProblems(raw, carried, log),
    ...figureRows(raw).problems,
  ]
}

function scoringWorkbook(
  snapshot: Snapshot,
  rules: ActiveRules,
  problems: readonly WorkbookProblem[],
): ScoringWorkbook {
  const { rulebook, scorer } = rules
  const { figures, problems: ofFigures } = figuresIn(snapshot, rulebook)
  const units = unitsIn(snapshot, rulebook)
  const cohort = cohortIn(snapshot, { scorer, figures })
  const ranked = rankedCohort(snapshot.raw, rulebook)
  const table = scoreTable(snapshot)
  const property = (name: string) => snapshot.overview.properties.get(name) ?? ''
  return {
    kind: 'scoring',
    rules,
    mode: table ? modeOfTable(table) : 'portable',
    language: languageOf(snapshot),
    place: property(properties.place),
    sampleNote: property(properties.sampleNote),
    sheets: snapshot.own,
    cells: figureCells(snapshot, figurePlaces(snapshot, rulebook)),
    figures,
    ...(cohort ? { cohort } : {}),
    ...(ranked ? { ranked } : {}),
    units,
    log: snapshot.log,
    given: assessmentsOf(snapshot.raw, rulebook),
    scoreCells: table ? scoreCells(table, scorer.codes) : new Map(),
    problems: [...problems, ...ofFigures],
  }
}

/** Of the sheets, as they were made. */
export const languageOf = ({ overview }: Pick<Snapshot, 'overview'>): Language =>
  overview.properties.get(properties.language) === 'en' ? 'en' : 'vi'

/** The figures as the sheets of figures hold them, each with its cell. */
export function figuresIn({ raw, carried }: Snapshot, rulebook: Rulebook): ReadFigures {
  const identity = identityOf(raw, carried)
  return figuresOf({ identity, rows: figureRows(raw).rows, raw }, rulebook)
}

/** What the unit is compared with; nothing where the workbook has no sheet of units. */
export function cohortIn(
  snapshot: Snapshot,
  { scorer, figures }: { readonly scorer: Scorer; readonly figures: Figures },
): Cohort | undefined {
  if (snapshot.own.units === undefined) return undefined
  const units = unitsIn(snapshot, scorer.rulebook)
  return scorer.cohortOf([figures, ...units.map(unit => unit.figures)])
}

const unitsIn = ({ raw, own }: Snapshot, rulebook: Rulebook): readonly ReadUnit[] =>
  own.units === undefined ? [] : unitsOf(raw, rulebook).units
