import { type Checked, checkRules } from '../check/check.ts'
import type { RuleFile } from '../compile.ts'
import { ClauseMemory } from '../grammar/clauses/clause-memory.ts'
import { type ParsedWords, parseWords } from '../grammar/parse.ts'
import { Source } from '../text/source.ts'

/** A place of a project: a document by name, and an offset of its normalised text (UTF-16 units). */
export interface Place {
  readonly document: string
  readonly offset: number
}

/** One rule file as an editor holds it, read as far as it can be. */
export interface ProjectDocument extends ParsedWords {
  readonly source: Source
}

/**
 * Rule files that are edited together, at one moment: the index and what refers to it. Never throws for any text. Every
 * offset is one of `source.text`, the text in Unicode NFC without a byte order mark: an editor must hold that same text.
 */
export class Project {
  readonly documents: readonly ProjectDocument[]
  readonly #memories: ReadonlyMap<string, ClauseMemory>
  #checked: Checked | undefined

  /** `before` is the project that this one follows: what has not changed since is not read again. */
  constructor(files: readonly RuleFile[], before?: Project) {
    const memories = before ? before.#memories : new Map<string, ClauseMemory>()
    this.#memories = new Map(files.map(({ name }) => [name, memories.get(name) ?? new ClauseMemory()]))
    this.documents = files.map(file => unchanged(file, before) ?? this.#read(file))
    if (before && isSame(this.documents, before.documents)) this.#checked = before.#checked
  }

  document(name: string): ProjectDocument | undefined {
    return this.documents.find(({ source }) => source.name === name)
  }

  /** The files with this text for one of them. */
  with(file: RuleFile): Project {
    const files = this.documents.map(({ source }) => (source.name === file.name ? file : source))
    return new Project(files, this)
  }

  /** Names resolved and rules checked; made when it is first asked for. */
  get checked(): Checked {
    this.#checked ??= checkRules(this.documents.map(({ file }) => file))
    return this.#checked
  }

  #read({ name, text }: RuleFile): ProjectDocument {
    const source = new Source(name, text)
    return { source, ...parseWords(source, this.#memories.get(name)) }
  }
}

function unchanged({ name, text }: RuleFile, before: Project | undefined): ProjectDocument | undefined {
  const known = before?.document(name)
  return known?.source.text === text ? known : undefined
}

const isSame = (left: readonly ProjectDocument[], right: readonly ProjectDocument[]): boolean =>
  left.length === right.length && left.every((document, index) => document === right[index])
