import type { Unit } from '../dsl/diff/scores.ts'
import type { FigureName } from '../dsl/emit/cells.ts'
import type { WordingReason } from '../dsl/labels/label-index.ts'
import type { Code } from '../dsl/model/ids.ts'
import type { RuleSet } from '../dsl/model/library.ts'
import type { Rulebook } from '../dsl/model/rulebook.ts'
import type { GivenRows } from '../dsl/score/assessment/assessed-row.ts'
import type { Cohort } from '../dsl/score/cohort.ts'
import type { Figures } from '../dsl/score/figures.ts'
import type { Scorer } from '../dsl/score/scorer.ts'
import type { Diagnostic } from '../dsl/text/diagnostic.ts'
import type { Language } from '../dsl/text/language.ts'
import type { Finding } from './audit/finding.ts'
import type { AuditReport } from './audit/report/audit-report.ts'
import type { Snapshot as AuditSnapshot } from './audit/snapshot/snapshot.ts'
import type { Signature } from './audit/snapshot/take-snapshot.ts'
import type { ChangeLog } from './sheets/log/change-log.ts'
import type { WorkbookProblem } from './sheets/read/problem.ts'
import type { RankedCohort } from './sheets/read/ranked-cohort.ts'
import type { CellValue, SheetId } from './sheets/workbook-plan.ts'

/**
 * What the pane may ask of a workbook and of the rules. `addin/workbook` answers over Office.js; tests answer from
 * memory. Every method that touches the workbook rejects with a `WorkbookFailure` and nothing else.
 */
export interface AddIn {
  readonly workbook: WorkbookPort
  readonly rules: RulesPort
  /** What the host can do; decided once at the start. */
  readonly abilities: { readonly liveFunctions: boolean }
}

/** A cell or range in A1 form with its sheet's title, quoted where Excel quotes: `'Số liệu'!E12`. */
export type CellAddress = string

export type Mode = 'live' | 'portable'

export type Unsubscribe = () => void

/** The rules that score this workbook, compiled once and shared by functions and pane. */
export interface ActiveRules {
  readonly ruleSet: RuleSet
  /** With the chosen readings. */
  readonly rulebook: Rulebook
  readonly scorer: Scorer
  readonly files: readonly RuleText[]
  /** Of the rule file of the index. */
  readonly sha256: string
  /** How the carried text stands to the index of the same id that ships with the add-in. */
  readonly shipped: 'same' | 'older' | 'newer' | 'different' | 'not-shipped'
}

export interface RuleText {
  readonly fileName: string
  readonly text: string
}

/** Which rules, so that carried and shipped ones can be compared without loading either. */
export interface RulesIdentity {
  readonly id: string
  /** Of the rule file of the index. */
  readonly sha256: string
  readonly validFrom: string
}

export interface ShippedIndex extends RulesIdentity {
  /** The folder in `rules/`: `dti-province-2022`. */
  readonly folder: string
  /** Files of other folders that it needs: `data-items-2020/hang-muc-du-lieu-2020.thuoc`. */
  readonly shared: readonly string[]
  readonly title: { readonly vi: string; readonly en: string }
  readonly load: () => Promise<OpenedRules>
}

/** Rule files that were read; `ruleSets` is empty where errors leave no index. */
export interface OpenedRules {
  readonly files: readonly RuleText[]
  readonly ruleSets: readonly RuleSet[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface RulesPort {
  readonly shipped: readonly ShippedIndex[]
  /** Reads rule files that a person hands in. Never rejects. */
  readonly open: (files: readonly RuleText[]) => OpenedRules
}

export interface WorkbookPort {
  /** Everything the pane shows, in one request. */
  readonly read: () => Promise<WorkbookState>
  readonly create: (request: CreateRequest) => Promise<Created>
  /** Takes away the sheets, names and rules that `create` made, nothing else. */
  readonly remove: () => Promise<Undo>
  readonly switchMode: (mode: Mode) => Promise<void>
  readonly recalculate: () => Promise<void>
  /**
   * Writes the rules anew (edited ones, shipped ones over carried ones, other readings). Figures, links and notes go with
   * their indicators, under new codes too; what the rules no longer ask for is kept in the change log and comes back with its
   * indicator. Writes a line in the change log where rules or readings are other ones. `undo` puts rules, sheets and log back.
   */
  readonly replaceRules: (request: CreateRequest) => Promise<Created>
  /** Writes a figure, its evidence or source into its cell; `content` as typed, already a number where it is one. */
  readonly enter: (entry: Entry) => Promise<Undo>
  /** The figure's cell becomes a plain reference to another cell. */
  readonly link: (links: readonly Link[]) => Promise<Undo>
  /** References become the values they show. */
  readonly unlink: (figures: readonly FigureName[]) => Promise<Undo>
  /** Leaves a criterion out of the ranking of the cohort, or takes it in again; scores stay as they are. */
  readonly leaveOut: (criterion: Code, isLeftOut: boolean) => Promise<Undo>
  /** Cells of the user's own sheets whose labels look like the figure's, best first. */
  readonly find: () => Promise<readonly Proposal[]>
  readonly selection: () => Promise<Selection>
  /** What the selected cell (or the cell at `address`) has to do with the rules. */
  readonly trace: (address?: CellAddress) => Promise<Traced>
  /** Checks rules, formulas, values and figures of the whole workbook; `date` is today's, `2026-11-30`. */
  readonly audit: (date: string) => Promise<AuditResult>
  /** Puts back what the rules write into the cells of these findings. */
  readonly mend: (findings: readonly Finding[]) => Promise<Undo>
  /** Activates the sheet and selects the cell. */
  readonly go: (address: CellAddress) => Promise<void>
  readonly onSelection: (listener: () => void) => Unsubscribe
  /** Something that scores may depend on was changed, by anybody. */
  readonly onChange: (listener: () => void) => Unsubscribe
}

/** Puts back what a command changed, as far as nobody changed it since. */
export interface Undo {
  readonly undo: () => Promise<void>
}

export type WorkbookState =
  /** No scoring sheets of ours. */
  | { readonly kind: 'empty' }
  /** Ours, but its rules cannot be used: missing, damaged, with errors, or of another index. */
  | {
      readonly kind: 'unusable'
      readonly problems: readonly WorkbookProblem[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | ScoringWorkbook

export interface ScoringWorkbook {
  readonly kind: 'scoring'
  readonly rules: ActiveRules
  readonly mode: Mode
  /** Of the sheets, as they were made. */
  readonly language: Language
  readonly place: string
  readonly sampleNote: string
  readonly sheets: Readonly<Partial<Record<SheetId, string>>>
  /** By figure; every figure that has a row. */
  readonly cells: ReadonlyMap<FigureName, FigureCell>
  readonly figures: Figures
  /** The cohort that the workbook carries. */
  readonly cohort?: Cohort
  /** The ranks of the cohort as the sheets show them. */
  readonly ranked?: RankedCohort
  /** Its other units, for the impact of edited rules; empty where it carries none. */
  readonly units: readonly Unit[]
  /** What happened to the rules since the workbook was made. */
  readonly log: ChangeLog
  /** What assessors and officials entered beside the scores. */
  readonly given: GivenRows
  /** The cell of the self-assessed points by code. */
  readonly scoreCells: ReadonlyMap<Code, CellAddress>
  readonly problems: readonly WorkbookProblem[]
}

/** The row of a figure. */
export interface FigureCell {
  readonly figure: FigureName
  readonly address: CellAddress
  /** What the cell shows; empty text for nothing. */
  readonly content: CellValue
  readonly link: LinkState
  readonly provider: string
  readonly evidence: string
  readonly deadline: string
  readonly source: string
  readonly note: string
}

export type LinkState =
  | { readonly kind: 'none' }
  /** A plain reference. */
  | { readonly kind: 'linked'; readonly target: CellAddress }
  /** `#REF!` or another error stands where the target was. */
  | { readonly kind: 'broken'; readonly formula: string }
  /** Another formula that the user wrote. */
  | { readonly kind: 'formula'; readonly formula: string }

export interface CreateRequest {
  readonly ruleSet: RuleSet
  readonly files: readonly RuleText[]
  readonly readings: Readonly<Record<string, string>>
  readonly language: Language
  readonly mode: Mode
  readonly place?: string
  /** Titles of the assignment and targets of the place, where the rules have them. */
  /** Who puts other rules into the workbook and why, for its change log; as Office tells where nothing is typed. */
  readonly change?: { readonly who: string; readonly why: string }
  readonly withAssignment: boolean
  readonly withTargets: boolean
}

export interface Created {
  readonly sheets: Readonly<Partial<Record<SheetId, string>>>
  readonly undo: Undo['undo']
}

export interface Entry {
  readonly figure: FigureName
  readonly field: 'own' | 'evidence' | 'source' | 'note'
  readonly content: CellValue
}

export interface Link {
  readonly figure: FigureName
  /** One cell. */
  readonly target: CellAddress
}

export interface Proposal {
  readonly figure: FigureName
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly target: CellAddress
  readonly label: string
  readonly labelAddress: CellAddress
  readonly content: CellValue
  /** 0 to 1. */
  readonly likeness: number
  readonly reasons: readonly LikenessReason[]
}

export type LikenessReason =
  | WordingReason
  | { readonly kind: 'same-code'; readonly code: string }
  | { readonly kind: 'same-unit'; readonly unit: string }
  | { readonly kind: 'near-its-indicator' }

export interface Selection {
  readonly address: CellAddress
}

export type Traced =
  | { readonly kind: 'elsewhere'; readonly address: CellAddress }
  | TracedScore
  | { readonly kind: 'figure'; readonly address: CellAddress; readonly figure: FigureName }
  | { readonly kind: 'group'; readonly address: CellAddress; readonly code: Code }
  | { readonly kind: 'total'; readonly address: CellAddress }

/** A score, measure or state, on the scoring sheet or wherever a user wrote a function. */
export interface TracedScore {
  readonly kind: 'score'
  readonly address: CellAddress
  readonly code: Code
  /** As the cell gets them: from its row's figures, or from the function's own arguments. */
  readonly figures: Figures
  readonly cohort?: Cohort
  readonly cells: ReadonlyMap<FigureName, CellAddress>
  /** What the cell is for; `other` where it cannot be told, as in a formula of a user's own. */
  readonly shows: 'score' | 'measure' | 'state' | 'other'
  readonly shown: CellValue
  readonly formula: string
}

/** An audit of the workbook as it is open. */
export interface AuditResult {
  /** Without the name and hash of a file. */
  readonly report: AuditReport
  /** What was computed, to be signed off; absent where the rules could not score. */
  readonly snapshot: (signature: Signature) => AuditSnapshot | undefined
}

/** Why a command could not be done; sentences in both languages live in `addin/texts`. */
export interface Failure {
  readonly code:
    | 'no-workbook'
    | 'sheet-protected'
    | 'cell-being-edited'
    | 'cell-not-found'
    | 'several-cells'
    | 'own-cell'
    | 'rules-have-errors'
    /** Somebody uses a defined name that the sheets are found by for something of their own. */
    | 'name-taken'
    | 'not-supported'
    | 'changed-meanwhile'
    | 'unexpected'
  /** The sheet, cell or member concerned; empty where there is none. */
  readonly place: string
  /** What Excel said, for people who ask. */
  readonly detail: string
}

export class WorkbookFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(`${failure.code} ${failure.place} ${failure.detail}`.trim())
    this.failure = failure
  }
}
