import type { HostMessage } from './endpoint.ts'

/** Clicks on the ribbon: they wait until the page can take them, and end when the add-in says so. */
export class ClickRegister {
  readonly #post: (message: HostMessage) => void
  readonly #open = new Map<string, () => void>()
  #waiting: HostMessage[] = []
  #isReady = false
  #next = 1

  constructor(post: (message: HostMessage) => void) {
    this.#post = post
  }

  ready(): void {
    this.#isReady = true
    for (const message of this.#waiting.splice(0)) this.#post(message)
  }

  click(action: string): Promise<void> {
    const id = `click-${this.#next++}`
    const message: HostMessage = { kind: 'click', id, action }
    return new Promise(resolve => {
      this.#open.set(id, resolve)
      if (this.#isReady) this.#post(message)
      else this.#waiting.push(message)
    })
  }

  completed(id: string): void {
    this.#open.get(id)?.()
    this.#open.delete(id)
  }
}
