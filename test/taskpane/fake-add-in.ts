import type { Finding } from '../../addin/audit/finding.ts'
import {
  type ActiveRules,
  type AddIn,
  type CellAddress,
  type CreateRequest,
  type Failure,
  type OpenedRules,
  type Proposal,
  type RuleText,
  type Traced,
  type Undo,
  WorkbookFailure,
  type WorkbookPort,
  type WorkbookState,
} from '../../addin/ports.ts'
import { identityOf } from '../../addin/rules.ts'
import type { RankedCohort } from '../../addin/sheets/read/ranked-cohort.ts'
import { sha256 } from '../../addin/sheets/sha256.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import { compile } from '../../dsl/compile.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { GivenRows } from '../../dsl/score/assessment/assessed-row.ts'
import type { Cohort } from '../../dsl/score/cohort.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import type { Language } from '../../dsl/text/language.ts'
import { FakeWorkbook } from './fake-workbook.ts'

export interface FakeOptions {
  /** The rule files of one index with its companions, as `provinceFiles()` reads them. */
  readonly files: readonly RuleText[]
  /** What the workbook is when the pane opens; `scoring` where it is not said. */
  readonly start?: 'empty' | 'scoring' | 'unusable'
  readonly figures?: (ruleSet: RuleSet) => Figures
  /** What assessors entered. */
  readonly given?: GivenRows
  readonly cohort?: Cohort
  readonly ranked?: RankedCohort
  readonly language?: Language
  readonly liveFunctions?: boolean
  readonly shipped?: ActiveRules['shipped']
  readonly place?: string
  readonly sampleNote?: string
  readonly proposals?: readonly Proposal[]
  readonly findings?: readonly Finding[]
}

/** An `AddIn` that keeps everything in memory, on real rules and the real scorer, with handles for tests. */
export interface FakeAddIn extends AddIn {
  readonly ruleSet: RuleSet
  /** The commands that were asked for, in order: `enter`, `link`. */
  readonly calls: readonly { readonly command: keyof WorkbookPort; readonly given: unknown }[]
  /** Somebody types into the cell of a figure in Excel. */
  readonly type: (figure: FigureName, content: CellValue) => void
  /** Somebody selects a cell in Excel. */
  readonly select: (address: CellAddress) => void
  /** The user's cells that figures can be linked to. */
  readonly putForeign: (address: CellAddress, content: CellValue) => void
  /** The target of a link goes away. */
  readonly breakLink: (figure: FigureName) => void
  /** The next call of this command rejects with the failure. */
  readonly failNext: (command: keyof WorkbookPort, failure: Failure) => void
  /** The next call of this command waits until the answer is called. */
  readonly holdNext: (command: keyof WorkbookPort) => () => void
  /** The workbook as it stands; only while it scores. */
  readonly workbookNow: () => FakeWorkbook
}

export function fakeAddIn(options: FakeOptions): FakeAddIn {
  const opened = openRules(options.files)
  const ruleSet = onlyIndex(opened)
  const calls: { command: keyof WorkbookPort; given: unknown }[] = []
  const failures = new Map<keyof WorkbookPort, Failure>()
  const holds = new Map<keyof WorkbookPort, Promise<void>>()
  const changed = new Set<() => void>()
  const selected = new Set<() => void>()
  let selection: CellAddress = 'Sheet1!A1'
  let kind: WorkbookState['kind'] = options.start ?? 'scoring'
  let workbook: FakeWorkbook | undefined = kind === 'scoring' ? firstWorkbook() : undefined

  const notify = (listeners: ReadonlySet<() => void>) => {
    for (const listener of listeners) listener()
  }

  const writing = async (change: (workbook: FakeWorkbook) => void): Promise<Undo> => {
    const current = workbookNow()
    const before = current.remember()
    change(current)
    notify(changed)
    return {
      undo: async () => {
        current.restore(before)
        notify(changed)
      },
    }
  }

  async function create(request: CreateRequest) {
    const before = workbook
    const kindBefore = kind
    workbook = workbookOf(request, before)
    kind = 'scoring'
    notify(changed)
    return {
      sheets: workbook.sheets,
      undo: async () => {
        workbook = before
        kind = kindBefore
        notify(changed)
      },
    }
  }

  const port: WorkbookPort = {
    read: async () => state(),
    create,
    replaceRules: create,
    remove: async () => {
      const before = workbook
      workbook = undefined
      kind = 'empty'
      notify(changed)
      return {
        undo: async () => {
          workbook = before
          kind = 'scoring'
          notify(changed)
        },
      }
    },
    switchMode: async mode => {
      workbookNow().mode = mode
      notify(changed)
    },
    recalculate: async () => {},
    enter: entry => writing(current => current.enter(entry)),
    leaveOut: (criterion, isLeftOut) => writing(current => current.leaveOut(criterion, isLeftOut)),
    link: links => writing(current => current.link(links)),
    unlink: figures => writing(current => current.unlink(figures)),
    find: async () => options.proposals ?? [],
    selection: async () => ({ address: selection }),
    trace: async address => traced(address ?? selection),
    audit: async date => ({
      report: {
        fileName: '',
        fileHash: '',
        date,
        place: '',
        rules: { index: ruleSet.rulebook.id, title: ruleSet.rulebook.title, file: '', sha256: '' },
        findings: options.findings ?? [],
      },
      snapshot: () => undefined,
    }),
    mend: async () => ({ undo: async () => {} }),
    go: async address => {
      selection = address
      notify(selected)
    },
    onSelection: listener => subscribe(selected, listener),
    onChange: listener => subscribe(changed, listener),
  }

  return {
    workbook: watched(port),
    rules: {
      shipped: [
        {
          ...identityOf(ruleSet),
          folder: 'dti-province-2022',
          shared: [],
          title: ruleSet.rulebook.title,
          load: async () => opened,
        },
      ],
      open: openRules,
    },
    abilities: { liveFunctions: options.liveFunctions ?? true },
    ruleSet,
    calls,
    type: (figure, content) => {
      workbookNow().enter({ figure, field: 'own', content })
      notify(changed)
    },
    select: address => {
      selection = address
      notify(selected)
    },
    putForeign: (address, content) => workbookNow().foreign.set(address, content),
    breakLink: figure => {
      workbookNow().breakLink(figure)
      notify(changed)
    },
    failNext: (command, failure) => failures.set(command, failure),
    holdNext: command => {
      let release = () => {}
      holds.set(
        command,
        new Promise(resolve => {
          release = resolve
        }),
      )
      return () => release()
    },
    workbookNow,
  }

  function workbookNow(): FakeWorkbook {
    if (!workbook) throw new Error('The fake workbook has no scoring sheets.')
    return workbook
  }

  function state(): WorkbookState {
    if (kind === 'empty') return { kind: 'empty' }
    if (kind === 'unusable') return { kind: 'unusable', problems: [{ code: 'rules-missing' }], diagnostics: [] }
    return workbookNow().state()
  }

  function traced(address: CellAddress): Traced {
    return workbook?.traced(address) ?? { kind: 'elsewhere', address }
  }

  function firstWorkbook(): FakeWorkbook {
    return workbookOf({
      ruleSet,
      files: options.files,
      readings: {},
      language: options.language ?? 'vi',
      mode: 'live',
      place: options.place ?? 'Quảng Ngãi',
      withAssignment: true,
      withTargets: true,
    })
  }

  function workbookOf(request: CreateRequest, before?: FakeWorkbook): FakeWorkbook {
    const rulebook =
      Object.keys(request.readings).length === 0
        ? request.ruleSet.rulebook
        : request.ruleSet.withReadings(request.readings)
    const rules: ActiveRules = {
      ruleSet: request.ruleSet,
      rulebook,
      scorer: compileRulebook(rulebook),
      files: request.files,
      sha256: sha256(rulebook.source.text),
      shipped: before || kind !== 'scoring' ? 'same' : (options.shipped ?? 'same'),
    }
    const next = new FakeWorkbook(rules, request, options.sampleNote ?? '', options)
    if (before) next.takeOver(before)
    else next.fill(options.figures?.(request.ruleSet) ?? new Map())
    next.given = options.given ?? new Map()
    return next
  }

  /** Each command is written down, then fails or waits where a test asked for it. */
  function watched(plain: WorkbookPort): WorkbookPort {
    const commands = Object.entries(plain).map(([name, command]) => {
      const key = name as keyof WorkbookPort
      if (key === 'onChange' || key === 'onSelection') return [name, command]
      const call = command as (...given: readonly unknown[]) => Promise<unknown>
      return [
        name,
        async (...given: readonly unknown[]) => {
          calls.push({ command: key, given: given[0] })
          const hold = holds.get(key)
          holds.delete(key)
          if (hold) await hold
          const failure = failures.get(key)
          failures.delete(key)
          if (failure) throw new WorkbookFailure(failure)
          return call(...given)
        },
      ]
    })
    return Object.fromEntries(commands) as WorkbookPort
  }
}

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same files are compiled once, so that tests need not wait for it again. */
const openedBefore = new WeakMap<readonly RuleText[], OpenedRules>()

function openRules(files: readonly RuleText[]): OpenedRules {
  const known = openedBefore.get(files)
  if (known) return known
  const opened = compiled(files)
  openedBefore.set(files, opened)
  return opened
}

function compiled(files: readonly RuleText[]): OpenedRules {
  const { ruleSets, diagnostics } = compile(files.map(({ fileName, text }) => ({ name: fileName, text })))
  return { files, ruleSets, diagnostics }
}

function onlyIndex({ ruleSets }: OpenedRules): RuleSet {
  const [first, second] = ruleSets
  if (!first || second) throw new Error('The fake add-in wants the files of exactly one index.')
  return first
}
