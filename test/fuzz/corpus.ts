import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Random, seededRandom } from '../support/random.ts'
import { mutate } from './mutate.ts'
import { smallSeeds } from './seeds.ts'

const RULES = fileURLToPath(new URL('../../rules', import.meta.url))

/** Texts that mutations start from: the rule files of the repository and the small seeds. */
export interface Corpus {
  readonly files: readonly string[]
  /** The files cut at their blank lines; the first piece of each is its head. */
  readonly pieces: readonly (readonly string[])[]
}

export function readCorpus(): Corpus {
  const paths = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.thuoc'))
  const files = [...paths.sort().map(path => readFileSync(join(RULES, path), 'utf8')), ...smallSeeds]
  return { files, pieces: files.map(file => file.split(/\n\s*\n/)) }
}

/** The text of one numbered case: mostly a few items of a file, rarely a whole file. */
export function caseText(corpus: Corpus, number: number): string {
  const random = seededRandom(number)
  const whole = random.chance(0.0003)
  const text = whole ? random.pick(corpus.files) : excerpt(corpus, random)
  return mutate(text, excerpt(corpus, random), random)
}

function excerpt(corpus: Corpus, random: Random): string {
  if (random.chance(0.3)) return random.pick(smallSeeds)
  const pieces = random.pick(corpus.pieces)
  const head = random.chance(0.2) ? [pieces[0] ?? ''] : []
  return [...head, someLines(random.pick(pieces), random)].join('\n\n')
}

/** A few lines of a piece, from its first line more often than not. */
function someLines(piece: string, random: Random): string {
  const lines = piece.split('\n')
  const first = random.chance(0.6) ? 0 : random.whole(0, lines.length - 1)
  return lines.slice(first, first + random.whole(2, 12)).join('\n')
}
