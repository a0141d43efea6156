import { HostError } from './host-error.ts'

const absent = (value: unknown): boolean => value === undefined || value === null

/** The arguments of a call, read as what they must be; anything else is Excel's `InvalidArgument`. */
export class Arguments {
  readonly values: readonly unknown[]

  constructor(values: readonly unknown[]) {
    this.values = values
  }

  has(index: number): boolean {
    return !absent(this.values[index])
  }

  text(index: number): string {
    return textOf(this.values[index])
  }

  textOr(index: number, otherwise: string): string {
    return this.has(index) ? this.text(index) : otherwise
  }

  whole(index: number): number {
    return wholeOf(this.values[index])
  }

  wholeOr(index: number, otherwise: number): number {
    return this.has(index) ? this.whole(index) : otherwise
  }

  flagOr(index: number, otherwise: boolean): boolean {
    return this.has(index) ? flagOf(this.values[index]) : otherwise
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.values[index])
  }
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new HostError('InvalidArgument')
}

export function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new HostError('InvalidArgument')
}

export function wholeOf(value: unknown): number {
  const number = numberOf(value)
  if (!Number.isInteger(number)) throw new HostError('InvalidArgument')
  return number
}

export function flagOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new HostError('InvalidArgument')
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument')
  return value as Readonly<Record<string, unknown>>
}

/** One of a closed list of words, as Office.js spells them. */
export function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find(each => each === value)
  if (word === undefined) throw new HostError('InvalidArgument')
  return word
}
