import type { Language } from '../../../dsl/text/language.ts'

const vi = {
  title: 'Báo cáo kiểm tra bảng tính chấm điểm',
  file: 'Tệp',
  fileHash: 'SHA-256 của tệp',
  notSaved: 'bảng tính đang mở, chưa lưu',
  place: 'Đơn vị',
  index: 'Bộ chỉ số',
  ruleFile: 'Tệp quy tắc',
  ruleHash: 'SHA-256 của quy tắc',
  date: 'Ngày kiểm tra',
  clean: 'Không phát hiện sai lệch nào.',
  onlyInformation: (count: number) => `Không phát hiện sai lệch; có ${count} thông tin cần biết.`,
  found: (errors: number, warnings: number, information: number) =>
    `Phát hiện ${errors} lỗi, ${warnings} cảnh báo, ${information} thông tin.`,
  columns: {
    place: 'Ô',
    item: 'Mục',
    finding: 'Phát hiện',
    found: 'Trong ô',
    expected: 'Theo quy tắc',
    fix: 'Cách sửa',
  },
  whole: 'cả tệp',
  method: 'Cách kiểm tra',
  methods: [
    'Văn bản quy tắc mang theo được đối chiếu với mã SHA-256 đã ghi và với bản đi kèm Thước.',
    'Từng công thức được đối chiếu với công thức mà quy tắc viết ra; kết quả ghi sẵn trong tệp không được tin.',
    'Từng kết quả được đối chiếu với kết quả tính lại chính xác từ số liệu trong tệp.',
    'Số liệu, liên kết, chỗ bị ẩn, minh chứng, thời hạn và mục tiêu được xem từng ô.',
  ],
  madeBy: 'Thước – báo cáo kiểm tra',
}

const en: typeof vi = {
  title: 'Audit of a scoring workbook',
  file: 'File',
  fileHash: 'SHA-256 of the file',
  notSaved: 'an open workbook, not saved',
  place: 'Place',
  index: 'Index',
  ruleFile: 'Rule file',
  ruleHash: 'SHA-256 of the rules',
  date: 'Date of the audit',
  clean: 'Nothing is amiss.',
  onlyInformation: count => `Nothing is amiss; ${count} things are worth knowing.`,
  found: (errors, warnings, information) =>
    `Found: errors ${errors}, warnings ${warnings}, information ${information}.`,
  columns: {
    place: 'Cell',
    item: 'Item',
    finding: 'Finding',
    found: 'In the cell',
    expected: 'By the rules',
    fix: 'What to do',
  },
  whole: 'whole file',
  method: 'What was checked',
  methods: [
    'The carried rule text against its recorded SHA-256 and against the rules shipped with Thước.',
    'Each formula against what the rules write; results that the file carries were not trusted.',
    'Each result against an exact fresh computation from the figures in the file.',
    'Figures, links, hidden places, evidence, deadlines and targets, cell by cell.',
  ],
  madeBy: 'Thước – audit report',
}

export const reportTexts: Readonly<Record<Language, typeof vi>> = { vi, en }

/** The verdict in one sentence. */
export function verdictText(
  { error, warning, information }: { readonly error: number; readonly warning: number; readonly information: number },
  language: Language,
): string {
  const texts = reportTexts[language]
  if (error + warning > 0) return texts.found(error, warning, information)
  return information > 0 ? texts.onlyInformation(information) : texts.clean
}
