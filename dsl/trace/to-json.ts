import Fraction from 'fraction.js'
import { toFractionText } from '../numbers/rational.ts'
import { unitText } from '../numbers/unit.ts'
import type { Trace } from './trace.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A trace as JSON: the same names, numbers as exact fraction text (`"4/5"`), units as text, a citation as file, line
 * and legal reference.
 */
export function traceToJson(trace: Trace): Json {
  return toJson(trace)
}

function toJson(value: unknown, key = ''): Json {
  if (value instanceof Fraction) return toFractionText(value)
  if (Array.isArray(value)) return value.map(item => toJson(item))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (key === 'unit') return unitText(value as Parameters<typeof unitText>[0])
  if (key === 'citation') return citationToJson(value as Trace['citation'])
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item, name)]))
}

function citationToJson({ source, span, reference }: Trace['citation']): Json {
  return { file: source.name, line: source.positionAt(span.start).line, reference: { ...reference } }
}
