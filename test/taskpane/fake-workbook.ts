import type {
  ActiveRules,
  CellAddress,
  CreateRequest,
  Entry,
  FigureCell,
  Link,
  LinkState,
  Mode,
  ScoringWorkbook,
  Traced,
} from '../../addin/ports.ts'
import { addressOf, onSheet } from '../../addin/sheets/address.ts'
import { enteredValue } from '../../addin/sheets/plan/entered.ts'
import { factColumns, inputColumns, type Layout, layoutOf, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { figureOf } from '../../addin/sheets/read/figure-of-cell.ts'
import type { WorkbookProblem } from '../../addin/sheets/read/problem.ts'
import type { RankedCohort } from '../../addin/sheets/read/ranked-cohort.ts'
import type { RawValue } from '../../addin/sheets/read/raw-workbook.ts'
import type { SheetTexts } from '../../addin/sheets/texts/sheet-texts.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { type FigureKind, kindOfFact, kindOfInput } from '../../dsl/emit/figure/figure-kind.ts'
import { ticksOf } from '../../dsl/model/checklist.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Fact, Input } from '../../dsl/model/rulebook.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { GivenRows } from '../../dsl/score/assessment/assessed-row.ts'
import type { Cohort } from '../../dsl/score/cohort.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'

interface Row {
  readonly figure: FigureName
  readonly address: CellAddress
  readonly kind: FigureKind
  readonly of: Input | Fact
}

/** What a person can change; replaced, never altered, so that it can be remembered. */
interface Contents {
  readonly own: ReadonlyMap<FigureName, CellValue>
  readonly links: ReadonlyMap<FigureName, LinkState>
  readonly evidence: ReadonlyMap<FigureName, string>
  readonly source: ReadonlyMap<FigureName, string>
  readonly note: ReadonlyMap<FigureName, string>
  readonly ranked?: RankedCohort
}

const nothing: Contents = { own: new Map(), links: new Map(), evidence: new Map(), source: new Map(), note: new Map() }

/** The scoring sheets of one workbook in memory, laid out as the real ones. */
export class FakeWorkbook {
  mode: Mode
  /** What assessors entered. */
  given: GivenRows = new Map()
  readonly sheets: ScoringWorkbook['sheets']
  /** Cells of the user's own sheets. */
  readonly foreign = new Map<CellAddress, CellValue>()
  readonly #rules: ActiveRules
  readonly #request: CreateRequest
  readonly #sampleNote: string
  readonly #cohort: Cohort | undefined
  readonly #texts: SheetTexts
  readonly #layout: Layout
  readonly #rows: readonly Row[]
  #contents: Contents = nothing

  constructor(
    rules: ActiveRules,
    request: CreateRequest,
    sampleNote: string,
    { cohort, ranked }: { readonly cohort?: Cohort; readonly ranked?: RankedCohort },
  ) {
    this.#rules = rules
    this.#request = request
    this.#sampleNote = sampleNote
    this.#cohort = cohort
    this.#contents = { ...nothing, ...(ranked ? { ranked } : {}) }
    this.#texts = sheetTexts(request.language)
    this.#layout = layoutOf(rules.rulebook, this.#texts)
    this.#rows = this.#rowsOf()
    this.mode = request.mode
    const { summary, facts, inputs, checklist, scores, lists } = this.#texts.titles
    this.sheets = { summary, facts, inputs, ...(this.#layout.ticks ? { checklist } : {}), scores, lists }
  }

  state(): ScoringWorkbook {
    const { figures, problems } = this.#read()
    return {
      kind: 'scoring',
      rules: this.#rules,
      mode: this.mode,
      language: this.#request.language,
      place: this.#request.place ?? '',
      sampleNote: this.#sampleNote,
      sheets: this.sheets,
      cells: new Map(this.#rows.map(row => [row.figure, this.#cell(row)])),
      figures,
      ...(this.#cohort ? { cohort: this.#cohort } : {}),
      ...(this.#contents.ranked ? { ranked: this.#contents.ranked } : {}),
      units: [],
      log: { entries: [], kept: [] },
      given: this.given,
      scoreCells: new Map([...this.#layout.rowOfScore.keys()].map(code => [code, this.scoreCell(code)])),
      problems,
    }
  }

  scoreCell(code: Code): CellAddress {
    return onSheet(this.#texts.titles.scores, addressOf(this.#layout.rowOfScore.get(code) ?? 0, scoreColumns.self))
  }

  figureCell(figure: FigureName): CellAddress {
    return this.#rows.find(row => row.figure === figure)?.address ?? ''
  }

  fill(figures: Figures): void {
    const entered = this.#rows.flatMap(row => {
      const figure = figures.get(row.figure)
      return figure ? [[row.figure, this.#entered(figure, row)] as const] : []
    })
    const { yes, no } = this.#texts.inputs
    const answers = ticksOf(this.#rules.rulebook.checklists).flatMap(tick => {
      const figure = figures.get(tick)
      return figure?.kind === 'yes-no' ? [[tick, figure.yes ? yes : no] as const] : []
    })
    this.#contents = { ...this.#contents, own: new Map<FigureName, CellValue>([...entered, ...answers]) }
  }

  takeOver(other: FakeWorkbook): void {
    this.#contents = other.#contents
    for (const [address, content] of other.foreign) this.foreign.set(address, content)
  }

  remember(): unknown {
    return this.#contents
  }

  restore(remembered: unknown): void {
    this.#contents = remembered as Contents
  }

  leaveOut(code: Code, isLeftOut: boolean): void {
    const { ranked } = this.#contents
    if (!ranked) return
    const criteria = ranked.criteria.map(each => (each.code === code ? { ...each, isLeftOut } : each))
    this.#contents = { ...this.#contents, ranked: { ...ranked, criteria } }
  }

  enter({ figure, field, content }: Entry): void {
    const contents = this.#contents
    if (field === 'own')
      this.#contents = {
        ...contents,
        own: new Map([...contents.own, [figure, content]]),
        links: new Map([...contents.links].filter(([name]) => name !== figure)),
      }
    else this.#contents = { ...contents, [field]: new Map([...contents[field], [figure, String(content)]]) }
  }

  link(wanted: readonly Link[]): void {
    const linked = wanted.map(({ figure, target }) => [figure, { kind: 'linked', target }] as const)
    this.#contents = { ...this.#contents, links: new Map([...this.#contents.links, ...linked]) }
  }

  unlink(figures: readonly FigureName[]): void {
    const shown = figures.map(figure => [figure, this.#content(figure)] as const)
    const own = new Map([...this.#contents.own, ...shown])
    const links = new Map([...this.#contents.links].filter(([name]) => !figures.includes(name)))
    this.#contents = { ...this.#contents, own, links }
  }

  breakLink(figure: FigureName): void {
    const links = new Map([...this.#contents.links, [figure, { kind: 'broken', formula: '=#REF!' } as const] as const])
    this.#contents = { ...this.#contents, links }
  }

  traced(address: CellAddress): Traced {
    const code = [...this.#layout.rowOfScore.keys()].find(each => this.scoreCell(each) === address)
    if (code !== undefined && this.#rules.scorer.codes.has(code)) return this.#tracedScore(address, code)
    if (code !== undefined) return { kind: 'group', address, code }
    const row = this.#rows.find(each => each.address === address)
    return row ? { kind: 'figure', address, figure: row.figure } : { kind: 'elsewhere', address }
  }

  #tracedScore(address: CellAddress, code: Code): Traced {
    const { figures } = this.#read()
    const { score } = this.#rules.scorer.score(code, figures, this.#cohort)
    return {
      kind: 'score',
      address,
      code,
      figures,
      ...(this.#cohort ? { cohort: this.#cohort } : {}),
      cells: new Map(this.#rows.map(row => [row.figure, row.address])),
      shows: 'score',
      shown: score ? toDouble(score) : '',
      formula: `=THUOC.SCORE("${code}")`,
    }
  }

  #read() {
    const figures = new Map<FigureName, Figure>()
    const problems: WorkbookProblem[] = []
    for (const { figure, address, kind } of this.#rows) {
      const read = figureOf(this.#raw(figure), kind, { cell: address, name: figure })
      if (read.figure) figures.set(figure, { ...read.figure, origin: address })
      problems.push(...read.problems)
    }
    for (const tick of ticksOf(this.#rules.rulebook.checklists)) {
      const { figure } = figureOf(this.#raw(tick), { kind: 'truth' }, { cell: '', name: tick })
      if (figure) figures.set(tick, figure)
    }
    return { figures, problems }
  }

  #raw(figure: FigureName): RawValue {
    if (this.#contents.links.get(figure)?.kind === 'broken') return { kind: 'error', text: '#REF!' }
    return rawOf(this.#content(figure))
  }

  #content(figure: FigureName): CellValue {
    const link = this.#contents.links.get(figure)
    if (link?.kind === 'linked') return this.foreign.get(link.target) ?? 0
    if (link?.kind === 'broken') return '#REF!'
    return this.#contents.own.get(figure) ?? ''
  }

  #cell({ figure, address, of }: Row): FigureCell {
    return {
      figure,
      address,
      content: this.#content(figure),
      link: this.#contents.links.get(figure) ?? { kind: 'none' },
      provider: of.provider,
      evidence: this.#contents.evidence.get(figure) ?? '',
      deadline: 'deadline' in of ? of.deadline : '',
      source: this.#contents.source.get(figure) ?? '',
      note: this.#contents.note.get(figure) ?? '',
    }
  }

  #entered(figure: Figure, { of }: Row): CellValue {
    const input = 'options' in of ? of : { kind: 'number' as const, options: [] }
    return enteredValue(figure, input, this.#texts, this.#request.language)
  }

  #rowsOf(): readonly Row[] {
    const { rulebook } = this.#rules
    const inputs = rulebook.indicators
      .flatMap(indicator => indicator.inputs)
      .map(input => ({ figure: input.id, kind: kindOfInput(input), of: input }))
    const facts = rulebook.facts.map(fact => ({ figure: fact.name, kind: kindOfFact(fact), of: fact }))
    return [...facts, ...inputs].map(row => ({ ...row, address: this.#addressOf(row.figure) }))
  }

  #addressOf(figure: FigureName): CellAddress {
    const row = this.#layout.rowOfFigure.get(figure) ?? 0
    const { facts, inputs } = this.#texts.titles
    return this.#layout.facts.has(figure)
      ? onSheet(facts, addressOf(row, factColumns.own))
      : onSheet(inputs, addressOf(row, inputColumns.own))
  }
}

function rawOf(content: CellValue): RawValue {
  if (content === '') return { kind: 'nothing' }
  if (typeof content === 'number') return { kind: 'number', value: content }
  return typeof content === 'boolean' ? { kind: 'truth', yes: content } : { kind: 'text', text: content }
}
