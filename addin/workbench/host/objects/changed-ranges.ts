import type { Place } from './excel.ts'

/** Handlers of `onChanged` may ask for the range later; the last ones are remembered. */
const remembered = 200

export class ChangedRanges {
  readonly #places = new Map<string, Place>()
  #next = 1

  add(place: Place): string {
    const id = `changed${this.#next++}`
    this.#places.set(id, place)
    const [oldest] = this.#places.keys()
    if (this.#places.size > remembered && oldest !== undefined) this.#places.delete(oldest)
    return id
  }

  find(id: string): Place | undefined {
    return this.#places.get(id)
  }
}
