import type { Language } from '../../../dsl/text/language.ts'
import { element } from './element.ts'
import { createHeader, type Header, type HeaderEvents } from './header.ts'
import { createNotices, type Notices } from './notices.ts'
import { createSplitter } from './splitter.ts'
import { pageTexts } from './texts.ts'

export interface Page {
  readonly header: Header
  readonly notices: Notices
  /** Where the spreadsheet is drawn. */
  readonly grid: HTMLElement
  readonly pane: HTMLIFrameElement
  /** Covers the page while a file is dragged over it. */
  readonly drop: HTMLElement
  readonly speak: (language: Language) => void
  /** Covers the spreadsheet while a workbook is opened or saved. */
  readonly busy: (what: 'opening' | 'saving' | 'no') => void
  readonly showPane: (isVisible: boolean) => void
}

/** The workbench: its header, the spreadsheet, and the pane in a frame beside it. */
export function createPage(body: HTMLElement, events: HeaderEvents): Page {
  const header = createHeader(events)
  const notices = createNotices()
  const grid = element('div', { class: 'grid' })
  const loading = element('div', { class: 'loading', role: 'status', hidden: true })
  const sheet = element('section', { class: 'sheet' }, grid, loading)
  const pane = element('iframe', { class: 'pane' })
  const splitter = createSplitter(pane)
  const drop = element('div', { class: 'drop', hidden: true })
  body.append(header.root, notices.root, element('main', {}, sheet, splitter, pane), drop)
  let language: Language = 'vi'

  return {
    header,
    notices,
    grid,
    pane,
    drop,
    speak: chosen => {
      language = chosen
      const texts = pageTexts[chosen]
      document.documentElement.lang = chosen
      document.title = texts.title
      header.speak(chosen)
      notices.speak(chosen)
      sheet.setAttribute('aria-label', texts.sheet)
      pane.title = texts.pane
      splitter.setAttribute('aria-label', texts.paneWidth)
      drop.textContent = texts.drop
    },
    busy: what => {
      loading.hidden = what === 'no'
      loading.textContent = pageTexts[language][what === 'saving' ? 'saving' : 'loading']
      header.enable(what === 'no')
    },
    showPane: isVisible => {
      pane.hidden = !isVisible
      splitter.hidden = !isVisible
    },
  }
}
