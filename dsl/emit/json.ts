import Fraction from 'fraction.js'
import type { Rulebook } from '../model/rulebook.ts'
import { toFractionText } from '../numbers/rational.ts'
import { Source } from '../text/source.ts'

/** Plain JSON data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The model as indented JSON: numbers as fractions in lowest terms (`"7/100"`), sources by name. */
export const emitJson = (rulebook: Rulebook): string => `${JSON.stringify(plain(rulebook), undefined, 2)}\n`

function plain(value: unknown): Json {
  if (value instanceof Fraction) return toFractionText(value)
  if (value instanceof Source) return value.name
  if (value instanceof Map) return record([...value].map(([key, each]) => [String(key), each]))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return record(Object.entries(value))
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  return null
}

const record = (entries: readonly (readonly [string, unknown])[]): Json =>
  Object.fromEntries(entries.filter(([, each]) => each !== undefined).map(([key, each]) => [key, plain(each)]))
