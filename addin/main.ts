import { hostLanguage, hostTheme } from './host-interface.ts'
import type { AddIn } from './ports.ts'
import { type RibbonDestination, registerRibbon } from './ribbon.ts'
import { shippedRules } from './site/shipped-rules.ts'
import { startAddIn, startFailure } from './start.ts'
import { textsOf } from './texts/texts-of.ts'

// Custom functions and ribbon work before the pane is there: React comes last, and only then.
startAddIn({ shipped: shippedRules }).then(showPane, showFailure)

function showPane(addIn: AddIn): void {
  const waiting: RibbonDestination[] = []
  let open = (destination: RibbonDestination): void => {
    waiting.push(destination)
  }
  registerRibbon(addIn.workbook, destination => open(destination))
  import('../taskpane/main.tsx').then(({ mountPane }) => {
    const theme = hostTheme()
    const pane = mountPane(addIn, placeOfPane(), { language: hostLanguage(), ...(theme ? { theme } : {}) })
    open = pane.navigate
    for (const destination of waiting) open(destination)
  }, showFailure)
}

const placeOfPane = (): HTMLElement => document.getElementById('pane') ?? document.body

/** In both languages: without Excel nobody says which one is read. */
function showFailure(error: unknown): void {
  const { failure } = startFailure(error)
  const place = placeOfPane()
  place.setAttribute('role', 'alert')
  place.replaceChildren(
    ...(['vi', 'en'] as const).map(language => {
      const { notStarted, failure: sentence } = textsOf(language)
      const paragraph = document.createElement('p')
      paragraph.lang = language
      paragraph.textContent = `${notStarted} ${sentence(failure)}`
      return paragraph
    }),
  )
}
