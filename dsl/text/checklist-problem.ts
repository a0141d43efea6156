/** What can be wrong with checklists, and with facts that count them. */
export type ChecklistProblem =
  | { readonly code: 'unknown-checklist'; readonly checklist: string; readonly similar: readonly string[] }
  | { readonly code: 'duplicate-checklist'; readonly checklist: string }
  | { readonly code: 'several-checklists'; readonly checklist: string; readonly first: string }
  | { readonly code: 'unknown-state'; readonly state: string; readonly similar: readonly string[] }
  | { readonly code: 'unknown-checklist-code'; readonly item: string; readonly similar: readonly string[] }
  | { readonly code: 'checklist-without-states'; readonly checklist: string }
  | { readonly code: 'checklist-without-items'; readonly item: string }
  /** Domains whose codes begin alike, with another domain between them. */
  | { readonly code: 'domain-apart'; readonly item: string; readonly others: string }
  | CountsDiffer

export type CountedLevel = 'domain' | 'subject' | 'item'

/** What the decision declares, against what the file holds. */
export interface CountsDiffer {
  readonly code: 'counts-differ'
  /** A code, or the checklist's name. */
  readonly within: string
  readonly level: CountedLevel
  readonly declared: string
  readonly found: number
}
