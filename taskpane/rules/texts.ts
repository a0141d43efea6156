import type { ActiveRules } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'

const vi = {
  sections: { text: 'Văn bản', outline: 'Mục lục', readings: 'Cách hiểu', warnings: 'Cảnh báo' },
  sectionsLabel: 'Các phần của quy tắc',
  file: 'Tệp',
  indexFile: (name: string) => `${name} (bộ chỉ số)`,
  keywords: 'Từ khóa',
  dialects: { own: 'Như trong tệp', vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  keywordsNote: 'Chỉ để xem: từ khóa đổi ngôn ngữ, nội dung và tệp giữ nguyên.',
  copy: 'Chép văn bản',
  copied: 'Đã chép.',
  notCopied: 'Chưa chép được; hãy chọn văn bản rồi nhấn Ctrl+C.',
  find: {
    label: 'Tìm trong văn bản',
    count: (at: number, of: string) => `${at}/${of}`,
    none: 'không thấy',
    previous: 'Kết quả trước',
    next: 'Kết quả sau',
  },
  region: (name: string) => `Văn bản của ${name}, chỉ đọc`,
  sought: 'đoạn được chỉ đến',
  about: {
    title: 'Về tệp này',
    hash: 'SHA-256',
    lines: 'Số dòng',
    basis: 'Căn cứ',
    validFrom: 'Hiệu lực từ',
    shipped: 'So với bản đi kèm',
    shippedWords: {
      same: 'giống hệt',
      older: 'cũ hơn',
      newer: 'mới hơn',
      different: 'khác (đã có người sửa)',
      'not-shipped': 'không có bản đi kèm',
    } satisfies Record<ActiveRules['shipped'], string>,
  },
  outline: {
    label: 'Lọc theo mã hoặc tên',
    none: 'Không có mục nào khớp.',
    line: (line: number) => `dòng ${line}`,
    trace: (code: string) => `Truy vết ${code}`,
    tree: 'Mục lục của tệp',
  },
  readings: {
    about:
      'Chỗ văn bản gốc để ngỏ, bộ quy tắc nêu các cách hiểu và chọn một. Điểm của bảng tính theo các cách đang chọn.',
    none: 'Bộ chỉ số này không có chỗ nào phải chọn cách hiểu.',
    chosen: 'Đang chọn',
    byDefault: 'mặc định',
    because: (reason: string) => `Vì ${reason}`,
    others: 'Cách khác',
    show: (line: number) => `Xem dòng ${line}`,
  },
  warnings: {
    checking: 'Đang soát quy tắc…',
    none: 'Không có lỗi hay cảnh báo nào.',
    count: (count: number) => `${count} điều mà việc soát quy tắc nêu ra:`,
    severities: { error: 'Lỗi', warning: 'Cảnh báo' },
    line: (file: string, line: number) => `${file}, dòng ${line}`,
  },
}

const en: typeof vi = {
  sections: { text: 'Text', outline: 'Outline', readings: 'Readings', warnings: 'Warnings' },
  sectionsLabel: 'Parts of the rules',
  file: 'File',
  indexFile: name => `${name} (the index)`,
  keywords: 'Keywords',
  dialects: { own: 'As in the file', vi: 'Vietnamese', en: 'English' },
  keywordsNote: 'For viewing only: keywords change their language, the content and the file stay as they are.',
  copy: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'Not copied; select the text and press Ctrl+C.',
  find: {
    label: 'Find in the text',
    count: (at, of) => `${at}/${of}`,
    none: 'not found',
    previous: 'Previous result',
    next: 'Next result',
  },
  region: name => `Text of ${name}, read-only`,
  sought: 'the place pointed to',
  about: {
    title: 'About this file',
    hash: 'SHA-256',
    lines: 'Lines',
    basis: 'Based on',
    validFrom: 'Valid from',
    shipped: 'Against the shipped one',
    shippedWords: {
      same: 'identical',
      older: 'older',
      newer: 'newer',
      different: 'different (somebody edited it)',
      'not-shipped': 'none is shipped',
    },
  },
  outline: {
    label: 'Filter by code or title',
    none: 'Nothing matches.',
    line: line => `line ${line}`,
    trace: code => `Trace ${code}`,
    tree: 'Outline of the file',
  },
  readings: {
    about:
      'Where the decision leaves something open, the rules state the readings and choose one. The scores of this workbook follow the chosen ones.',
    none: 'This index leaves no reading to be chosen.',
    chosen: 'Chosen',
    byDefault: 'default',
    because: reason => `Because ${reason}`,
    others: 'Other readings',
    show: line => `Show line ${line}`,
  },
  warnings: {
    checking: 'Checking the rules…',
    none: 'There are no errors or warnings.',
    count: count =>
      count === 1
        ? 'One thing that the check of the rules points out:'
        : `${count} things that the check of the rules points out:`,
    severities: { error: 'Error', warning: 'Warning' },
    line: (file, line) => `${file}, line ${line}`,
  },
}

export const rulesTexts: Readonly<Record<Language, typeof vi>> = { vi, en }
