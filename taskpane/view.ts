import type { AddIn, CellAddress, ScoringWorkbook, Undo } from '../addin/ports.ts'
import type { FigureName } from '../dsl/emit/cells.ts'
import type { Code } from '../dsl/model/ids.ts'
import type { Scoresheet } from '../dsl/score/outcome.ts'
import type { Language } from '../dsl/text/language.ts'

/** The views of the pane, as the tabs name them. */
export type ViewName = 'score' | 'trace' | 'rules' | 'audit'

/** Where the pane is asked to go; from the ribbon, from a link in another view. */
export type Destination =
  | { readonly view: 'score'; readonly code?: Code; readonly figure?: FigureName }
  /** Without an address: the selected cell. */
  | { readonly view: 'trace'; readonly address?: CellAddress; readonly code?: Code }
  /** Offsets of the rule file of the index. */
  | { readonly view: 'rules'; readonly span?: { readonly start: number; readonly end: number } }
  | { readonly view: 'audit' }

/** Something done to the workbook, which may be undone. */
export type Command = () => Promise<Undo | undefined> | Promise<void>

/** What every view of a scoring workbook is given. */
export interface ViewProps {
  readonly addIn: AddIn
  readonly language: Language
  readonly workbook: ScoringWorkbook
  /** Scored once per change by the store. */
  readonly scoresheet: Scoresheet
  /** What this view was last asked to show, a new object for each request; absent while nobody asked. */
  readonly destination?: Destination
  readonly navigate: (destination: Destination) => void
  /** Runs a command with progress and failure shown by the shell; offers to undo where the command can be undone. */
  readonly run: (what: string, command: Command) => Promise<void>
}
