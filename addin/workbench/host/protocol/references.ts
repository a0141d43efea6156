import { HostError } from './host-error.ts'
import type { HostObject } from './host-object.ts'

/** Objects that the add-in keeps between batches (`trackedObjects`, and ranges within one `Excel.run`). */
export class References {
  readonly #objects = new Map<string, HostObject>()
  readonly #ids = new WeakMap<HostObject, string>()
  #next = 1

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return
    const id = `kept${this.#next++}`
    this.#ids.set(object, id)
    this.#objects.set(id, object)
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object)
  }

  /** @throws HostError `InvalidReference` */
  find(id: string): HostObject {
    const object = this.#objects.get(id)
    if (object === undefined) throw new HostError('InvalidReference')
    return object
  }

  release(id: string): void {
    this.#objects.delete(id)
  }

  releaseAll(): void {
    this.#objects.clear()
  }

  /** Puts others in the place of kept ones, after cells moved. */
  replace(other: (object: HostObject) => HostObject | undefined): void {
    for (const [id, object] of this.#objects) {
      const next = other(object)
      if (next === undefined || next === object) continue
      this.#objects.set(id, next)
      this.#ids.set(next, id)
    }
  }

  count(): number {
    return this.#objects.size
  }
}
