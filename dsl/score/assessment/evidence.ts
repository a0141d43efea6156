import type { Code } from '../../model/ids.ts'
import type { Indicator, Rulebook } from '../../model/rulebook.ts'
import { assessedIndicators, type GivenRow, type GivenRows } from './assessed-row.ts'

/** Whether the evidence that a rule asks for is there. */
export interface EvidenceRow {
  readonly code: Code
  /** What the rule asks for. */
  readonly asked: readonly string[]
  readonly state: 'present' | 'missing'
}

/** The rows whose rule asks for evidence, in the order of the decision. */
export const evidenceOf = (rulebook: Rulebook, given: GivenRows): readonly EvidenceRow[] =>
  assessedIndicators(rulebook).flatMap(indicator => {
    const { code, evidence: asked } = indicator
    return asked.length === 0 ? [] : [{ code, asked, state: evidenceState(indicator, given.get(code)) }]
  })

/** What the rule asks for stands in the sheets from the start, and proves nothing by itself. */
function evidenceState(indicator: Indicator, given: GivenRow | undefined): EvidenceRow['state'] {
  const asked = askedText(indicator)
  const texts = (given?.evidence ?? []).map(text => text.trim())
  return texts.some(text => text !== '' && text !== asked) ? 'present' : 'missing'
}

/** As the sheets show it. */
export const askedText = ({ evidence }: Pick<Indicator, 'evidence'>): string => evidence.join('; ')
