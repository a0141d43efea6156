import type { CellAddress } from '../../addin/ports.ts'
import type { ViewProps } from '../view.ts'

/** What the view of each kind of traced cell is given. */
export interface TraceBodyProps extends ViewProps {
  /** Goes to a cell without losing the trace. */
  readonly go: (address: CellAddress) => void
}
