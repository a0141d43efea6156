import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'

/** What the reader has opened and chosen in the score view; kept while other views are shown. */
export interface ScoreUi {
  readonly section: ScoreSection
  readonly filter: Filter
  /** Indicators whose details are open. */
  readonly open: ReadonlySet<Code>
  /** What to bring into view, from another view; until the reader does something. */
  readonly sought: Sought
}

export type ScoreSection = 'overview' | 'indicators' | 'gains' | 'assessment' | 'targets'

export interface Filter {
  readonly text: string
  readonly state: StateFilter
  /** Empty text for all. */
  readonly group: string
  readonly owner: string
  readonly type: string
}

export type StateFilter = 'all' | 'missing' | 'below-maximum' | 'below-target'

export type Sought =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'figure'; readonly figure: FigureName }

export const noFilter: Filter = { text: '', state: 'all', group: '', owner: '', type: '' }

export const firstScoreUi: ScoreUi = {
  section: 'overview',
  filter: noFilter,
  open: new Set(),
  sought: { kind: 'nothing' },
}
