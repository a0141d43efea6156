import type { OptionalKind } from '../../../dsl/model/input-kinds.ts'
import type { AssessedBy } from '../../../dsl/model/rulebook.ts'
import type { NormalMethod } from '../../../dsl/trace/rank-trace.ts'
import type { SheetId } from '../workbook-plan.ts'

/** Every word of the workbook that no rule file gives. */
export interface SheetTexts {
  readonly titles: Readonly<Record<SheetId, string>>
  readonly common: {
    readonly code: string
    readonly basis: (acts: string) => string
    readonly place: (place: string) => string
    readonly page: string
    readonly fillHere: string
    readonly total: string
    readonly points: string
  }
  readonly legend: Readonly<Record<'missing' | 'filled' | 'optional' | 'invalid' | 'computed', string>>
  readonly facts: {
    readonly heading: string
    readonly advice: string
    readonly countedOn: (sheet: string) => string
    readonly columns: readonly string[]
  }
  readonly inputs: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly letters: Readonly<Record<string, string>>
    readonly maximum: (points: string) => string
    readonly choose: string
    readonly yes: string
    readonly no: string
    readonly filledFrom: (source: string) => string
    readonly optional: Readonly<Record<OptionalKind, string>>
  }
  readonly checklist: {
    readonly advice: string
    readonly columns: readonly [code: string, item: string, condition: string, evidence: string, note: string]
    /** Of a row that says yes to a state without one that it needs. */
    readonly contradiction: string
    readonly partly: string
    readonly items: (count: number) => string
  }
  readonly messages: Readonly<
    Record<'number' | 'choice' | 'yesNo' | 'score' | 'assessed', { readonly title: string; readonly text: string }>
  >
  readonly choicePrompt: { readonly title: string; readonly text: string }
  readonly scores: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly coordinating: (bodies: string) => string
    readonly implementing: (bodies: string) => string
    readonly total: string
  }
  readonly summary: {
    readonly heading: string
    readonly figures: readonly [points: string, value: string, missing: string, cohort: string]
    readonly groups: string
    readonly groupColumns: readonly string[]
    readonly pillars: string
    readonly pillarColumns: readonly string[]
    readonly assessed: string
    readonly assessedColumns: readonly string[]
    readonly chart: string
    readonly chartDescription: string
    readonly chartSeries: string
    readonly gaps: string
    readonly gapColumns: readonly string[]
    readonly states: string
    readonly stateColumns: readonly string[]
    readonly identity: string
    readonly identityRows: readonly [index: string, file: string, hash: string, readings: string]
    readonly identityNote: string
    readonly defaultReadings: string
  }
  readonly targets: {
    readonly heading: (place: string, year: number) => string
    readonly columns: readonly string[]
    readonly done: string
    readonly notDone: string
    readonly unknown: string
    readonly incomparable: (reason: string) => string
  }
  readonly units: { readonly heading: string; readonly advice: string; readonly unit: string; readonly own: string }
  readonly points: {
    readonly heading: string
    readonly advice: string
    readonly counted: string
    readonly columns: readonly [number: string, unit: string, total: string, maximum: string]
    readonly maximum: string
    readonly withData: string
    readonly units: string
  }
  readonly exclusion: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly proposed: string
    readonly effect: readonly [title: string, before: string, after: string]
    readonly effectRows: readonly [maximum: string, points: string, rank: string]
  }
  readonly ranks: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly method: string
    readonly methods: Readonly<Record<NormalMethod, string>>
    readonly singleUnit: string
    readonly allEqual: string
    readonly bestIsZero: string
    readonly previousZero: string
    readonly groupColumns: readonly [name: string, from: string]
    readonly group: (number: number) => string
    readonly statistics: readonly [
      lowest: string,
      highest: string,
      mean: string,
      deviation: string,
      sampleDeviation: string,
      units: string,
    ]
  }
  readonly lists: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly helper: string
    readonly helperColumns: readonly string[]
    readonly leafColumns: readonly string[]
    readonly assessedColumns: readonly string[]
  }
  readonly sources: Readonly<Record<AssessedBy, string>>
  readonly differences: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly evidenceColumns: readonly string[]
    readonly sum: string
    readonly noReason: string
    readonly withoutReason: string
    readonly withoutEvidence: string
    readonly present: string
    readonly missing: string
    readonly notAsked: string
  }
  readonly log: {
    readonly heading: string
    readonly advice: string
    readonly columns: readonly string[]
    readonly whoFrom: Readonly<Record<'typed' | 'office' | 'unknown', string>>
    readonly kept: string
    readonly keptColumns: readonly [
      number: string,
      row: string,
      unit: string,
      value: string,
      label: string,
      others: string,
    ]
    readonly keptNames: Readonly<Record<string, string>>
  }
  readonly properties: { readonly subject: string; readonly description: (index: string) => string }
}
