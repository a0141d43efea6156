import path from 'node:path'
import { SHIPPED_RULES, shippedChecklists } from '../compile-rules.ts'
import { fileOnDisk } from './disk-files.ts'
import type { EditorFile } from './editor-file.ts'

/** Files taken in from the rules that come with Thước, by path, and the checklists for whose sake. */
export interface SharedFiles {
  readonly wanted: ReadonlySet<string>
  readonly files: ReadonlyMap<string, EditorFile>
}

export const nothingShared: SharedFiles = { wanted: new Set(), files: new Map() }

/** The shipped checklists of these ids with their translations; their names cannot be those of files in one folder. */
export async function sharedFiles(wanted: ReadonlySet<string>): Promise<SharedFiles> {
  if (wanted.size === 0) return nothingShared
  const found = await shippedChecklists(wanted).catch(() => [])
  const named = found.map(file => {
    const name = path.relative(path.dirname(SHIPPED_RULES), file.path).split(path.sep).join('/')
    return [file.path, fileOnDisk(name, file)] as const
  })
  return { wanted, files: new Map(named) }
}

export const isWanted = (wanted: ReadonlySet<string>, { wanted: known }: SharedFiles): boolean =>
  wanted.size === known.size && [...wanted].every(id => known.has(id))
