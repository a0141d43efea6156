import type { ClausePlace, Expectation, ExpectedWord, SyntaxProblem } from '../syntax-problem.ts'
import type { Sentences } from './sentences.ts'

/* Sentences for mistakes of spelling and structure. What the file says is quoted “…”. */

export const vi = {
  'empty-file': () => 'Tệp không có nội dung. Tệp quy tắc bắt đầu bằng một từ khóa như “bộ chỉ số”.',
  'not-a-rule-file': ({ text, expected }) =>
    `Tệp quy tắc phải bắt đầu bằng ${either(quoted(expected), 'hoặc')}, không phải bằng “${text}”.`,
  'file-too-large': ({ length, limit }) =>
    `Tệp dài ${viCount(length)} ký tự, vượt giới hạn ${viCount(limit)} ký tự nên không được đọc.`,
  'too-many-problems': ({ limit }) => `Tệp có hơn ${limit} lỗi cú pháp; các lỗi từ đây trở đi không được liệt kê.`,
  'unknown-character': ({ text }) => `Ký tự “${text}” không được dùng ở đây.`,
  'lookalike-character': ({ text, meant }) => `“${text}” cần được viết là “${meant}”.`,
  'unclosed-quote': () => 'Thiếu dấu ngoặc kép đóng.',
  'unexpected-word': ({ text, expected }) => `Không đúng chỗ: “${text}”.${need(expected)}`,
  'missing-word': ({ after, expected }) => {
    const what = either(expected.map(viExpectation), 'hoặc')
    return after === '' ? `Thiếu ${what}.` : `Sau “${after}” còn thiếu ${what}.`
  },
  'misspelt-keyword': ({ text, meant }) => `Từ khóa “${text}” viết chưa đúng; có phải là “${meant}”?`,
  'keyword-of-other-dialect': ({ text, meant }) =>
    `“${text}” là từ khóa của ngôn ngữ kia; trong tệp này viết là “${meant}”.`,
  'name-is-keyword': ({ name, suggestion }) =>
    `“${name}” là từ khóa nên không được dùng làm tên; có thể đặt tên là “${suggestion}”.`,
  'missing-title': ({ of }) => `“${of}” thiếu tên gọi trong dấu ngoặc kép.`,
  'misplaced-clause': ({ text, place }) => `“${text}” không được đặt trực tiếp trong ${viPlaces[place]}.`,
  'second-document': ({ text }) => `Mỗi tệp chỉ chứa một tài liệu; “${text}” cần được đặt trong một tệp riêng.`,
  'repeated-clause': ({ text }) => `“${text}” chỉ được ghi một lần ở đây.`,
  'ambiguous-number': ({ text, readings }) =>
    `“${text}” có thể hiểu là số hàng nghìn. Hãy viết rõ là ${either(quoted(readings), 'hoặc')}.`,
  'malformed-number': ({ text }) => `“${text}” không phải là một số.`,
  'numeral-too-long': ({ digits, limit }) => `Số có ${digits} chữ số, vượt giới hạn ${limit} chữ số.`,
  'bad-date': ({ text }) => `Ngày “${text}” không hợp lệ; ngày được viết theo dạng năm-tháng-ngày, ví dụ 2022-05-20.`,
  'nested-too-deep': ({ limit }) => `Dấu ngoặc lồng nhau quá ${limit} lớp.`,
  'expression-too-long': ({ limit }) => `Công thức có hơn ${limit} phép tính; hãy tách thành nhiều bước.`,
} satisfies Sentences<SyntaxProblem>

export const en = {
  'empty-file': () => 'The file is empty. A rule file begins with a keyword such as “index”.',
  'not-a-rule-file': ({ text, expected }) =>
    `A rule file begins with ${either(quoted(expected), 'or')}, not with “${text}”.`,
  'file-too-large': ({ length, limit }) =>
    `The file has ${enCount(length)} characters; more than ${enCount(limit)} are not read.`,
  'too-many-problems': ({ limit }) =>
    `The file has more than ${limit} syntax errors; those from here on are not listed.`,
  'unknown-character': ({ text }) => `The character “${text}” has no use here.`,
  'lookalike-character': ({ text, meant }) => `“${text}” must be written “${meant}”.`,
  'unclosed-quote': () => 'The closing quotation mark is missing.',
  'unexpected-word': ({ text, expected }) => `Unexpected “${text}”.${expect(expected)}`,
  'missing-word': ({ after, expected }) => {
    const what = either(expected.map(enExpectation), 'or')
    return after === '' ? `Missing ${what}.` : `After “${after}”, ${what} is missing.`
  },
  'misspelt-keyword': ({ text, meant }) => `“${text}” is no keyword; is “${meant}” meant?`,
  'keyword-of-other-dialect': ({ text, meant }) =>
    `“${text}” is a keyword of the other dialect; in this file it is written “${meant}”.`,
  'name-is-keyword': ({ name, suggestion }) =>
    `“${name}” is a keyword and cannot be a name; it could be called “${suggestion}”.`,
  'missing-title': ({ of }) => `“${of}” needs a title in quotation marks.`,
  'misplaced-clause': ({ text, place }) => `“${text}” cannot stand directly in ${enPlaces[place]}.`,
  'second-document': ({ text }) => `A file holds one document; “${text}” belongs in a file of its own.`,
  'repeated-clause': ({ text }) => `“${text}” may be given only once here.`,
  'ambiguous-number': ({ text, readings }) =>
    `“${text}” could be meant as thousands. Write ${either(quoted(readings), 'or')}.`,
  'malformed-number': ({ text }) => `“${text}” is not a number.`,
  'numeral-too-long': ({ digits, limit }) => `The number has ${digits} digits; at most ${limit} are allowed.`,
  'bad-date': ({ text }) => `“${text}” is not a date; dates are written year-month-day, such as 2022-05-20.`,
  'nested-too-deep': ({ limit }) => `Parentheses are nested more than ${limit} deep.`,
  'expression-too-long': ({ limit }) => `The formula has more than ${limit} operations; divide it into steps.`,
} satisfies Sentences<SyntaxProblem>

const viWords = {
  name: 'một tên',
  code: 'một mã số',
  number: 'một số',
  text: 'một đoạn chữ trong dấu ngoặc kép',
  date: 'một ngày (ví dụ 2022-05-20)',
  expression: 'một công thức',
  comparison: 'một phép so sánh (>=, >, <=, <, =)',
  value: 'một tên đại lượng',
  unit: 'một đơn vị tính',
  level: '“nhóm”, “chỉ số” hoặc “tiêu chí”',
  source: '“báo cáo”, “điều tra xã hội”, “không gian mạng” hoặc “chuyên gia”',
  'checklist-level': '“miền dữ liệu”, “mục dữ liệu” hoặc “hạng mục”',
  method: '“min-max” hoặc “tỷ số với cao nhất”',
  state: 'một trạng thái (ví dụ “đủ”, “thiếu”)',
  treatment: '“0 điểm”, “tối đa” hoặc “loại khỏi tổng”',
  clause: 'một mệnh đề mới',
} satisfies Record<ExpectedWord, string>

const enWords = {
  name: 'a name',
  code: 'a code',
  number: 'a number',
  text: 'a text in quotation marks',
  date: 'a date (such as 2022-05-20)',
  expression: 'a formula',
  comparison: 'a comparison (>=, >, <=, <, =)',
  value: 'the name of a quantity',
  unit: 'a unit',
  level: '“group”, “indicator” or “criterion”',
  source: '“report”, “survey”, “cyberspace” or “experts”',
  'checklist-level': '“domain”, “subject” or “item”',
  method: '“min-max” or “ratio to the best”',
  state: 'a state (such as “ok”, “missing”)',
  treatment: '“0 points”, “maximum” or “leave out”',
  clause: 'a new clause',
} satisfies Record<ExpectedWord, string>

const viPlaces = {
  index: 'bộ chỉ số, ngoài mọi chỉ số',
  item: 'một chỉ số',
  part: 'một phần',
  variant: 'một cách hiểu',
  assignment: 'bảng phân công',
  targets: 'bảng mục tiêu',
  translation: 'bản dịch',
  checklist: 'danh mục',
} satisfies Record<ClausePlace, string>

const enPlaces = {
  index: 'an index, outside every indicator',
  item: 'an indicator',
  part: 'a part',
  variant: 'a reading',
  assignment: 'an assignment',
  targets: 'a list of targets',
  translation: 'a translation',
  checklist: 'a checklist',
} satisfies Record<ClausePlace, string>

const viExpectation = (expectation: Expectation): string =>
  expectation.kind === 'spelling' ? `“${expectation.text}”` : viWords[expectation.kind]

const enExpectation = (expectation: Expectation): string =>
  expectation.kind === 'spelling' ? `“${expectation.text}”` : enWords[expectation.kind]

const need = (expected: readonly Expectation[]): string =>
  expected.length === 0 ? '' : ` Ở đây cần ${either(expected.map(viExpectation), 'hoặc')}.`

const expect = (expected: readonly Expectation[]): string =>
  expected.length === 0 ? '' : ` Expected here: ${either(expected.map(enExpectation), 'or')}.`

const quoted = (texts: readonly string[]): readonly string[] => texts.map(text => `“${text}”`)

/** `a, b hoặc c` */
function either(texts: readonly string[], or: string): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${or} ${last}`
}

const viCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.')
const enCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
