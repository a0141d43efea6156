import type { Area, CellResult, InvokeFunction, Spreadsheet } from '../../spreadsheet/spreadsheet.ts'
import { fullAddress } from '../cells/address.ts'
import { messageCategory, messageType, type PushEntry } from '../protocol/wire.ts'
import { Refused, wireArguments } from './arguments.ts'
import { checkMetadata, type DeclaredFunctions, entriesOf, type FunctionMetadata } from './metadata.ts'
import { cellsOfResult, errorOfCode, type FunctionResult } from './results.ts'

type Call = Parameters<InvokeFunction>[0]

interface Pending {
  readonly call: Call
  readonly answer: (result: FunctionResult) => void
}

/** Bits of the flags of an invocation. */
const flag = { cancelable: 1, allowsErrors: 4 } as const

/** What Excel shows where a function was stopped. */
const stopped: CellResult = { error: '#BUSY!' }

/**
 * Calls custom functions in the page of the add-in: invocations of one calculation go out in one message, and wait
 * until the page says that its functions are ready.
 */
export class FunctionBridge {
  readonly #spreadsheet: Spreadsheet
  readonly #send: (entries: readonly PushEntry[]) => void
  readonly #functions = new Map<string, FunctionMetadata>()
  readonly #pending = new Map<number, Pending>()
  readonly #messages = new Map<string, string>()
  #queue: PushEntry[] = []
  #allowsErrors = false
  #isReady = false
  #isFlushing = false
  #next = 1
  #invocations = 0

  constructor(spreadsheet: Spreadsheet, send: (entries: readonly PushEntry[]) => void) {
    this.#spreadsheet = spreadsheet
    this.#send = send
  }

  /** Makes the functions known to formulas. */
  declare(declared: DeclaredFunctions): void {
    checkMetadata(declared.metadata)
    this.#functions.clear()
    for (const metadata of declared.metadata.functions) this.#functions.set(metadata.id, metadata)
    this.#allowsErrors = declared.metadata.allowErrorForDataTypeAny === true
    this.#spreadsheet.setFunctions(entriesOf(declared), call => this.#invoke(call))
  }

  ready(): void {
    this.#isReady = true
    this.#flushSoon()
  }

  /** Rows of `SetInvocationArrayResults`: `[id, succeeded, value, error code]`. */
  settle(rows: readonly unknown[]): void {
    for (const row of rows) {
      if (!Array.isArray(row)) continue
      const [id, succeeded, value, code] = row
      const pending = this.#pending.get(Number(id))
      if (pending === undefined) continue
      this.#pending.delete(Number(id))
      if (succeeded !== true) this.#messages.set(keyOf(pending.call.address), String(value ?? ''))
      pending.answer(succeeded === true ? cellsOfResult(value) : errorOfCode(code))
    }
  }

  /** Somebody wrote over cells whose functions still run. */
  cancelIn(sheet: string, { top, left, bottom, right }: Area): void {
    for (const [id, { call, answer }] of this.#pending) {
      const { address } = call
      const isInside =
        address.sheet === sheet &&
        address.row >= top &&
        address.row <= bottom &&
        address.column >= left &&
        address.column <= right
      if (!isInside) continue
      this.#pending.delete(id)
      this.#queue = this.#queue.filter(entry => entry[4] !== id)
      this.#send([this.#entry(messageType.cancel, JSON.stringify({ invocationId: id }), id)])
      answer(stopped)
    }
  }

  /** How many invocations were sent for so far. */
  invocations(): number {
    return this.#invocations
  }

  /** The sentence that came with a cell's error: what Excel shows when the pointer rests on it. */
  messageAt(address: Call['address']): string {
    return this.#messages.get(keyOf(address)) ?? ''
  }

  async #invoke(call: Call): Promise<FunctionResult> {
    const metadata = this.#functions.get(call.id)
    if (metadata === undefined) return { error: '#NAME?' }
    this.#messages.delete(keyOf(call.address))
    const message = this.#messageFor(metadata, call)
    if (message instanceof Refused) {
      this.#messages.set(keyOf(call.address), message.message)
      return { error: '#VALUE!' }
    }
    return new Promise(answer => {
      const id = this.#next++
      this.#invocations++
      this.#pending.set(id, { call, answer })
      this.#queue.push(this.#entry(messageType.invoke, JSON.stringify([id, ...message]), id))
      this.#flushSoon()
    })
  }

  #messageFor(metadata: FunctionMetadata, call: Call): readonly unknown[] | Refused {
    try {
      const values = wireArguments(metadata, call.parameters, this.#allowsErrors)
      const flags = (metadata.options?.cancelable ? flag.cancelable : 0) | (this.#allowsErrors ? flag.allowsErrors : 0)
      const address = metadata.options?.requiresAddress === true ? this.#addressOf(call) : null
      return [call.id, values, address, flags, null]
    } catch (error) {
      if (error instanceof Refused) return error
      throw error
    }
  }

  #addressOf({ address }: Call): string {
    const sheet = this.#spreadsheet.sheets().find(({ id }) => id === address.sheet)
    const { row, column } = address
    return fullAddress(sheet?.title() ?? '', { top: row, left: column, bottom: row, right: column })
  }

  #entry(type: number, message: string, id: number): PushEntry {
    return [messageCategory.customFunction, type, '', message, id, false]
  }

  /** After the work at hand, so that everything a calculation asks for goes out together. */
  #flushSoon(): void {
    if (this.#isFlushing || !this.#isReady || this.#queue.length === 0) return
    this.#isFlushing = true
    setTimeout(() => {
      this.#isFlushing = false
      this.#send(this.#queue.splice(0))
    }, 0)
  }
}

const keyOf = ({ sheet, row, column }: Call['address']): string => `${sheet} ${row} ${column}`
