import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RuleText, ScoringWorkbook } from '../../../addin/ports.ts'
import { browserStorage } from './draft-storage.ts'
import { type DraftStatus, RuleDraft } from './rule-draft.ts'

export interface ShownDraft {
  readonly draft: RuleDraft
  readonly status: DraftStatus
  readonly files: readonly RuleText[]
}

/** The drafts of this session by workbook: leaving the view keeps text, cursor and what can be undone. */
const drafts = new Map<string, RuleDraft>()

/** The draft of a workbook, which is known by its index and its place. */
export function useDraft({ rules, place }: Pick<ScoringWorkbook, 'rules' | 'place'>): ShownDraft {
  const key = `thuoc-draft ${rules.rulebook.id} ${place}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rules of the same workbook are taken over below
  const draft = useMemo(() => {
    const known = drafts.get(key) ?? new RuleDraft(key, rules, browserStorage)
    drafts.set(key, known)
    return known
  }, [key])
  useEffect(() => draft.rebase(rules), [draft, rules])
  const status = useSyncExternalStore(draft.subscribe, draft.status)
  const files = useSyncExternalStore(draft.subscribe, draft.files)
  return { draft, status, files }
}
