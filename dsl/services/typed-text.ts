import { lastIndexAtMost, Source, type Span } from '../text/source.ts'

/**
 * A text as somebody typed it, perhaps in NFD or with a byte order mark, and where its characters are in `normal`, the
 * text in NFC that the services speak of. Offsets are UTF-16 units.
 */
export class TypedText {
  readonly normal: string
  readonly #typed: Runs
  readonly #normal: Runs

  constructor(typed: string) {
    this.normal = new Source('', typed).text
    const changes = typed === this.normal ? [] : changesOf(typed)
    this.#typed = runsOf(changes.map(change => change.typed))
    this.#normal = runsOf(changes.map(change => change.normal))
  }

  /** An offset between a letter and its marks goes to the end of what they are together, at most. */
  toNormal(offset: number): number {
    return moved(offset, this.#typed, this.#normal)
  }

  toTyped(offset: number): number {
    return moved(offset, this.#normal, this.#typed)
  }
}

/** The runs of characters that have another length in NFC, in one of the texts. */
interface Runs {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const runsOf = (spans: readonly Span[]): Runs => ({
  starts: spans.map(({ start }) => start),
  ends: spans.map(({ end }) => end),
})

function moved(offset: number, from: Runs, to: Runs): number {
  const last = lastIndexAtMost(from.starts, offset)
  const [start = 0, end = 0] = [from.starts[last], from.ends[last]]
  const [newStart = 0, newEnd = 0] = [to.starts[last], to.ends[last]]
  if (offset < start) return offset
  return offset < end ? Math.min(newEnd, newStart + offset - start) : newEnd + offset - end
}

interface Change {
  readonly typed: Span
  readonly normal: Span
}

/** What normalisation can join: a character with the marks after it, or with the later letters of a Hangul syllable. */
const CLUSTER = /\P{M}?[\p{M}\u1161-\u1175\u11A8-\u11C2\u{16D63}\u{16D67}\u{16D68}]+|\P{M}/gsu

function changesOf(typed: string): readonly Change[] {
  const changes: Change[] = []
  const mark = typed.startsWith('\uFEFF') ? 1 : 0
  if (mark > 0) changes.push({ typed: { start: 0, end: mark }, normal: { start: 0, end: 0 } })
  let end = 0
  for (const { 0: cluster, index } of typed.slice(mark).matchAll(CLUSTER)) {
    const start = end
    end += cluster.normalize('NFC').length
    if (end - start === cluster.length) continue
    const from = mark + index
    changes.push({ typed: { start: from, end: from + cluster.length }, normal: { start, end } })
  }
  return changes
}
