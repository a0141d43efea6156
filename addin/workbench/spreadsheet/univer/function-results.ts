import type { Argument, CellResult, InvokeFunction } from '../spreadsheet.ts'

/** A cell that calls a function, by the sheet's id. */
export interface Caller {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export type FunctionResult = CellResult | readonly (readonly CellResult[])[]

interface Call {
  readonly id: string
  readonly parameters: readonly Argument[]
  readonly caller: Caller
}

interface Answer {
  result?: FunctionResult
  /** Cells that asked since they were last calculated by another answer. */
  readonly callers: Set<string>
}

export interface FunctionResults {
  /** The answer, or `undefined`: then the call is noted and `send` will ask for it. */
  readonly answerTo: (call: Call) => FunctionResult | undefined
  /** Asks for all that is noted, at once. `arrived` hears of each cell that has its answer now. */
  readonly send: (invoke: InvokeFunction, arrived: (caller: Caller) => void) => void
  readonly waiting: () => number
  /** Every cell asks again. */
  readonly forget: () => void
  /** Cells moved: until `settled`, a cell may take the answer that another one got for the same arguments. */
  readonly moved: () => void
  readonly settled: () => void
}

/** More than ten calls for each of 3,000 cells; the oldest answers go first. */
const MAXIMUM_ANSWERS = 50_000

/**
 * Answers of asynchronous functions, kept by function and arguments for each cell that asked: a cell calls again
 * only when its arguments changed, whatever else is calculated.
 */
export function functionResults(): FunctionResults {
  let answers = new Map<string, Answer>()
  const noted = new Map<string, Call>()
  let underway = 0
  let isMoving = false

  return {
    answerTo: call => {
      const key = keyOf(call)
      const cell = cellOf(call.caller)
      const answer = answers.get(key)
      const isKnown = answer !== undefined && (isMoving || answer.callers.has(cell))
      if (isKnown && answer.result !== undefined) {
        answer.callers.add(cell)
        return answer.result
      }
      if (!isKnown) noted.set(`${cell} ${key}`, call)
      return undefined
    },
    send: (invoke, arrived) => {
      const calls = [...noted.values()]
      noted.clear()
      for (const call of calls) note(call)
      for (const call of calls) ask(call, invoke, arrived)
    },
    waiting: () => underway + noted.size,
    forget: () => {
      answers = new Map()
    },
    moved: () => {
      isMoving = true
    },
    settled: () => {
      isMoving = false
    },
  }

  /** From now on the cell waits for this answer; an answer to others serves it as soon as its own is there. */
  function note(call: Call): void {
    const key = keyOf(call)
    const known = answers.get(key)
    if (known) known.callers.add(cellOf(call.caller))
    else answers.set(key, { callers: new Set([cellOf(call.caller)]) })
    const oldest = answers.size > MAXIMUM_ANSWERS ? answers.keys().next().value : undefined
    if (oldest !== undefined) answers.delete(oldest)
  }

  function ask(call: Call, invoke: InvokeFunction, arrived: (caller: Caller) => void): void {
    const asked = answers
    underway += 1
    const finish = (result: FunctionResult): void => {
      underway -= 1
      const answer = answers === asked ? answers.get(keyOf(call)) : undefined
      if (answer) answer.result = result
      arrived(call.caller)
    }
    const { id, parameters, caller } = call
    invoke({ id, parameters, address: caller }).then(finish, () => finish({ error: '#VALUE!' }))
  }
}

const cellOf = ({ sheet, row, column }: Caller): string => `${sheet} ${row} ${column}`
const keyOf = ({ id, parameters }: Call): string => `${id} ${JSON.stringify(parameters)}`
