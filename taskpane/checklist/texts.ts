import type { Language } from '../../dsl/text/language.ts'

interface ChecklistTexts {
  readonly open: string
  readonly hint: string
  readonly counted: (counted: number, items: number) => string
  readonly unanswered: (items: number) => string
  readonly invalid: string
  readonly bar: (domain: string, state: string) => string
}

export const checklistTexts: Readonly<Record<Language, ChecklistTexts>> = {
  vi: {
    open: 'Đến trang danh mục',
    hint: 'Đánh dấu từng hạng mục trên trang danh mục; ô trống tính là chưa đạt.',
    counted: (counted, items) => `${counted}/${items}`,
    unanswered: items => `còn ${items} chưa trả lời`,
    invalid: 'có câu trả lời không hợp lệ',
    bar: (domain, state) => `${domain}: ${state}`,
  },
  en: {
    open: 'Go to the checklist',
    hint: 'Tick each item on the sheet of the checklist; a blank counts as not done.',
    counted: (counted, items) => `${counted}/${items}`,
    unanswered: items => `${items} not answered`,
    invalid: 'some answers are invalid',
    bar: (domain, state) => `${domain}: ${state}`,
  },
}
