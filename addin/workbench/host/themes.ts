import type { OfficeTheme } from './endpoint.ts'

export const lightTheme: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#262626',
}

export const darkTheme: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#F0F0F0',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#FFFFFF',
}
