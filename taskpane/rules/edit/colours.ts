import { type Extension, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { tokenize } from '../../../dsl/grammar/lexer.ts'
import { type Highlight, type HighlightKind, highlightsOf } from '../../../dsl/services/highlights.ts'
import { Source } from '../../../dsl/text/source.ts'

const marks: Readonly<Record<HighlightKind, Decoration>> = {
  keyword: Decoration.mark({ class: 'thuoc-keyword' }),
  text: Decoration.mark({ class: 'thuoc-text' }),
  number: Decoration.mark({ class: 'thuoc-number' }),
  name: Decoration.mark({ class: 'thuoc-name' }),
  comment: Decoration.mark({ class: 'thuoc-comment' }),
  unknown: Decoration.mark({ class: 'thuoc-unknown' }),
}

/** The words in view in the colours of their kinds, as the language's own lexer reads them. */
export const colours: Extension = ViewPlugin.fromClass(
  class {
    #highlights: readonly Highlight[]
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.#highlights = highlightsIn(view)
      this.decorations = marked(this.#highlights, view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged) this.#highlights = highlightsIn(view)
      if (docChanged || viewportChanged) this.decorations = marked(this.#highlights, view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

const highlightsIn = ({ state }: EditorView): readonly Highlight[] =>
  highlightsOf(tokenize(new Source('', state.doc.toString())))

function marked(highlights: readonly Highlight[], { viewport, state }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { start, end, kind } of highlights) {
    if (end < viewport.from || start > viewport.to) continue
    builder.add(start, Math.min(end, state.doc.length), marks[kind])
  }
  return builder.finish()
}
