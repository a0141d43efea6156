import { abbreviations } from '../../../dsl/labels/abbreviations.ts'
import type { Random } from '../../support/random.ts'

/** How people write the label of a figure in their own sheets. */
export const distortions: Readonly<Record<string, (label: string, random: Random) => string>> = {
  'as printed': label => label,
  'without diacritics': label => bare(label),
  'in capitals': label => label.toUpperCase(),
  decomposed: label => label.normalize('NFD'),
  'with a place and year': label => `${label} tỉnh Quảng Ngãi năm 2022`,
  numbered: (label, random) => `${random.whole(1, 9)}.${random.whole(1, 20)}. ${label}`,
  abbreviated,
  'spelt out': label =>
    Object.entries(abbreviations).reduce(
      (text, [short, words]) => text.replace(new RegExp(`(?<![\\p{L}&])${short}(?![\\p{L}&])`, 'gu'), words),
      label,
    ),
  'without its first word': label => label.replace(/^(?:Tổng số|Số lượng|Tổng|Số) /u, ''),
  'with total before it': label =>
    `Tổng số ${label.charAt(0).toLowerCase()}${label.slice(1)}`.replace(
      /Tổng số (?:tổng )?số (?:lượng )?/u,
      'Tổng số ',
    ),
  'abbreviated without diacritics': (label, random) => bare(abbreviated(label, random)),
  'with a remark': label => `${label} (theo báo cáo của các sở, ngành)`,
}

function abbreviated(label: string, _: Random): string {
  return Object.entries(abbreviations).reduce(
    (text, [short, words]) => text.replace(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu'), short),
    label,
  )
}

const bare = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

/** Rows of a statistical yearbook that no figure of the rules is about. */
export const unrelated: readonly string[] = [
  'Diện tích gieo trồng lúa cả năm',
  'Sản lượng thủy sản nuôi trồng',
  'Số lượng trâu, bò',
  'Số giường bệnh',
  'Số bác sĩ trên một vạn dân',
  'Chiều dài đường bộ',
  'Số vụ tai nạn giao thông',
  'Số người chết do tai nạn giao thông',
  'Khách du lịch nội địa',
  'Doanh thu bán lẻ hàng hóa',
  'Chỉ số giá tiêu dùng',
  'Số hộ nghèo',
  'Tỷ lệ hộ nghèo',
  'Số lao động có việc làm',
  'Số học sinh trung học phổ thông',
  'Số giáo viên tiểu học',
  'Vốn đầu tư thực hiện toàn xã hội',
  'Thu ngân sách nhà nước từ dầu thô',
  'Số dự án đầu tư nước ngoài được cấp phép',
  'Số thuê bao điện thoại cố định',
  'Diện tích rừng trồng mới tập trung',
  'Số xã đạt chuẩn nông thôn mới',
  'Tỷ suất sinh thô',
  'Số cuộc kết hôn',
]
