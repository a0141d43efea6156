export interface DependencyOrder<Key> {
  /** Each key after those that it depends on; keys on a cycle are left out. */
  readonly ordered: readonly Key[]
  readonly cycles: readonly (readonly Key[])[]
}

/** Cycles beyond these are not told one by one; the first ones are enough to mend. */
const MOST_CYCLES = 20

/**
 * Orders keys so that each comes after what it needs, keeping the given order otherwise. Walks without
 * recursion: chains may be thousands long.
 */
export function dependencyOrder<Key>(keys: readonly Key[], needs: (key: Key) => readonly Key[]): DependencyOrder<Key> {
  const walk = new Walk(needs)
  for (const key of keys) walk.from(key)
  return walk
}

class Walk<Key> implements DependencyOrder<Key> {
  readonly ordered: Key[] = []
  readonly cycles: Key[][] = []
  readonly #needs: (key: Key) => readonly Key[]
  readonly #state = new Map<Key, 'open' | 'done'>()
  readonly #onCycle = new Set<Key>()
  readonly #path: { readonly key: Key; readonly rest: Key[] }[] = []

  constructor(needs: (key: Key) => readonly Key[]) {
    this.#needs = needs
  }

  from(start: Key): void {
    if (this.#state.has(start)) return
    this.#enter(start)
    for (let top = this.#path.at(-1); top; top = this.#path.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) this.#leave(top.key)
      else if (!this.#state.has(next)) this.#enter(next)
      else if (this.#state.get(next) === 'open') this.#closeCycle(next)
    }
  }

  #enter(key: Key): void {
    this.#state.set(key, 'open')
    this.#path.push({ key, rest: [...this.#needs(key)].reverse() })
  }

  #leave(key: Key): void {
    this.#path.pop()
    this.#state.set(key, 'done')
    if (!this.#onCycle.has(key)) this.ordered.push(key)
  }

  #closeCycle(first: Key): void {
    if (this.cycles.length >= MOST_CYCLES) return
    const cycle = this.#path.slice(this.#path.findIndex(({ key }) => key === first)).map(({ key }) => key)
    this.cycles.push(cycle)
    for (const key of cycle) this.#onCycle.add(key)
  }
}
