import type { Cells, FigureName } from '../../dsl/emit/cells.ts'
import { emissionOf } from '../../dsl/emit/context.ts'
import { factFormulas, inputFormulas } from '../../dsl/emit/figure/figure-formulas.ts'
import { indicatorFormulas } from '../../dsl/emit/indicator-formulas.ts'
import { codeWords } from '../../dsl/emit/words.ts'
import { tickOf, ticksOf } from '../../dsl/model/checklist.ts'
import { type Code, type InputId, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import type { Given, GivenValue } from '../oracle/given.ts'
import { columnName, type Sheet, type SheetCell } from '../support/workbook.ts'
import { enteredValue } from './cell-rows.ts'
import type { Row } from './rows.ts'

/** Where the answers of one row stand, as addresses. */
export interface AnswerCells {
  readonly state: string
  readonly score: string
  /** Absent where the rule judges nothing. */
  readonly measure?: string
}

/**
 * A sheet of one indicator: each row of the sheet is one unit, its inputs as a person enters them and the emitted
 * formulas beside them. The units that a row is compared with stand right below it, with formulas of their own.
 */
export class UnitSheet {
  readonly #rulebook: Rulebook
  readonly #indicator: Indicator
  readonly #columns = new Map<string, number>()
  readonly #cells = new Map<`${number},${number}`, SheetCell>()
  readonly #ticks: readonly InputId[]
  #used = 0

  constructor(rulebook: Rulebook, code: string) {
    this.#rulebook = rulebook
    this.#ticks = ticksOf(rulebook.checklists)
    const found = rulebook.indicators.find(indicator => indicator.code === code)
    if (!found) throw new RangeError(`The rulebook has no indicator ${code}.`)
    this.#indicator = found
  }

  /** Adds the row and its others; returns where the answers of the row will be. */
  add({ given, others }: Row): AnswerCells {
    const first = this.#used
    const units = [given, ...(others ?? [])]
    this.#used += units.length
    const cohort = others ? { from: first, to: this.#used - 1 } : undefined
    const answers = units.map((unit, index) => this.#addUnit(first + index, unit, cohort))
    return answers[0]!
  }

  get sheet(): Sheet {
    return { name: this.#indicator.code, cells: this.#cells }
  }

  #addUnit(row: number, given: Given, cohort: { from: number; to: number } | undefined): AnswerCells {
    const figures = new Set<FigureName>()
    const cells = this.#cellsOf(row, cohort, figures)
    const emission = emissionOf(this.#rulebook, cells, codeWords)
    const items = [this.#indicator, ...this.#children()].flatMap(item => indicatorFormulas(emission, item))
    for (const { code, state, measure, score } of items) {
      this.#put(row, `state ${code}`, { formula: state })
      if (measure !== undefined) this.#put(row, `measure ${code}`, { formula: measure })
      this.#put(row, `score ${code}`, { formula: score })
    }
    // Formulas of figures may ask for further figures: the set grows while it is walked.
    for (const figure of figures) {
      const input = emission.inputs.get(figure)
      const formulas = input ? inputFormulas(emission, input) : factFormulas(emission, emission.facts.get(figure)!)
      this.#put(row, `used ${figure}`, { formula: formulas.used })
      this.#put(row, `kind ${figure}`, { formula: formulas.state })
    }
    this.#putGiven(row, this.#indicator.code, given)
    const { code } = this.#indicator
    const judges = items.find(item => item.code === code)?.measure !== undefined
    return {
      state: cells.state(code),
      score: cells.score(code),
      ...(judges ? { measure: cells.measure(code) } : {}),
    }
  }

  #children(): readonly Indicator[] {
    const { rule } = this.#indicator.body
    if (rule.kind !== 'children') return []
    return this.#rulebook.indicators.filter(({ code }) => rule.children.includes(code))
  }

  #putGiven(row: number, code: string, given: Given): void {
    for (const [letter, value] of Object.entries(given)) {
      if (typeof value === 'object' && value !== null) this.#putGiven(row, letter, value)
      else {
        const cell = enteredCell(letter, value)
        const name = this.#ticks.find(tick => tick === letter) ?? inputIdFrom(`${code}.${letter}`)
        if (cell) this.#put(row, `own ${name}`, cell)
      }
    }
  }

  #cellsOf(row: number, cohort: { from: number; to: number } | undefined, figures: Set<FigureName>): Cells {
    const figure = (what: string) => (name: FigureName) => {
      figures.add(name)
      return this.#address(row, `${what} ${name}`)
    }
    const item = (what: string) => (code: Code) => this.#address(row, `${what} ${code}`)
    return {
      own: figure('own'),
      used: figure('used'),
      figureState: figure('kind'),
      state: item('state'),
      measure: item('measure'),
      score: item('score'),
      ticks: ({ items }, state) => {
        // All of a state side by side, so that every part of the checklist is one range.
        for (const tick of this.#ticks.filter(each => each.endsWith(`.${state}`))) this.#column(`own ${tick}`)
        const ends = [items[0]!, items.at(-1)!].map(item => this.#address(row, `own ${tickOf(item, state)}`))
        return { range: ends.join(':'), otherRows: 0 }
      },
      cohort: code =>
        cohort && `${this.#address(cohort.from, `measure ${code}`)}:${this.#address(cohort.to, `measure ${code}`)}`,
    }
  }

  #put(row: number, key: string, cell: SheetCell): void {
    this.#cells.set(`${row},${this.#column(key)}`, cell)
  }

  #address(row: number, key: string): string {
    return `${columnName(this.#column(key))}${row + 1}`
  }

  #column(key: string): number {
    const known = this.#columns.get(key)
    if (known !== undefined) return known
    this.#columns.set(key, this.#columns.size)
    return this.#columns.size - 1
  }
}

/** The text `#N/A` stands for a cell that shows an error. */
function enteredCell(letter: string, value: GivenValue): SheetCell | undefined {
  if (value === '#N/A') return { formula: 'NA()' }
  const entered = enteredValue(letter, value)
  return entered === undefined ? undefined : { value: entered }
}
