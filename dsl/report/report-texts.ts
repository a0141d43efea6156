import type { Language } from '../text/language.ts'

const vi = {
  title: 'Diễn giải điểm',
  file: 'Tệp',
  fileHash: 'SHA-256 của tệp',
  place: 'Đơn vị',
  index: 'Bộ chỉ số',
  basis: 'Căn cứ',
  rules: 'Quy tắc',
  rulesHash: 'SHA-256 của quy tắc',
  readings: 'Cách hiểu đã chọn',
  date: 'Ngày lập',
  reference: 'Điều khoản',
  ruleLine: (file: string, line: number) => `${file}, dòng ${line}`,
  owner: 'Phụ trách',
  clause: 'Quy tắc chấm điểm',
  figures: 'Số liệu',
  figureColumns: {
    mark: 'Ký hiệu',
    label: 'Nội dung',
    value: 'Giá trị',
    cell: 'Ô',
    provider: 'Cung cấp',
    evidence: 'Minh chứng',
  },
  noFigures: 'Không dùng số liệu nào.',
  missing: 'thiếu',
  undefined: 'không xác định',
  invalid: (text: string) => `không hợp lệ: ${text}`,
  yes: 'có',
  no: 'không',
  calculation: 'Cách tính',
  upward: 'Điểm đi lên tổng',
  members: 'Thành phần',
  totalColumns: { code: 'Mã', title: 'Nội dung', points: 'Điểm', maximum: 'Tối đa', state: 'Tình trạng' },
  total: 'Tổng cộng',
  madeBy: 'Thước – diễn giải điểm',
}

const en: typeof vi = {
  title: 'How the scores came about',
  file: 'File',
  fileHash: 'SHA-256 of the file',
  place: 'Place',
  index: 'Index',
  basis: 'Basis',
  rules: 'Rules',
  rulesHash: 'SHA-256 of the rules',
  readings: 'Chosen readings',
  date: 'Date',
  reference: 'Clause',
  ruleLine: (file, line) => `${file}, line ${line}`,
  owner: 'Owner',
  clause: 'Scoring rule',
  figures: 'Figures',
  figureColumns: {
    mark: 'Letter',
    label: 'Label',
    value: 'Value',
    cell: 'Cell',
    provider: 'Provider',
    evidence: 'Evidence',
  },
  noFigures: 'No figures are used.',
  missing: 'missing',
  undefined: 'undefined',
  invalid: text => `invalid: ${text}`,
  yes: 'yes',
  no: 'no',
  calculation: 'Calculation',
  upward: 'Up to the total',
  members: 'Members',
  totalColumns: { code: 'Code', title: 'Title', points: 'Points', maximum: 'Maximum', state: 'State' },
  total: 'Total',
  madeBy: 'Thước – trace report',
}

export type ReportTexts = typeof vi

const texts: Readonly<Record<Language, ReportTexts>> = { vi, en }

/** A text in the languages of a report: `Số liệu / Figures`; once where both are the same. */
export const inEach = (
  languages: readonly Language[],
  text: (texts: ReportTexts, language: Language) => string,
): string =>
  [...new Set(languages.map(language => text(texts[language], language)))].filter(each => each !== '').join(' / ')
