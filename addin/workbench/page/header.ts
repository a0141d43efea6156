import type { Language } from '../../../dsl/text/language.ts'
import { element } from './element.ts'
import { type PageTexts, pageTexts } from './texts.ts'

export type FileCommand = 'open' | 'blank' | 'sample' | 'save'

/** The ribbon's buttons; all but the first are actions that the add-in answers. */
export type RibbonCommand = 'openPane' | 'createSheets' | 'recalculate' | 'trace' | 'audit'

export interface HeaderEvents {
  readonly file: (command: FileCommand) => void
  readonly ribbon: (command: RibbonCommand) => void
  readonly language: (language: Language) => void
}

export interface Header {
  readonly root: HTMLElement
  readonly speak: (language: Language) => void
  readonly showFile: (name: string, unsaved: boolean) => void
  /** While a workbook is being opened its commands have nothing to work on. */
  readonly enable: (enabled: boolean) => void
}

const fileCommands: readonly FileCommand[] = ['open', 'save', 'blank', 'sample']

const ribbonCommands: readonly (readonly [command: RibbonCommand, icon: string])[] = [
  ['openPane', 'pane'],
  ['createSheets', 'create'],
  ['recalculate', 'recalculate'],
  ['trace', 'trace'],
  ['audit', 'audit'],
]

const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }

export function createHeader(events: HeaderEvents): Header {
  const fileButtons = fileCommands.map(command => button(command, () => events.file(command)))
  const ribbonButtons = ribbonCommands.map(([command, icon]) =>
    button(command, () => events.ribbon(command), element('img', { src: `icons/${icon}.svg`, alt: '', width: 20 })),
  )
  const name = element('span', { class: 'file-name' })
  const unsaved = element('span', { class: 'unsaved', hidden: true })
  const picker = languagePicker(events.language)
  const files = element('div', { class: 'commands', role: 'group' }, ...fileButtons)
  const ribbon = element('div', { class: 'commands ribbon', role: 'group' }, ...ribbonButtons)
  const mark = element('img', { src: 'icons/pane.svg', alt: '', width: 24 })
  const product = element('h1', {}, 'Thước')
  const about = element('p', { class: 'file' }, name, unsaved)
  const title = element('div', { class: 'title' }, mark, product, about, files, picker)
  const root = element('header', {}, title, ribbon)
  let texts: PageTexts = pageTexts.vi

  return {
    root,
    speak: language => {
      texts = pageTexts[language]
      picker.value = language
      picker.setAttribute('aria-label', texts.language)
      files.setAttribute('aria-label', texts.file)
      ribbon.setAttribute('aria-label', texts.commands)
      unsaved.textContent = texts.unsaved
      for (const each of [...fileButtons, ...ribbonButtons]) label(each, texts)
    },
    showFile: (file, changed) => {
      name.textContent = file
      unsaved.hidden = !changed
    },
    enable: enabled => {
      for (const each of [...fileButtons, ...ribbonButtons]) each.disabled = !enabled
    },
  }
}

function button(command: FileCommand | RibbonCommand, act: () => void, ...icon: readonly Node[]): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-command': command }, ...icon, element('span'))
  made.addEventListener('click', act)
  return made
}

function label(made: HTMLButtonElement, texts: PageTexts): void {
  const text = made.querySelector('span')
  if (text) text.textContent = texts[made.dataset.command as FileCommand | RibbonCommand]
}

function languagePicker(choose: (language: Language) => void): HTMLSelectElement {
  const options = Object.entries(languageNames).map(([value, text]) => element('option', { value, lang: value }, text))
  const picker = element('select', {}, ...options)
  picker.addEventListener('change', () => choose(picker.value === 'en' ? 'en' : 'vi'))
  return picker
}
