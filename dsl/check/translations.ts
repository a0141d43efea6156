import type { TranslationNode } from '../grammar/ast.ts'
import type { Bilingual } from '../text/language.ts'
import type { Span } from '../text/source.ts'
import type { Report } from './report.ts'
import type { Spelling } from './spelling.ts'
import { replacement } from './unknown-name.ts'

/** One translation file of an index, with where its problems go. */
export interface TranslationFile {
  readonly node: TranslationNode
  readonly report: Report
}

interface Entry {
  readonly text: string
  readonly span: Span
  readonly report: Report
}

/** The English texts of an index by key; remembers which keys the index asked for. */
export class Translations {
  readonly #entries = new Map<string, Entry>()
  readonly #asked = new Set<string>()

  constructor(files: readonly TranslationFile[]) {
    for (const { node, report } of files)
      for (const entry of node.entries) this.#add(entry.key, entry.text.text, report)
  }

  /** The text in both languages; `key` is a code, an input, a printed option or a name. */
  inBoth(text: string, key: string): Bilingual {
    this.#asked.add(key)
    return { vi: text, en: this.#entries.get(key)?.text ?? text }
  }

  /** Reports entries whose key nothing in the index asked for. */
  reportUnused(spelling: Spelling): void {
    for (const [key, { span, report }] of this.#entries) {
      if (this.#asked.has(key)) continue
      const similar = spelling.similar(key, this.#asked)
      const fixes = similar.map(text => replacement(text, span))
      report({ code: 'unknown-translation-key', key, similar }, span, { fixes })
    }
  }

  #add(key: { readonly text: string; readonly span: Span }, text: string, report: Report): void {
    if (this.#entries.has(key.text)) report({ code: 'duplicate-entry', key: key.text }, key.span)
    else this.#entries.set(key.text, { text, span: key.span, report })
  }
}
