import { editDistance } from '../grammar/edit-distance.ts'
import { withoutMarks } from '../text/without-marks.ts'

const MAXIMUM_LENGTH = 60
const MAXIMUM_SUGGESTIONS = 3
/** Comparisons that one run may spend on suggestions, so that thousands of wrong names stay cheap. */
const BUDGET = 50_000

/** Suggests names that the writer may have meant, until its budget of comparisons is spent. */
export class Spelling {
  #left = BUDGET

  /** The nearest names, best first: those equal without accents and case, then those one or two letters away. */
  similar(name: string, candidates: Iterable<string>): readonly string[] {
    if (name.length > MAXIMUM_LENGTH || this.#left <= 0) return []
    const plain = withoutAccents(name)
    const limit = plain.length <= 3 ? 1 : 2
    const found: { readonly candidate: string; readonly distance: number }[] = []
    for (const candidate of candidates) {
      if (this.#left-- <= 0) break
      const distance = distanceOf(plain, candidate, limit)
      if (distance <= limit) found.push({ candidate, distance })
    }
    found.sort((one, other) => one.distance - other.distance)
    return [...new Set(found.map(({ candidate }) => candidate))].slice(0, MAXIMUM_SUGGESTIONS)
  }
}

/** `Tỷ_lệ` and `ty le` are the same: accents, case, spaces, `_` and `-` do not count; `y` counts as `i`. */
export function withoutAccents(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/y/g, 'i')
}

function distanceOf(plain: string, candidate: string, limit: number): number {
  if (Math.abs(candidate.length - plain.length) > limit + 4 || candidate.length > MAXIMUM_LENGTH) return limit + 1
  const other = withoutAccents(candidate)
  if (Math.abs(other.length - plain.length) > limit) return limit + 1
  // A one-letter name resembles every other one-letter name; that helps nobody.
  if (plain.length === 1 && other !== plain) return limit + 1
  return editDistance(plain, other, limit)
}
