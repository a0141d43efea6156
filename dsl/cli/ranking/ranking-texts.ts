import type { Language } from '../../text/language.ts'

const vi = {
  rank: 'Hạng',
  unit: 'Đơn vị',
  points: 'Điểm',
  percent: '%',
  value: 'Giá trị',
  group: 'Nhóm',
  change: 'Thay đổi',
  changePercent: 'Thay đổi %',
  rankChange: 'Tăng bậc',
  missing: 'Thiếu (chỉ số)',
  invalid: 'Sai (chỉ số)',
  pillars: 'Trụ cột: giá trị (hạng)',
  excluded: (codes: string, before: string, after: string) =>
    `Không tính khi xếp hạng: ${codes}. Điểm tối đa ${before} → ${after}.`,
  thin: (count: number) => `Dưới một nửa số đơn vị có số liệu (có thể loại khỏi xếp hạng): ${count} tiêu chí`,
  thinHeadings: ['', 'Tiêu chí', 'Có số liệu', 'Điểm tối đa'],
  thinEffect: (before: string, after: string, moved: number) =>
    `Nếu loại tất cả: điểm tối đa ${before} → ${after}, ${moved} đơn vị đổi hạng. Để loại, thêm --exclude-thin, hoặc --exclude MÃ cho từng tiêu chí.`,
  moved: (count: number) => `Đổi hạng do loại tiêu chí: ${count} đơn vị`,
  movedHeadings: ['Đơn vị', 'Hạng trước', 'Hạng sau', 'Điểm trước', 'Điểm sau'],
  more: (count: number) => `… và ${count} dòng nữa; --out ghi đầy đủ ra tệp.`,
  published: (agree: number, differ: number, rest: number) =>
    `Đối chiếu với số công bố: ${agree} khớp, ${differ} khác${rest === 0 ? '' : `, ${rest} không đối chiếu được`}`,
  publishedHeadings: ['', 'Đơn vị', 'Nội dung', 'Công bố', 'Tính được'],
  verdicts: { agrees: 'khớp', differs: 'KHÁC', 'not-comparable': 'không đối chiếu được' },
  notNumber: (file: string, row: number, heading: string, text: string) =>
    `${file}: dòng ${row}, cột “${heading}”: “${text}” không phải là số.`,
  strangers: (file: string, count: number, names: string) =>
    `${file}: ${count} đơn vị không có trong bảng đang chấm: ${names}.`,
  noPrevious: 'không có năm trước',
  previousZero: 'năm trước bằng 0',
  reading: 'Đang đọc',
  scoring: 'Đang chấm',
  written: (file: string, units: number) => `Đã ghi ${file}: ${units} đơn vị.`,
}

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const en: typeof vi = {
  rank: 'Rank',
  unit: 'Unit',
  points: 'Points',
  percent: '%',
  value: 'Value',
  group: 'Group',
  change: 'Change',
  changePercent: 'Change %',
  rankChange: 'Places up',
  missing: 'Missing',
  invalid: 'Invalid',
  pillars: 'Pillars: value (rank)',
  excluded: (codes, before, after) => `Left out of the ranking: ${codes}. Maximum ${before} → ${after}.`,
  thin: count =>
    `Fewer than half of the units have data (may be left out of the ranking): ${plural(count, 'criterion', 'criteria')}`,
  thinHeadings: ['', 'Criterion', 'With data', 'Maximum'],
  thinEffect: (before, after, moved) =>
    `Without all of them: maximum ${before} → ${after}, ${plural(moved, 'unit changes', 'units change')} place. To leave them out add --exclude-thin, or --exclude CODE for one.`,
  moved: count => `Places changed by leaving criteria out: ${plural(count, 'unit', 'units')}`,
  movedHeadings: ['Unit', 'Rank before', 'Rank after', 'Points before', 'Points after'],
  more: count => `… and ${count} lines more; --out writes all of them to a file.`,
  published: (agree, differ, rest) =>
    `Compared with what was published: ${agree} agree, ${differ} differ${rest === 0 ? '' : `, ${rest} cannot be compared`}`,
  publishedHeadings: ['', 'Unit', 'What', 'Published', 'Found'],
  verdicts: { agrees: 'agrees', differs: 'DIFFERS', 'not-comparable': 'cannot be compared' },
  notNumber: (file, row, heading, text) => `${file}: row ${row}, column “${heading}”: “${text}” is no number.`,
  strangers: (file, count, names) =>
    `${file}: not in the table that is scored (${plural(count, 'unit', 'units')}): ${names}.`,
  noPrevious: 'no year before',
  previousZero: 'was 0',
  reading: 'Reading',
  scoring: 'Scoring',
  written: (file, units) => `Wrote ${file}: ${plural(units, 'unit', 'units')}.`,
}

export const rankingTexts: { readonly [L in Language]: typeof vi } = { vi, en }
