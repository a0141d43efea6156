import type { HostEndpoint } from '../host/endpoint.ts'

/** What the page around the pane holds out to the script in the pane's frame. */
export interface WorkbenchWindow extends Window {
  /** Absent where the surrounding page is no workbench. */
  readonly workbenchEndpoint?: HostEndpoint
}
