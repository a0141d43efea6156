import type { HostErrorCode } from './protocol/host-error.ts'

/** Which request is to fail. */
export type PlannedFailure =
  /** All of the request of this number, counted from 1 from now on or from the last `reset`. */
  | { readonly sync: number; readonly code: HostErrorCode }
  /** The `nth` action of this name (`Range.values`, `Worksheet.delete`) from now on; what stands before it is done. */
  | { readonly action: string; readonly nth?: number; readonly code: HostErrorCode }

export class FailurePlan {
  #planned: PlannedFailure[] = []
  #seen = new Map<PlannedFailure, number>()

  add(failure: PlannedFailure): void {
    this.#planned.push(failure)
  }

  ofBatch(sync: number): HostErrorCode | undefined {
    return this.#take(failure => 'sync' in failure && failure.sync === sync)
  }

  ofAction(name: string): HostErrorCode | undefined {
    return this.#take(failure => {
      if (!('action' in failure) || failure.action !== name) return false
      const seen = (this.#seen.get(failure) ?? 0) + 1
      this.#seen.set(failure, seen)
      return seen === (failure.nth ?? 1)
    })
  }

  /** A failure happens once. */
  #take(isIt: (failure: PlannedFailure) => boolean): HostErrorCode | undefined {
    const found = this.#planned.find(isIt)
    if (found !== undefined) this.#planned = this.#planned.filter(failure => failure !== found)
    return found?.code
  }
}
