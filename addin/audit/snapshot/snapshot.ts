import type { Json } from '../../../dsl/trace/to-json.ts'

/** Raised when fields change their meaning or go. */
export const SNAPSHOT_SCHEMA = 'thuoc-snapshot/1'

/** What a workbook said when somebody signed it off, with the SHA-256 of its content in canonical JSON. */
export interface Snapshot {
  readonly schema: typeof SNAPSHOT_SCHEMA
  readonly content: SnapshotContent
  readonly sha256: string
}

/** Records are by name; numbers are exact, as fractions in lowest terms. */
export interface SnapshotContent {
  readonly file: { readonly name: string; readonly sha256: string }
  /** As given; nothing of it is verified. */
  readonly signed: { readonly by: string; readonly date: string; readonly reason: string }
  readonly place: string
  readonly rules: { readonly index: string; readonly file: string; readonly sha256: string }
  readonly companions: Texts
  readonly readings: Texts
  /** By input or fact: `6.12.a`. */
  readonly figures: Texts
  /** The other units of the cohort, each with its figures. */
  readonly units: { readonly [unit: string]: Texts }
  readonly scores: { readonly [code: string]: SnapshotScore }
  readonly groups: Texts
  readonly total: { readonly lowest: string; readonly highest: string; readonly maximum: string }
  readonly findings: { readonly error: number; readonly warning: number; readonly information: number }
  /** The derivation of each score, as `thuoc explain --json` writes it. */
  readonly traces: { readonly [code: string]: Json }
}

export interface Texts {
  readonly [name: string]: string
}

/** Empty text where there is no number. */
export interface SnapshotScore {
  readonly state: string
  readonly score: string
  readonly maximum: string
  readonly measure: string
}
