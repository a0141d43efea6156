import type { Renaming } from '../../services/rename.ts'
import type { Language } from '../../text/language.ts'

type Refused = Exclude<Renaming['kind'], 'edits'>

const vi = {
  related: 'Chỗ liên quan.',
  toVietnamese: 'Viết từ khóa bằng tiếng Việt',
  toEnglish: 'Viết từ khóa bằng tiếng Anh',
  untitled: '(chưa có tên)',
  hasErrors: 'Tệp còn lỗi cú pháp: sửa lỗi trước.',
  unknownCommand: 'Không có lệnh này.',
  cannotRename: {
    'not-renamable': 'Ở đây không có tên nào đổi được.',
    'not-a-name': 'Tên gồm chữ, số và dấu _, bắt đầu bằng chữ, và không phải từ khóa.',
    clashes: 'Tên này đã có nghĩa khác ở một chỗ nào đó.',
  } satisfies Record<Refused, string>,
}

const en: typeof vi = {
  related: 'A place that takes part.',
  toVietnamese: 'Write the keywords in Vietnamese',
  toEnglish: 'Write the keywords in English',
  untitled: '(without a name)',
  hasErrors: 'The file has syntax errors: mend these first.',
  unknownCommand: 'There is no such command.',
  cannotRename: {
    'not-renamable': 'There is no name here that can be changed.',
    'not-a-name': 'A name has letters, digits and _, begins with a letter, and is no keyword.',
    clashes: 'Somewhere this name means something else.',
  },
}

/** What the language server says by itself; all else comes from the services. */
export const serverTexts: { readonly [L in Language]: typeof vi } = { vi, en }
