import type { InvalidReason } from '../../../dsl/score/figures.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { WorkbookProblem } from '../read/problem.ts'

type Sentences = { readonly [C in WorkbookProblem['code']]: (problem: Extract<WorkbookProblem, { code: C }>) => string }

/** What is wrong with a workbook, as a sentence with its cell. */
export function describeWorkbookProblem(problem: WorkbookProblem, language: Language): string {
  // The table has a sentence for each code; TypeScript cannot tie the two together through an index.
  const sentence = sentences[language][problem.code] as (problem: WorkbookProblem) => string
  return sentence(problem)
}

const reasons: Readonly<Record<Language, Readonly<Record<InvalidReason, string>>>> = {
  vi: {
    'not-a-number': 'không phải là số',
    negative: 'là số âm',
    'not-an-option': 'không phải phương án trong danh sách',
    'not-yes-no': 'không phải “có” hoặc “không”',
    'above-limit': 'lớn hơn mức tối đa',
    'decimal-comma': 'là chữ vì dấu phẩy thập phân không hợp với Excel của máy; hãy nhập lại thành số',
    'percent-text': 'là chữ có dấu %; hãy nhập số đếm, không nhập tỷ lệ phần trăm',
    'number-as-text': 'là số nhưng lưu dạng chữ; hãy đổi ô sang dạng số rồi nhập lại',
  },
  en: {
    'not-a-number': 'is no number',
    negative: 'is negative',
    'not-an-option': 'is not on the list',
    'not-yes-no': 'is neither “yes” nor “no”',
    'above-limit': 'is above the maximum',
    'decimal-comma': 'is text, because Excel did not take the decimal comma; enter it again as a number',
    'percent-text': 'is text with a %; enter the count, not the percentage',
    'number-as-text': 'is a number stored as text; make the cell a number and enter it again',
  },
}

const sheetNames = {
  vi: { inputs: 'Số liệu', facts: 'Dữ kiện', checklist: 'Hạng mục' },
  en: { inputs: 'Figures', facts: 'Facts', checklist: 'Checklist' },
} as const

const sheetName = (language: Language, sheet: string): string =>
  sheet === 'inputs' || sheet === 'facts' || sheet === 'checklist' ? sheetNames[language][sheet] : sheet

const vi: Sentences = {
  'not-a-zip': () => 'Tệp này không phải là bảng tính .xlsx.',
  'old-or-encrypted': () => 'Tệp có mật khẩu hoặc ở dạng .xls cũ; hãy bỏ mật khẩu và lưu lại dạng .xlsx.',
  damaged: ({ detail }) => `Tệp bị hỏng, không mở được (${detail}).`,
  'not-a-workbook': () => 'Tệp nén này không chứa bảng tính Excel.',
  'too-large': ({ megabytes, limit }) => `Tệp quá lớn (${megabytes} MB); giới hạn là ${limit} MB.`,
  'not-ours': () => 'Bảng tính này không phải do Thước tạo: không có trang Số liệu và không có quy tắc kèm theo.',
  'other-layout': ({ found, expected }) =>
    `Bảng tính theo mẫu phiên bản ${found}; chương trình này đọc phiên bản ${expected}.`,
  'other-index': ({ found, expected }) => `Bảng tính của bộ chỉ số “${found}”, không phải “${expected}”.`,
  'other-rules': ({ found, expected }) =>
    `Bảng tính được tạo từ văn bản quy tắc khác (SHA-256 ${found.slice(0, 12)}…, đang dùng ${expected.slice(0, 12)}…).`,
  'rules-changed': ({ recorded, found }) =>
    `Quy tắc trong tệp đã bị sửa: SHA-256 ghi ${recorded.slice(0, 12)}…, thực tế ${found.slice(0, 12)}….`,
  'rules-missing': () => 'Tệp không còn mang theo quy tắc; có thể đã được lưu bằng phần mềm khác.',
  'log-changed': ({ line }) => `Nhật ký thay đổi: dòng ${line} đã bị sửa, hoặc có dòng trước nó bị bỏ.`,
  'log-gap': ({ line }) => `Nhật ký thay đổi: dòng ${line} không bắt đầu từ quy tắc mà dòng trước kết thúc.`,
  'log-behind-rules': ({ recorded, found }) =>
    `Nhật ký thay đổi chưa ghi lần thay quy tắc sau cùng: ghi đến ${recorded.slice(0, 12)}…, quy tắc trong tệp là ${found.slice(0, 12)}….`,
  'log-missing': () => 'Nhật ký thay đổi bị mất, hoặc thiếu các dòng cuối.',
  'log-sheet-changed': ({ cell }) => `${cell}: trang nhật ký không còn đúng với nhật ký gốc trong tệp.`,
  'sheet-missing': ({ sheet }) => `Không tìm thấy trang “${sheetName('vi', sheet)}”.`,
  'headings-changed': ({ sheet }) =>
    `Hàng tiêu đề của trang “${sheetName('vi', sheet)}” đã bị sửa; không rõ cột nào là giá trị.`,
  'row-missing': ({ name }) => `Không có hàng của ${name}.`,
  'unknown-row': ({ name, cell }) => `${cell}: bộ chỉ số không có số liệu “${name}”.`,
  'duplicate-row': ({ name, cell, first }) => `${cell}: ${name} lặp lại, đã có ở ${first}; chỉ dùng giá trị đầu.`,
  'code-not-text': ({ text, cell }) =>
    `${cell}: mã “${text}” bị lưu thành số; 6.20 có thể đã thành 6.2. Hãy nhập mã dạng chữ.`,
  'invalid-figure': ({ cell, name, text, reason }) => `${cell}: ${name} = “${text}” ${reasons.vi[reason]}.`,
  'error-value': ({ cell, name, text }) => `${cell}: ${name} là lỗi công thức ${text}.`,
  'formula-without-value': ({ cell, name }) =>
    `${cell}: ${name} là công thức chưa có kết quả; hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.`,
}

const en: Sentences = {
  'not-a-zip': () => 'This file is no .xlsx workbook.',
  'old-or-encrypted': () => 'The file has a password or is an old .xls; remove the password and save it as .xlsx.',
  damaged: ({ detail }) => `The file is damaged and cannot be opened (${detail}).`,
  'not-a-workbook': () => 'This archive holds no Excel workbook.',
  'too-large': ({ megabytes, limit }) => `The file is too large (${megabytes} MB); the limit is ${limit} MB.`,
  'not-ours': () => 'This workbook was not made by Thước: it has no sheet of figures and carries no rules.',
  'other-layout': ({ found, expected }) =>
    `The workbook has layout version ${found}; this program reads version ${expected}.`,
  'other-index': ({ found, expected }) => `The workbook is of the index “${found}”, not of “${expected}”.`,
  'other-rules': ({ found, expected }) =>
    `The workbook was made from another rule text (SHA-256 ${found.slice(0, 12)}…, in use ${expected.slice(0, 12)}…).`,
  'rules-changed': ({ recorded, found }) =>
    `The rules inside the file were changed: SHA-256 recorded ${recorded.slice(0, 12)}…, found ${found.slice(0, 12)}….`,
  'rules-missing': () => 'The file no longer carries its rules; another program may have saved it.',
  'log-changed': ({ line }) => `Change log: line ${line} was changed, or a line before it was taken out.`,
  'log-gap': ({ line }) => `Change log: line ${line} does not begin with the rules that the line before ended with.`,
  'log-behind-rules': ({ recorded, found }) =>
    `The change log does not tell the last change of the rules: it ends with ${recorded.slice(0, 12)}…, the rules in the file are ${found.slice(0, 12)}….`,
  'log-missing': () => 'The change log is gone, or its last lines are.',
  'log-sheet-changed': ({ cell }) => `${cell}: the sheet of the log no longer tells what the log in the file says.`,
  'sheet-missing': ({ sheet }) => `There is no sheet “${sheetName('en', sheet)}”.`,
  'headings-changed': ({ sheet }) =>
    `The headings of the sheet “${sheetName('en', sheet)}” were changed; the column of values is not clear.`,
  'row-missing': ({ name }) => `There is no row of ${name}.`,
  'unknown-row': ({ name, cell }) => `${cell}: the index has no figure “${name}”.`,
  'duplicate-row': ({ name, cell, first }) =>
    `${cell}: ${name} is repeated, it stands in ${first} already; only the first is used.`,
  'code-not-text': ({ text, cell }) =>
    `${cell}: the code “${text}” became a number; 6.20 may have become 6.2. Enter codes as text.`,
  'invalid-figure': ({ cell, name, text, reason }) => `${cell}: ${name} = “${text}” ${reasons.en[reason]}.`,
  'error-value': ({ cell, name, text }) => `${cell}: ${name} is the error ${text} of a formula.`,
  'formula-without-value': ({ cell, name }) =>
    `${cell}: ${name} is a formula without a result; open the file in Excel or LibreOffice and save it.`,
}

const sentences: Readonly<Record<Language, Sentences>> = { vi, en }
