import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { RULE_EXTENSION, type RuleFileOnDisk, readRuleFiles } from '../read-rules.ts'
import { EditorFile } from './editor-file.ts'

/** As many rule files of a folder as are read; no rule set comes near. */
const MAXIMUM_FILES = 200
/** UTF-16 units of all of them together; what comes later in the order of names is left out. */
const MAXIMUM_LENGTH = 16 * 1024 * 1024

/** The rule files that lie in a folder, by path; what cannot be read is left out, as a missing folder is. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, EditorFile>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter(entry => entry.isFile() && entry.name.endsWith(RULE_EXTENSION)).map(({ name }) => name)
  const files = new Map<string, EditorFile>()
  let length = 0
  for (const name of names.sort().slice(0, MAXIMUM_FILES)) {
    const location = path.join(folder, name)
    const [read] = await readRuleFiles([location]).catch(() => [])
    if (!read || length + read.text.length > MAXIMUM_LENGTH) continue
    length += read.text.length
    files.set(location, fileOnDisk(name, read))
  }
  return files
}

export const fileOnDisk = (name: string, { path: location, text }: RuleFileOnDisk): EditorFile =>
  EditorFile.onDisk(name, pathToFileURL(location).href, text)
