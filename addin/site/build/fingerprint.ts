import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))

/** Whatever the site is made of. */
const SOURCES = ['addin', 'taskpane', 'dsl', 'rules', 'manifest.xml', 'package-lock.json']

const RECORD = '.fingerprint'

/** The SHA-256 of all sources with their names. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of SOURCES.flatMap(filesAt)) hash.update(`${name}\0`).update(readFileSync(path.join(CHECKOUT, name)))
  return hash.digest('hex')
}

/** What the site in a folder was made from; empty where there is none or it was left half done. */
export function fingerprintIn(site: string): string {
  const record = path.join(site, RECORD)
  return existsSync(record) ? readFileSync(record, 'utf8') : ''
}

/** Written last, so that a site without it is known to be incomplete. */
export function recordFingerprint(site: string, value: string): void {
  writeFileSync(path.join(site, RECORD), value)
}

function filesAt(name: string): readonly string[] {
  const place = path.join(CHECKOUT, name)
  if (!existsSync(place)) return []
  if (path.extname(name) !== '') return [name]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(CHECKOUT, path.join(entry.parentPath, entry.name)))
    .sort()
}
