import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { checklistsWanted } from '../../services/checklists-wanted.ts'
import { Project, type ProjectDocument } from '../../services/project.ts'
import { filesIn } from './disk-files.ts'
import { EditorFile } from './editor-file.ts'
import { isWanted, nothingShared, type SharedFiles, sharedFiles } from './shared-checklists.ts'

/** What a request is answered from: the files of one folder as they are now. */
export interface View {
  readonly project: Project
  /** By their names in the project. */
  readonly files: ReadonlyMap<string, EditorFile>
  /** The one that was asked about. */
  readonly file: EditorFile
  readonly document: ProjectDocument
}

/** The documents that the editor has opened, as the protocol keeps them. */
export interface OpenedDocuments {
  all(): readonly TextDocument[]
}

interface Folder {
  /** Absent until they are read, and again when they may have changed. */
  disk: Promise<ReadonlyMap<string, EditorFile>> | undefined
  shared: SharedFiles
  before: Project | undefined
}

/** Rule files folder by folder: opened documents, and beside them what lies on disk. */
export class Workspace {
  readonly #opened: OpenedDocuments
  readonly #folders = new Map<string, Folder>()

  constructor(opened: OpenedDocuments) {
    this.#opened = opened
  }

  /** The view from an opened document; absent for others. */
  async view(uri: string): Promise<View | undefined> {
    if (!this.#isOpened(uri)) return undefined
    const key = folderOf(uri)
    const folder = this.#folder(key)
    for (;;) {
      folder.disk ??= pathOf(uri) === undefined ? Promise.resolve(new Map()) : filesIn(key)
      const own = this.#current(await folder.disk, this.openedIn(key))
      const shared = this.#current(folder.shared.files, [])
      const files = new Map([...shared, ...own].map(file => [file.name, file]))
      const project = new Project([...files.values()].map(ruleFileOf), folder.before)
      folder.before = project
      const names = new Set(own.map(({ name }) => name))
      const wanted = checklistsWanted(project.documents.filter(({ source }) => names.has(source.name)))
      if (isWanted(wanted, folder.shared)) return viewFrom(uri, files, project)
      folder.shared = await sharedFiles(wanted)
    }
  }

  /** The opened documents of a folder. */
  openedIn(key: string): readonly TextDocument[] {
    return this.#opened.all().filter(({ uri }) => folderOf(uri) === key)
  }

  /** Reads the files of a document's folder again when next asked; a folder that nobody looks at is let go. */
  forget(uri: string): void {
    const key = folderOf(uri)
    const folder = this.#folders.get(key)
    if (folder) folder.disk = undefined
    if (this.openedIn(key).length === 0) this.#folders.delete(key)
  }

  #folder(key: string): Folder {
    const known = this.#folders.get(key) ?? { disk: undefined, shared: nothingShared, before: undefined }
    this.#folders.set(key, known)
    return known
  }

  #isOpened = (uri: string): boolean => this.#opened.all().some(each => each.uri === uri)

  /** Files by path, each as it is opened where it is; and what else is opened. */
  #current(onDisk: ReadonlyMap<string, EditorFile>, others: readonly TextDocument[]): readonly EditorFile[] {
    const opened = new Map(this.#opened.all().map(document => [pathOf(document.uri) ?? document.uri, document]))
    const beside = others.map(document => pathOf(document.uri) ?? document.uri).filter(key => !onDisk.has(key))
    const known = [...onDisk].map(([key, file]) => {
      const document = opened.get(key)
      return document ? new EditorFile(file.name, document) : file
    })
    const more = [...new Set(beside)].flatMap(key => {
      const document = opened.get(key)
      return document ? [new EditorFile(path.basename(key), document)] : []
    })
    return [...known, ...more]
  }
}

/** The folder in which a document lies; a document without a file is alone in its own. */
export function folderOf(uri: string): string {
  const location = pathOf(uri)
  return location === undefined ? uri : path.dirname(location)
}

function pathOf(uri: string): string | undefined {
  try {
    return path.normalize(fileURLToPath(uri))
  } catch {
    return undefined
  }
}

const ruleFileOf = ({ name, text }: EditorFile) => ({ name, text })

function viewFrom(uri: string, files: View['files'], project: Project): View | undefined {
  const file = [...files.values()].find(each => each.uri === uri)
  const document = file && project.document(file.name)
  return file && document && { project, files, file, document }
}
