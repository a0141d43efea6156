import type { Language } from '../../../dsl/text/language.ts'
import { openWorkbook } from '../file/open-workbook.ts'
import { saveWorkbook } from '../file/save-workbook.ts'
import type { FunctionsMetadata } from '../host/functions/metadata.ts'
import { createHost, type Host } from '../host/host.ts'
import { element } from './element.ts'

export interface SessionOptions {
  readonly name: string
  readonly language: Language
  /** A new workbook without them. */
  readonly bytes?: Uint8Array
}

/** An open workbook: the spreadsheet drawn in its place, and the simulated Excel around it. */
export interface Session {
  readonly host: Host
  readonly onChange: (listener: () => void) => void
  readonly save: () => Promise<Uint8Array>
  readonly dispose: () => void
}

/** Rejects where the bytes are no workbook; the place is then as it was. */
export async function openSession(place: HTMLElement, options: SessionOptions): Promise<Session> {
  // The spreadsheet is large; header and pane need not wait for it.
  const { createSpreadsheetInPage } = await import('../spreadsheet/univer-browser.ts')
  const functions = { namespace: 'THUOC', metadata: await functionsMetadata() }
  const container = element('div', { class: 'spreadsheet' })
  place.append(container)
  const spreadsheet = createSpreadsheetInPage(container, { language: options.language })
  try {
    if (options.bytes) await openWorkbook(options.bytes, spreadsheet)
  } catch (error) {
    spreadsheet.dispose()
    container.remove()
    throw error
  }
  const language = options.language === 'en' ? 'en-US' : 'vi-VN'
  const host = createHost({ spreadsheet, functions, language, documentName: options.name })
  return {
    host,
    onChange: listener => {
      spreadsheet.on('edited', listener)
      spreadsheet.on('restructured', listener)
    },
    save: () => saveWorkbook(spreadsheet),
    dispose: () => {
      host.dispose()
      spreadsheet.dispose()
      container.remove()
    },
  }
}

async function functionsMetadata(): Promise<FunctionsMetadata> {
  const response = await fetch('functions.json')
  return response.json()
}
