import type { PushEntry } from './protocol/wire.ts'

/**
 * The door between the host and the page of the add-in. Texts and promises of texts alone pass through it, so that
 * host and add-in may live in different frames, whose arrays and dates are strangers to each other.
 */
export interface HostEndpoint {
  /** `HostInformation` as JSON; read once, before Office.js starts. */
  readonly information: () => string
  /** A batch of Office.js as JSON, with its flags; answers the batch's answer as JSON. */
  readonly ask: (request: string, flags: number) => Promise<string>
  /** `HostMessage`s as JSON, in order. The answer ends it. */
  readonly listen: (listener: (message: string) => void) => () => void
  /** Settings of `Office.context.document`, as JSON of pairs of texts. */
  readonly saveSettings: (settings: string) => void
  /** The add-in is done with a click on the ribbon. */
  readonly completed: (click: string) => void
}

export interface HostInformation {
  readonly language: HostLanguage
  /** Lower-case names of requirement sets. */
  readonly requirements: Readonly<Record<string, string>>
  readonly settings: readonly (readonly [key: string, value: string])[]
  readonly theme: OfficeTheme
  readonly documentName: string
}

export type HostLanguage = 'vi-VN' | 'en-US'

/** Colours of the application around the pane, `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string
  readonly bodyForegroundColor: string
  readonly controlBackgroundColor: string
  readonly controlForegroundColor: string
}

export type HostMessage =
  | { readonly kind: 'entries'; readonly entries: readonly PushEntry[] }
  /** Somebody clicked a button of the ribbon that calls a function. */
  | { readonly kind: 'click'; readonly id: string; readonly action: string }
  | { readonly kind: 'selection' }
  | { readonly kind: 'theme'; readonly theme: OfficeTheme }
