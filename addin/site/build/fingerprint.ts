import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))

/** Whatever the site is made of. */
const SOURCES = ['addin', 'taskpane', 'dsl', 'rules', 'manifest.xml', 'package-lock.json']

/** Of all sources with their names. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of SOURCES.flatMap(filesAt)) hash.update(`${name}\0`).update(readFileSync(path.join(CHECKOUT, name)))
  return hash.digest('hex').slice(0, 20)
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
