import { messageCategory, type PushEntry } from './protocol/wire.ts'

/** The numbers by which Office.js knows the events that are simulated. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  nameChanged: 25,
} as const

export type EventName = keyof typeof eventType

/** Handlers of the whole collection of worksheets. */
const everywhere = 'Workbook'

/** Which events the add-in listens to, and the way of an event to it. */
export class Subscriptions {
  readonly #counts = new Map<string, number>()
  readonly #send: (entry: PushEntry) => void
  #next = 1

  constructor(send: (entry: PushEntry) => void) {
    this.#send = send
  }

  /** `sheet` is an id; without one, of all sheets. */
  add(event: EventName, sheet: string = everywhere): void {
    const key = `${event} ${sheet}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  remove(event: EventName, sheet: string = everywhere): void {
    const key = `${event} ${sheet}`
    this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) - 1))
  }

  fire(event: EventName, sheet: string, detail: Readonly<Record<string, unknown>> = {}): void {
    const message = JSON.stringify({ worksheetId: sheet, ...detail })
    for (const target of [sheet, everywhere]) {
      if ((this.#counts.get(`${event} ${target}`) ?? 0) === 0) continue
      this.#send([messageCategory.event, eventType[event], target, message, this.#next++, false])
    }
  }
}
