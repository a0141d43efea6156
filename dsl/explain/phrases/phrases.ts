import type { PolicyTreatment } from '../../model/rulebook.ts'
import type { CountTrace, InvalidReason } from '../../trace/quantity-trace.ts'
import type { AssessedTrace } from '../../trace/rule-trace.ts'

/** Every turn of phrase of the explanations, in one language. All values are texts, ready formatted. */
export interface Phrases {
  /** Why something cannot be the figure. */
  readonly reasons: Readonly<Record<InvalidReason, string>>
  readonly maximum: string
  readonly unknown: string
  readonly yes: string
  readonly no: string
  readonly points: (points: string) => string
  readonly heading: (code: string, title: string, maximum: string) => string
  readonly unscoredHeading: (code: string, title: string) => string
  readonly reference: (reference: string, file: string, line: number) => string
  readonly figure: (name: string, label: string, value: string, where: string) => string
  readonly missingFigure: (name: string, label: string, provider: string) => string
  readonly invalidFigure: (name: string, label: string, text: string, reason: InvalidReason, where: string) => string
  readonly undefinedFigure: (name: string, label: string) => string
  readonly byDefault: (source: string) => string
  readonly assumed: string
  readonly byCount: (count: CountTrace) => string
  readonly measure: (name: string) => string
  readonly award: string
  readonly undefinedResult: string
  readonly band: (limits: string) => string
  readonly bandTaken: (limits: string, seen: string, award: string) => string
  readonly bandFailed: (limits: string, seen: string) => string
  readonly bandsAfter: (limits: readonly string[]) => string
  readonly otherwise: (award: string) => string
  readonly chosen: (number: number, of: number, label: string, award: string, where: string) => string
  readonly notChosen: (others: readonly string[]) => string
  readonly option: (number: number, label: string, points: string) => string
  readonly tick: (answer: 'yes' | 'no' | 'missing', label: string, award: string, where: string) => string
  /** `award` is empty where the points could not be computed. */
  readonly assessed: Readonly<Record<AssessedTrace['basis'], (award: string) => string>>
  readonly cohort: (units: number, lowest: string, highest: string) => string
  readonly given: (lowest: string, highest: string) => string
  readonly noCohort: string
  readonly outside: string
  readonly allEqual: (equal: string) => string
  readonly allZero: string
  readonly contradiction: string
  readonly special: (conditions: string, award: string) => string
  readonly notAssessed: string
  readonly notSpecial: (conditions: string, seen: string) => string
  readonly specialUnclear: (conditions: string) => string
  readonly condition: {
    readonly is: (label: string, answer: string) => string
    readonly missing: (label: string) => string
  }
  readonly and: string
  readonly cap: (computed: string, maximum: string, stated: boolean) => string
  readonly shared: (partner: string, maximum: string, taken: string) => string
  readonly sharedCut: (computed: string, points: string) => string
  readonly floor: (computed: string) => string
  readonly missingPolicy: Readonly<Record<PolicyTreatment, string>>
  readonly zeroPolicy: Readonly<Record<PolicyTreatment, string>>
  readonly ownZeroPolicy: Readonly<Record<PolicyTreatment, string>>
  readonly open: (points: string) => string
  readonly invalid: string
  readonly component: (code: string, title: string, result: string) => string
  readonly sum: (sum: string) => string
  readonly unscored: string
  readonly result: (points: string, maximum: string, state: string) => string
  readonly resultExactly: (points: string, exactly: string, maximum: string, state: string) => string
  readonly noResult: (state: string) => string
}
