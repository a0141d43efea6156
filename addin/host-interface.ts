import type { Language } from '../dsl/text/language.ts'

/** The colours of Excel, as the pane follows them. */
export interface HostTheme {
  readonly current: () => 'light' | 'dark'
  readonly subscribe: (listener: () => void) => () => void
}

/** The language in which Excel speaks to people; Vietnamese where it is one of those that we do not have. */
export function hostLanguage(): Language {
  const language = Office.context.displayLanguage ?? ''
  return language.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** Nothing where this Excel does not tell; then the pane follows the machine. */
export function hostTheme(): HostTheme | undefined {
  const theme = Office.context.officeTheme
  if (!theme?.bodyBackgroundColor) return undefined
  return {
    current: () => (isDark(Office.context.officeTheme?.bodyBackgroundColor ?? '') ? 'dark' : 'light'),
    subscribe: listener => {
      Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener)
      return () =>
        Office.context.document.removeHandlerAsync(Office.EventType.OfficeThemeChanged, { handler: listener })
    },
  }
}

/** By the brightness that eyes see. */
function isDark(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)
  if (!match) return false
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(part => Number.parseInt(part, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
