import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AddIn } from '../addin/ports.ts'
import type { Language } from '../dsl/text/language.ts'
import { Pane } from './shell/pane.tsx'
import type { HostTheme } from './shell/theme.ts'
import { navigation } from './store/navigation.ts'
import { paneStore } from './store/pane-store.ts'
import type { Destination } from './view.ts'

export interface PaneOptions {
  /** Of the host's own interface; what the reader chose in the pane comes before it. Vietnamese where it is not said. */
  readonly language?: Language
  /** The colours of the host; without them those of the machine. */
  readonly theme?: HostTheme
}

/** A pane on the page, and the ways in which the ribbon reaches it. */
export interface MountedPane {
  readonly navigate: (destination: Destination) => void
  readonly unmount: () => void
}

/** Shows the pane in `root` and keeps it in step with the workbook until it is unmounted. */
export function mountPane(addIn: AddIn, root: HTMLElement, options: PaneOptions = {}): MountedPane {
  const store = paneStore(addIn)
  const places = navigation()
  const page = createRoot(root)
  page.render(
    <StrictMode>
      <Pane
        addIn={addIn}
        store={store}
        navigation={places}
        hostLanguage={options.language ?? 'vi'}
        {...(options.theme ? { hostTheme: options.theme } : {})}
      />
    </StrictMode>,
  )
  return {
    navigate: places.navigate,
    unmount: () => {
      page.unmount()
      store.close()
    },
  }
}
