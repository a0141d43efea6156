import type { Position, Range, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { TypedText } from '../../services/typed-text.ts'
import type { TextEdit as ServiceEdit } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'

/** A rule file under its name in the project, with its places as the editor counts them (lines, UTF-16 units). */
export class EditorFile {
  readonly name: string
  readonly document: TextDocument
  readonly #text: TypedText

  constructor(name: string, document: TextDocument) {
    this.name = name
    this.document = document
    this.#text = new TypedText(document.getText())
  }

  /** One that nobody edits. */
  static onDisk(name: string, uri: string, text: string): EditorFile {
    return new EditorFile(name, TextDocument.create(uri, 'thuoc', 0, text))
  }

  get uri(): string {
    return this.document.uri
  }

  /** In NFC, as the services take it. */
  get text(): string {
    return this.#text.normal
  }

  /** The offset in `text`; a place outside the document is moved to its nearest end. */
  offsetAt({ line, character }: Position): number {
    return this.#text.toNormal(this.document.offsetAt({ line: whole(line), character: whole(character) }))
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.#positionAt(start), end: this.#positionAt(end) }
  }

  editOf({ span, text }: ServiceEdit): TextEdit {
    return { range: this.rangeOf(span), newText: text }
  }

  #positionAt(offset: number): Position {
    return this.document.positionAt(this.#text.toTyped(offset))
  }
}

const whole = (value: number): number => (Number.isSafeInteger(value) ? value : 0)
