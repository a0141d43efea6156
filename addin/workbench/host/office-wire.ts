/** Numbers of calls and events of the older, "common" interface of Office.js. */
export const dispatch = {
  selectionChanged: 2,
  themeChanged: 9,
  richApiMessage: 33,
  commandInvoked: 39,
  loadSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  commandDone: 94,
} as const

/** 1: shared runtime; 2: the page runs custom functions as well. */
const sharedRuntimeWithFunctions = '3'

/**
 * What the library has to know before it can ask: host, platform, version, language, correlation id, dialog or not,
 * logging, flags.
 */
export const hostInfo = (platform: 'Win32' | 'Web', language: string): string =>
  [
    'Excel',
    platform,
    '16.01',
    language,
    '00000000-0000-4000-8000-000000000000',
    '',
    'disableLogging',
    sharedRuntimeWithFunctions,
  ].join('$')
