import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, GutterMarker, gutter, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type ExampleRun, examplesOf } from '../../../dsl/services/examples.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds: the examples run when the writer pauses. */
const PAUSE = 500

export interface ExampleTexts {
  readonly states: Readonly<Record<ExampleRun['state'], string>>
  readonly gutter: string
}

/** How the examples of the draft came out. */
export interface ExampleCounts {
  readonly passed: number
  readonly failed: number
  readonly notRun: number
}

export interface ExampleOptions {
  readonly language: Language
  readonly texts: ExampleTexts
  readonly onRun: (counts: ExampleCounts) => void
}

const setMarks = StateEffect.define<RangeSet<GutterMarker>>()

const marksField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (marks, transaction) => {
    const set = transaction.effects.find(effect => effect.is(setMarks))
    return set ? set.value : marks.map(transaction.changes)
  },
})

const signs: Readonly<Record<ExampleRun['state'], string>> = { passed: '✓', failed: '✗', 'not-run': '·' }

class ExampleMark extends GutterMarker {
  readonly #run: ExampleRun
  readonly #options: ExampleOptions

  constructor(run: ExampleRun, options: ExampleOptions) {
    super()
    this.#run = run
    this.#options = options
  }

  override eq(other: ExampleMark): boolean {
    return other.#run.state === this.#run.state && other.#run.sentence.vi === this.#run.sentence.vi
  }

  override toDOM(): Node {
    const { state, sentence, title } = this.#run
    const { language, texts } = this.#options
    const element = document.createElement('span')
    element.className = `thuoc-example thuoc-example-${state}`
    element.textContent = signs[state]
    element.setAttribute('role', 'img')
    const words = [`${title}: ${texts.states[state]}`, sentence[language]].filter(text => text !== '').join('. ')
    element.setAttribute('aria-label', words)
    element.title = words
    return element
  }
}

/** The examples of the file, run when the writer pauses, with a sign in the margin of each. */
export function exampleMarks(workspace: Workspace, options: ExampleOptions): Extension {
  return [
    marksField,
    gutter({ class: 'thuoc-examples', markers: view => view.state.field(marksField) }),
    ViewPlugin.define(view => new Runner(view, workspace, options)),
  ]
}

class Runner {
  readonly #workspace: Workspace
  readonly #options: ExampleOptions
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, workspace: Workspace, options: ExampleOptions) {
    this.#workspace = workspace
    this.#options = options
    this.#wait(view)
  }

  update({ docChanged, view }: ViewUpdate): void {
    if (docChanged) this.#wait(view)
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #wait(view: EditorView): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(view), PAUSE)
  }

  #run(view: EditorView): void {
    const runs = examplesOf(this.#workspace.project(view.state.doc))
    const count = (state: ExampleRun['state']): number => runs.filter(run => run.state === state).length
    this.#options.onRun({ passed: count('passed'), failed: count('failed'), notRun: count('not-run') })
    const own = runs.filter(({ document }) => document === this.#workspace.fileName)
    const marks = own.map(run => new ExampleMark(run, this.#options).range(lineStart(view, run.span.start)))
    view.dispatch({ effects: setMarks.of(RangeSet.of(marks, true)) })
  }
}

const lineStart = ({ state }: EditorView, offset: number): number =>
  state.doc.lineAt(Math.min(offset, state.doc.length)).from
