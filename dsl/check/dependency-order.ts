export interface DependencyOrder<Key> {
  /** Each key after those that it depends on; keys on a cycle are left out. */
  readonly ordered: readonly Key[]
  readonly cycles: readonly (readonly Key[])[]
}

/**
 * Orders keys so that each comes after what it needs, keeping the given order otherwise. Walks without
 * recursion: chains may be thousands long.
 */
export function dependencyOrder<Key>(keys: readonly Key[], needs: (key: Key) => readonly Key[]): DependencyOrder<Key> {
  const state = new Map<Key, 'open' | 'done'>()
  const ordered: Key[] = []
  const cycles: Key[][] = []
  const broken = new Set<Key>()
  for (const start of keys) {
    if (state.has(start)) continue
    const path: { readonly key: Key; readonly rest: Key[] }[] = []
    const enter = (key: Key) => {
      state.set(key, 'open')
      path.push({ key, rest: [...needs(key)].reverse() })
    }
    enter(start)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) {
        path.pop()
        state.set(top.key, 'done')
        if (!broken.has(top.key)) ordered.push(top.key)
        continue
      }
      if (!state.has(next)) enter(next)
      else if (state.get(next) === 'open') {
        const cycle = path.slice(path.findIndex(step => step.key === next)).map(step => step.key)
        cycles.push(cycle)
        for (const key of cycle) broken.add(key)
      }
    }
  }
  return { ordered, cycles }
}
