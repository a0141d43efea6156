import { connectDesktop, type SeamWindow } from '../host/desktop-seam.ts'
import type { WorkbenchWindow } from './door.ts'

// Runs in the pane's frame before Office.js, which then finds the host of the page around it.
const { workbenchEndpoint } = window.parent as WorkbenchWindow
// The types of browsers know `external` by its old members only.
if (workbenchEndpoint) connectDesktop(window as unknown as SeamWindow, workbenchEndpoint)
