import type { LikenessReason } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'

type Reasons = { readonly [K in LikenessReason['kind']]: (reason: Extract<LikenessReason, { kind: K }>) => string }

const viReasons: Reasons = {
  'same-text': () => 'nhãn trùng hoàn toàn',
  'same-without-diacritics': () => 'nhãn trùng khi bỏ dấu',
  'words-in-common': ({ words }) => `cùng có các từ “${words.join(' ')}”`,
  abbreviation: ({ abbreviation, words }) => `${abbreviation} là viết tắt của “${words}”`,
  'same-code': ({ code }) => `cùng mã ${code}`,
  'same-unit': ({ unit }) => `cùng đơn vị tính “${unit}”`,
  'near-its-indicator': () => 'đứng gần tên chỉ số',
}

const enReasons: Reasons = {
  'same-text': () => 'the label is the same',
  'same-without-diacritics': () => 'the label is the same without diacritics',
  'words-in-common': ({ words }) => `both have “${words.join(' ')}”`,
  abbreviation: ({ abbreviation, words }) => `${abbreviation} stands for “${words}”`,
  'same-code': ({ code }) => `the same code ${code}`,
  'same-unit': ({ unit }) => `the same unit “${unit}”`,
  'near-its-indicator': () => 'it stands near the title of the indicator',
}

const vi = {
  title: 'Tìm số liệu của tôi',
  introduction:
    'Thước so nhãn trong các trang của bạn với tên số liệu cần nhập. Chấp nhận đề xuất nào thì ô số liệu lấy giá trị của ô đó; không trang nào của bạn bị sửa.',
  finding: 'Tìm số liệu',
  again: 'Tìm lại',
  close: 'Xong',
  none: 'Không còn đề xuất nào. Bạn có thể liên kết từng số liệu với ô đang chọn ở mục Chỉ số.',
  count: (count: number) => `${count} đề xuất`,
  threshold: 'Chấp nhận một lượt các đề xuất giống từ',
  percent: (percent: number) => `${percent}% trở lên`,
  acceptAll: (count: number) => `Chấp nhận ${count} đề xuất`,
  acceptedAll: (count: number) => `Liên kết ${count} số liệu`,
  skipped: 'Bỏ qua ô không phải là số và ô được đề xuất cho nhiều số liệu; hãy xem từng đề xuất đó.',
  candidates: (name: string) => `Ô đề xuất cho ${name}`,
  likeness: (percent: string) => `giống ${percent}`,
  notFitting: 'không phải loại giá trị cần nhập',
  shared: 'cũng được đề xuất cho số liệu khác',
  because: (reasons: string) => `Vì ${reasons}.`,
  accept: 'Chấp nhận',
  reject: 'Bỏ qua',
  accepted: (name: string) => `Liên kết ${name}`,
  now: (content: string) => `Hiện có: ${content}`,
  reasons: viReasons,
}

const en: typeof vi = {
  title: 'Find my figures',
  introduction:
    'Thước compares the labels on your sheets with the names of the figures needed. Where you accept, the figure takes the value of that cell; none of your sheets is changed.',
  finding: 'Find figures',
  again: 'Search again',
  close: 'Done',
  none: 'No proposals are left. You can link each figure to a selected cell under Indicators.',
  count: count => (count === 1 ? '1 proposal' : `${count} proposals`),
  threshold: 'Accept at once all proposals alike by at least',
  percent: percent => `${percent}%`,
  acceptAll: count => (count === 1 ? 'Accept 1 proposal' : `Accept ${count} proposals`),
  acceptedAll: count => (count === 1 ? 'Link 1 figure' : `Link ${count} figures`),
  skipped: 'Cells that are no number and cells proposed for several figures are left out; look at those one by one.',
  candidates: name => `Cells proposed for ${name}`,
  likeness: percent => `${percent} alike`,
  notFitting: 'not the kind of value needed',
  shared: 'also proposed for another figure',
  because: reasons => `Because ${reasons}.`,
  accept: 'Accept',
  reject: 'Skip',
  accepted: name => `Link ${name}`,
  now: content => `Now: ${content}`,
  reasons: enReasons,
}

export const findTexts: Readonly<Record<Language, typeof vi>> = { vi, en }

/** Why a cell was proposed, in words. */
export function reasonText(reason: LikenessReason, language: Language): string {
  // The record has a sentence for each kind; TypeScript cannot tie the two together through an index.
  const sentence = findTexts[language].reasons[reason.kind] as (reason: LikenessReason) => string
  return sentence(reason)
}
