import type { HostEndpoint, HostInformation, OfficeTheme } from './endpoint.ts'

/** What the library asks the desktop about itself, each by a function of its own. */
export function desktopContext(
  { language, requirements, settings, documentName }: HostInformation,
  endpoint: HostEndpoint,
  theme: () => OfficeTheme,
): Readonly<Record<string, () => unknown>> {
  const fixed = {
    ...applicationFacts,
    GetAppUILocale: language,
    GetAppDataLocale: language,
    GetDocUrl: documentName,
    GetSupportedMatrix: JSON.stringify(requirements),
    GetSettings: new SettingsBox(settings, endpoint),
  }
  const asked = Object.entries(fixed).map(([name, value]): [string, () => unknown] => [name, () => value])
  return Object.fromEntries([...asked, ['GetOfficeThemeInfo', () => JSON.stringify(themeNumbers(theme()))]])
}

const applicationFacts = {
  GetAppType: 1,
  GetSolutionRef: 'thuoc',
  GetAppVersionMajor: 16,
  GetAppVersionMinor: 1,
  GetAppCapabilities: 0,
  GetActivationMode: 2,
  GetControlIntegrationLevel: 0,
  GetSolutionToken: '',
  GetCorrelationId: 'simulated',
  GetInstanceId: 'simulated',
  GetTouchEnabled: false,
  GetCommerceAllowed: true,
  GetHostFullVersion: '16.0.14332.20000',
  GetInitialDisplayMode: 2,
  GetDialogRequirementMatrix: '',
}

/** Settings go in and out as two lists, of keys and of values. */
class SettingsBox {
  readonly #settings: HostInformation['settings']
  readonly #endpoint: HostEndpoint

  constructor(settings: HostInformation['settings'], endpoint: HostEndpoint) {
    this.#settings = settings
    this.#endpoint = endpoint
  }

  Read(keys: string[], values: string[]): void {
    for (const [key, value] of this.#settings) {
      keys.push(key)
      values.push(value)
    }
  }

  Write(keys: readonly string[], values: readonly string[]): void {
    this.#endpoint.saveSettings(JSON.stringify(keys.map((key, index) => [key, values[index]])))
  }
}

/** The desktop tells colours as whole numbers. */
const themeNumbers = (theme: OfficeTheme): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(theme).map(([key, colour]) => [key, Number.parseInt(colour.slice(1), 16)]))
