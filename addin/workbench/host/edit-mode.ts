import type { HostErrorCode } from './protocol/host-error.ts'

/** `Excel.run({ delayForCellEdit: true }, …)` */
const waitsForCellEdit = 64

/** While a person types in a cell, Excel takes no requests. */
export class EditMode {
  #isEditing = false
  #waiting: (() => void)[] = []

  set(isEditing: boolean): void {
    this.#isEditing = isEditing
    if (!isEditing) for (const resume of this.#waiting.splice(0)) resume()
  }

  /** Undefined when the request may go on. */
  async pass(flags: number): Promise<HostErrorCode | undefined> {
    if (!this.#isEditing) return undefined
    if ((flags & waitsForCellEdit) === 0) return 'InvalidOperationInCellEditMode'
    await new Promise<void>(resolve => this.#waiting.push(resolve))
    return undefined
  }
}
