import type { RuleText } from '../../../addin/ports.ts'

/** A small index with shares, a choice and a fact, for tests that need no province. */
export const smallRules = (given: { readonly bound?: number; readonly from?: string } = {}): readonly RuleText[] => [
  {
    fileName: 'nho.thuoc',
    text: `bộ chỉ số nhỏ-1 "Bộ chỉ số nhỏ"
  căn cứ "Quyết định 1/QĐ"
  hiệu lực từ ${given.from ?? '2022-01-01'}
  tối đa 40
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm

  cách hiểu ngưỡng "Ngưỡng của 1.1"
    chặt "Phải đạt ngưỡng" mặc định vì "nguyên văn"
    nới "Lấy nửa ngưỡng"

dữ kiện A.1 tổng_hộ (hộ) "Tổng số hộ gia đình"

nhóm 1 "Nhóm duy nhất" tối đa 40

chỉ số 1.1 "Tỷ lệ hộ có kết nối" tối đa 10
  đầu vào a (hộ) "Số hộ có kết nối"
  đầu vào b (hộ) "Tổng số hộ" = tổng_hộ
  tỷ_lệ = a / b
  mức theo tỷ_lệ
    >= ${given.bound ?? 80}%: tối đa
    còn lại: tỷ_lệ * tối đa
  khi cách hiểu ngưỡng là nới
    mức theo tỷ_lệ >= ${(given.bound ?? 80) / 2}%: tối đa còn lại: tỷ_lệ * tối đa

chỉ số 1.2 "Kế hoạch hằng năm" tối đa 10
  chọn
    "Đã ban hành": tối đa
    "Chưa ban hành": 0

chỉ số 1.3 "Tỷ lệ hồ sơ" tối đa 10
  đầu vào a (hồ sơ) "Hồ sơ trực tuyến"
  đầu vào b (hồ sơ) "Hồ sơ"
  tỷ_lệ = a / b
  điểm = tỷ_lệ * tối đa

chỉ số 1.20 "Tỷ lệ khác" tối đa 10
  đầu vào a (hồ sơ) "Hồ sơ đúng hạn"
  đầu vào b (hồ sơ) "Hồ sơ đã giải quyết"
  tỷ_lệ = a / b
  điểm = tỷ_lệ * tối đa
`,
  },
]
