import type { EditorState } from '@codemirror/state'
import type { RuleText } from '../../../addin/ports.ts'
import type { DraftStorage } from './draft-storage.ts'

/** How a draft stands to the rules of the workbook. */
export type DraftStatus =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly restored: boolean; readonly rulesMoved: boolean; readonly kept: boolean }

/**
 * The rule files of one workbook while they are edited. What was typed stays until somebody applies or discards it: in
 * memory when the view is left, in the storage when the pane is closed.
 */
export class RuleDraft {
  /** The undo history and cursor of each file, for as long as the pane lives. */
  readonly states = new Map<string, EditorState>()
  readonly #key: string
  readonly #storage: DraftStorage
  readonly #listeners = new Set<() => void>()
  readonly #texts = new Map<string, string>()
  #base: readonly RuleText[]
  #baseHash: string
  /** The hash of the rules that the texts were written over. */
  #writtenOver: string
  #status: DraftStatus = { kind: 'same' }
  #files: readonly RuleText[]
  #restored = false
  #kept = true
  /** What was applied last, and what it took the place of: whoever undoes that goes on with the draft. */
  #applied: readonly Applied[] = []

  constructor(key: string, rules: BaseRules, storage: DraftStorage) {
    this.#key = key
    this.#storage = storage
    this.#base = rules.files.map(editable)
    this.#files = this.#base
    this.#baseHash = rules.sha256
    this.#writtenOver = rules.sha256
    this.#restore()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same object until something changes. */
  readonly status = (): DraftStatus => this.#status
  /** As they would be applied; the same array until something changes. */
  readonly files = (): readonly RuleText[] => this.#files

  text(fileName: string): string {
    return this.#files.find(file => file.fileName === fileName)?.text ?? ''
  }

  write(fileName: string, text: string): void {
    if (this.text(fileName) === text) return
    const base = this.#base.find(file => file.fileName === fileName)
    if (base?.text === text) this.#texts.delete(fileName)
    else this.#texts.set(fileName, text)
    this.#settle()
  }

  /** The workbook carries other rules now: those that were applied, or somebody else’s. */
  rebase({ files, sha256 }: BaseRules): void {
    const base = files.map(editable)
    if (sha256 === this.#baseHash && sameFiles(base, this.#base)) return
    const carried = (name: string): string | undefined => base.find(({ fileName }) => fileName === name)?.text
    for (const { fileName, text, before } of this.#applied)
      if (carried(fileName) === before && !this.#texts.has(fileName)) this.#texts.set(fileName, text)
    const applied = [...this.#texts].filter(([fileName, text]) => carried(fileName) === text)
    this.#applied = applied.map(([fileName, text]) => ({ fileName, text, before: this.#baseText(fileName) }))
    for (const [fileName] of applied) this.#texts.delete(fileName)
    this.#base = base
    this.#baseHash = sha256
    if (this.#texts.size === 0) this.#writtenOver = sha256
    this.#settle()
  }

  discard(): void {
    this.#texts.clear()
    this.#restored = false
    this.#settle()
  }

  #baseText(name: string): string {
    return this.#base.find(({ fileName }) => fileName === name)?.text ?? ''
  }

  #settle(): void {
    const known = new Set(this.#base.map(({ fileName }) => fileName))
    const added = [...this.#texts].filter(([name]) => !known.has(name)).map(([fileName, text]) => ({ fileName, text }))
    const changed = this.#base.map(({ fileName, text }) => ({ fileName, text: this.#texts.get(fileName) ?? text }))
    this.#files = [...changed, ...added]
    if (this.#texts.size === 0) {
      this.#restored = false
      this.#writtenOver = this.#baseHash
    }
    this.#keep()
    const rulesMoved = this.#writtenOver !== this.#baseHash
    this.#status =
      this.#texts.size === 0
        ? { kind: 'same' }
        : { kind: 'changed', restored: this.#restored, rulesMoved, kept: this.#kept }
    for (const listener of this.#listeners) listener()
  }

  #keep(): void {
    if (this.#texts.size === 0) {
      this.#storage.remove(this.#key)
      this.#kept = true
      return
    }
    const stored: StoredDraft = { writtenOver: this.#writtenOver, texts: Object.fromEntries(this.#texts) }
    this.#kept = this.#storage.write(this.#key, JSON.stringify(stored))
  }

  #restore(): void {
    const stored = storedIn(this.#storage.read(this.#key))
    if (!stored) return
    for (const [name, text] of Object.entries(stored.texts)) this.#texts.set(name, text)
    this.#writtenOver = stored.writtenOver
    this.#restored = true
    this.#settle()
  }
}

/** The rules that a draft changes. */
export interface BaseRules {
  readonly files: readonly RuleText[]
  readonly sha256: string
}

interface Applied extends RuleText {
  readonly before: string
}

interface StoredDraft {
  readonly writtenOver: string
  readonly texts: Readonly<Record<string, string>>
}

/** What a storage holds is not trusted to be what was written. */
function storedIn(text: string | undefined): StoredDraft | undefined {
  try {
    const { writtenOver, texts }: Partial<Record<keyof StoredDraft, unknown>> = JSON.parse(text ?? '')
    if (typeof writtenOver !== 'string' || typeof texts !== 'object' || texts === null) return undefined
    const written = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return written.length > 0 ? { writtenOver, texts: Object.fromEntries(written) } : undefined
  } catch {
    return undefined
  }
}

/** As an editor holds it, so that offsets agree: NFC, one kind of line break. */
const editable = ({ fileName, text }: RuleText): RuleText => ({ fileName, text: editableText(text) })

export const editableText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')

const sameFiles = (one: readonly RuleText[], other: readonly RuleText[]): boolean =>
  one.length === other.length &&
  one.every(({ fileName, text }, index) => other[index]?.fileName === fileName && other[index]?.text === text)
