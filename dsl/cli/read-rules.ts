import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RuleFile } from '../compile.ts'
import { reasonOf } from './reason.ts'
import { statOf } from './stat-of.ts'
import { Refusal, refusals } from './texts.ts'

export const RULE_EXTENSION = '.thuoc'
/** A rule file and where it really lies. */
export interface RuleFileOnDisk extends RuleFile {
  readonly path: string
}

const MAXIMUM_MEGABYTES = 4
const MAXIMUM_FILES = 500
const MAXIMUM_DEPTH = 4

/**
 * The rule files at the given paths; a folder stands for all rule files in it. Refuses missing paths,
 * folders without rules, files over 4 MB and files that are not UTF-8.
 */
export async function readRuleFiles(paths: readonly string[]): Promise<readonly RuleFileOnDisk[]> {
  const names = (await Promise.all(paths.map(ruleFilesAt))).flat()
  return Promise.all([...new Set(names)].map(readRuleFile))
}

async function ruleFilesAt(location: string): Promise<readonly string[]> {
  const found = await statOf(location)
  if (!found.isDirectory()) return [location]
  const files = await filesBelow(location, MAXIMUM_DEPTH)
  if (files.length === 0) throw new Refusal(refusals.noRules(location))
  if (files.length > MAXIMUM_FILES) throw new Refusal(refusals.tooManyRules(location, MAXIMUM_FILES))
  return files.sort()
}

async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw new Refusal(refusals.unreadable(folder, reasonOf(error)))
  })
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith(RULE_EXTENSION))
  const folders = entries.filter(
    entry => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'),
  )
  const deeper =
    depth === 0 ? [] : await Promise.all(folders.map(({ name }) => filesBelow(path.join(folder, name), depth - 1)))
  return [...files.map(({ name }) => path.join(folder, name)), ...deeper.flat()]
}

async function readRuleFile(name: string): Promise<RuleFileOnDisk> {
  const { size } = await statOf(name)
  if (size > MAXIMUM_MEGABYTES * 1_000_000) {
    throw new Refusal(refusals.tooLarge(name, (size / 1_000_000).toFixed(1), MAXIMUM_MEGABYTES))
  }
  const bytes = await readFile(name).catch(error => {
    throw new Refusal(refusals.unreadable(name, reasonOf(error)))
  })
  return { name: shownName(name), path: name, text: decode(name, bytes) }
}

/** Messages and traces name a file as seen from here, not by where this machine keeps it. */
function shownName(name: string): string {
  const relative = path.relative(process.cwd(), name)
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? path.basename(name)
    : relative.split(path.sep).join('/')
}

function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(refusals.notUtf8(name, guessEncoding(bytes), firstDamage(bytes)))
  }
}

function guessEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE'
  if (bytes.subarray(0, 200).includes(0)) return 'UTF-16'
  return 'windows-1258, TCVN3, VNI'
}

/** The length of the longest valid beginning, found by halving. */
function firstDamage(bytes: Buffer): number {
  let valid = 0
  let damaged = bytes.length
  while (damaged - valid > 1) {
    const middle = (valid + damaged) >> 1
    if (decodes(bytes.subarray(0, middle))) valid = middle
    else damaged = middle
  }
  return valid
}

function decodes(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
