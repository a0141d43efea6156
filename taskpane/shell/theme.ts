import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useMemo, useSyncExternalStore } from 'react'
import type { ThemeChoice } from './preferences.ts'

export type ThemeName = 'light' | 'dark' | 'high-contrast'

/** The theme of the host, where it tells; `subscribe` calls back when the host changes it. */
export interface HostTheme {
  readonly current: () => 'light' | 'dark'
  readonly subscribe: (listener: () => void) => () => void
}

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  // The colours of Teams in the letters of the other themes.
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase },
}

/** High contrast of the machine wins; then the reader's choice, the host's theme, the machine's. */
export function useTheme(choice: ThemeChoice, host: HostTheme | undefined): { name: ThemeName; theme: Theme } {
  const forced = useMedia('(forced-colors: active)')
  const machineDark = useMedia('(prefers-color-scheme: dark)')
  const hostTheme = useSyncExternalStore(host?.subscribe ?? nobody, host?.current ?? unknownTheme)
  const system = hostTheme ?? (machineDark ? 'dark' : 'light')
  const name = forced ? 'high-contrast' : choice === 'system' ? system : choice
  return { name, theme: themes[name] }
}

const nobody = () => () => {}
const unknownTheme = () => undefined

function useMedia(query: string): boolean {
  const { subscribe, matches } = useMemo(() => mediaOf(query), [query])
  return useSyncExternalStore(subscribe, matches)
}

function mediaOf(query: string) {
  // Where there are no media (a test without a screen), nothing matches.
  const list = typeof matchMedia === 'function' ? matchMedia(query) : undefined
  return {
    matches: () => list?.matches ?? false,
    subscribe: (listener: () => void) => {
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener('change', listener)
    },
  }
}
