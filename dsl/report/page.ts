import type { Language } from '../text/language.ts'
import { escapeHtml, type Html, renderHtml } from './html.ts'
import { pageStyle } from './page-style.ts'

export interface Page {
  /** Of the page as a whole; pieces in another language say so themselves. */
  readonly language: Language
  readonly title: string
  /** Repeated at the top of each printed page. */
  readonly header: string
  /** Repeated at the bottom of each printed page, before the page number. */
  readonly footer: string
  readonly body: readonly Html[]
}

/** One static file that prints well on A4: no scripts, nothing loaded, a policy that forbids both. */
export function renderPage({ language, title, header, footer, body }: Page): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle({ header, footer, pageWord: language === 'vi' ? 'Trang' : 'Page' })}</style>`,
    '</head>',
    '<body>',
    ...body.map(renderHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
