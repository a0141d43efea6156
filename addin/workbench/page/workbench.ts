import type { Language } from '../../../dsl/text/language.ts'
import { describeWorkbookProblem } from '../../sheets/texts/problem-texts.ts'
import { WorkbookRefused } from '../file/open-workbook.ts'
import type { Host } from '../host/host.ts'
import { downloadFile } from './files.ts'
import type { RibbonCommand } from './header.ts'
import type { Page } from './page.ts'
import { openSession, type Session } from './session.ts'
import { pageTexts } from './texts.ts'

export interface Workbench {
  /** Opens a file that a person picked; asks before unsaved changes go. */
  readonly openFile: (file: File) => Promise<void>
  readonly openBlank: () => Promise<void>
  readonly openSample: () => Promise<void>
  readonly save: () => Promise<void>
  readonly command: (command: RibbonCommand) => Promise<void>
  readonly speak: (language: Language) => void
  readonly hasUnsavedChanges: () => boolean
}

const SAMPLE = 'quang-ngai-2022'

/** Larger than any scoring workbook by far; a page should not try to hold more. */
const MAXIMUM_MEGABYTES = 64
const MEGABYTE = 1_000_000

/** The page with one open workbook at a time; what goes wrong is said on the page. */
export function createWorkbench(page: Page, first: Language): Workbench {
  let language = first
  let session: Session | undefined
  let name = ''
  let unsaved = false

  const texts = () => pageTexts[language]
  const mark = (changed: boolean): void => {
    unsaved = changed
    page.header.showFile(name, changed)
  }

  async function open(title: string, read: () => Promise<Uint8Array | undefined>): Promise<void> {
    if (unsaved && !window.confirm(texts().discard)) return
    page.notices.clear()
    page.busy('opening')
    try {
      const bytes = await read()
      const next = await openSession(page.grid, { name: title, language, ...(bytes ? { bytes } : {}) })
      session?.dispose()
      session = next
      name = title
      mark(false)
      next.onChange(() => mark(true))
      showPane(page, next.host)
    } catch (error) {
      page.notices.tell('problem', texts().notOpened(title, reasonOf(error, language)))
    } finally {
      page.busy('no')
    }
  }

  async function save(): Promise<void> {
    if (!session) return
    page.busy('saving')
    try {
      downloadFile({ name, bytes: await session.save() })
      mark(false)
      page.notices.tell('done', texts().saved(name))
    } catch (error) {
      page.notices.tell('problem', texts().notSaved(reasonOf(error, language)))
    } finally {
      page.busy('no')
    }
  }

  return {
    openFile: file => open(file.name, () => bytesOf(file)),
    openBlank: () => open(texts().blankName, async () => undefined),
    openSample: () => open(`${SAMPLE}.xlsx`, () => fetchBytes(`samples/${SAMPLE}.${language}.xlsx`)),
    save,
    command: async command => {
      if (command !== 'openPane') return session?.host.click(command)
      session?.host.pane.show(true)
      page.pane.focus()
    },
    speak: chosen => {
      language = chosen
      page.speak(chosen)
    },
    hasUnsavedChanges: () => unsaved,
  }
}

/** The pane starts anew with each workbook, as Excel has a runtime for each. */
function showPane(page: Page, host: Host): void {
  const frame = page.pane
  Object.assign(window, { workbenchEndpoint: host.endpoint })
  host.pane.onVisibility(isVisible => page.showPane(isVisible))
  page.showPane(true)
  frame.src = 'taskpane-workbench.html'
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAXIMUM_MEGABYTES * MEGABYTE)
    throw new WorkbookRefused({
      code: 'too-large',
      megabytes: Math.ceil(file.size / MEGABYTE),
      limit: MAXIMUM_MEGABYTES,
    })
  return new Uint8Array(await file.arrayBuffer())
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

function reasonOf(error: unknown, language: Language): string {
  if (error instanceof WorkbookRefused) return describeWorkbookProblem(error.problem, language)
  return error instanceof Error ? error.message : String(error)
}
