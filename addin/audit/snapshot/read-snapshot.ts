import type { Json } from '../../../dsl/trace/to-json.ts'
import { SNAPSHOT_SCHEMA, type Snapshot, type SnapshotContent } from './snapshot.ts'
import { hashOf } from './take-snapshot.ts'

export type SnapshotReading =
  | { readonly kind: 'read'; readonly snapshot: Snapshot; readonly isIntact: boolean }
  | { readonly kind: 'refused'; readonly reason: 'not-json' | 'not-a-snapshot' }

const LONGEST = 64_000_000

/** Reads a snapshot that somebody hands in; `isIntact` says whether its content still has its hash. */
export function readSnapshot(text: string): SnapshotReading {
  const json = text.length > LONGEST ? undefined : parsed(text)
  if (json === undefined) return { kind: 'refused', reason: 'not-json' }
  if (!isSnapshot(json)) return { kind: 'refused', reason: 'not-a-snapshot' }
  return { kind: 'read', snapshot: json, isIntact: hashOf(json.content) === json.sha256 }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function isSnapshot(json: unknown): json is Snapshot {
  return isRecord(json) && json.schema === SNAPSHOT_SCHEMA && typeof json.sha256 === 'string' && isContent(json.content)
}

function isContent(json: unknown): json is SnapshotContent {
  if (!isRecord(json)) return false
  const { file, signed, rules, total, findings, place } = json
  const records = [file, signed, rules, total, json.companions, json.readings, json.figures, json.groups]
  if (typeof place !== 'string' || !records.every(isTexts) || !isRecord(findings) || !isRecord(json.traces))
    return false
  return [json.units, json.scores].every(each => isRecord(each) && Object.values(each).every(isTexts))
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const isTexts = (json: unknown): boolean =>
  isRecord(json) && Object.values(json).every(each => typeof each === 'string')
