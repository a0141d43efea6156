import type { Language } from '../../../dsl/text/language.ts'

/** What CodeMirror says, in Vietnamese; its own words are English. */
const vi = {
  // view
  'Control character': 'Ký tự điều khiển',
  // commands
  'Selection deleted': 'Đã xóa phần được chọn',
  // language
  'Folded lines': 'Các dòng đã gấp',
  'Unfolded lines': 'Các dòng đã mở',
  to: 'đến',
  'folded code': 'phần đã gấp',
  unfold: 'mở ra',
  'Fold line': 'Gấp dòng',
  'Unfold line': 'Mở dòng',
  // search
  'Go to line': 'Đến dòng',
  go: 'Đi',
  Find: 'Tìm',
  Replace: 'Thay bằng',
  next: 'tiếp',
  previous: 'trước',
  all: 'tất cả',
  'match case': 'phân biệt hoa thường',
  regexp: 'biểu thức chính quy',
  'by word': 'cả từ',
  replace: 'thay',
  'replace all': 'thay tất cả',
  close: 'đóng',
  'current match': 'kết quả hiện tại',
  'replaced $ matches': 'đã thay $ chỗ',
  'replaced match on line $': 'đã thay ở dòng $',
  'on line': 'ở dòng',
  // autocomplete
  Completions: 'Gợi ý',
  // lint
  Diagnostics: 'Lỗi và cảnh báo',
  'No diagnostics': 'Không có lỗi hay cảnh báo',
} as const satisfies Readonly<Record<string, string>>

export const phrases: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en: {} }
