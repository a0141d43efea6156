import type { FindingCode, FindingDetail, FindingPlace, Severity } from '../finding.ts'

type Of<C extends FindingCode> = FindingPlace & Extract<FindingDetail, { code: C }>

/** Everything that is said of findings in one language; a missing sentence does not compile. */
export interface FindingTexts {
  readonly severities: Readonly<Record<Severity, string>>
  /** What a kind of finding is called, for groups. */
  readonly titles: Readonly<Record<FindingCode, string>>
  /** What is wrong; found and expected stand beside it. */
  readonly sentences: { readonly [C in FindingCode]: (finding: Of<C>) => string }
  /** What to do about it. */
  readonly fixes: Readonly<Record<FindingCode, string>>
  readonly nothing: string
}
