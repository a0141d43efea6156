import type { Language } from '../../../dsl/text/language.ts'
import { element } from './element.ts'
import { pageTexts } from './texts.ts'

export interface Notices {
  readonly root: HTMLElement
  readonly tell: (kind: 'done' | 'problem', text: string) => void
  readonly clear: () => void
  readonly speak: (language: Language) => void
}

/** One line below the header that says what was done or went wrong; screen readers hear it. */
export function createNotices(): Notices {
  const text = element('span', { role: 'status' })
  const dismiss = element('button', { type: 'button' }, '✕')
  const root = element('div', { class: 'notice', hidden: true }, text, dismiss)
  const clear = (): void => {
    root.hidden = true
    text.textContent = ''
  }
  dismiss.addEventListener('click', clear)
  return {
    root,
    clear,
    tell: (kind, sentence) => {
      root.dataset.kind = kind
      root.hidden = false
      text.textContent = sentence
    },
    speak: language => dismiss.setAttribute('aria-label', pageTexts[language].dismiss),
  }
}
