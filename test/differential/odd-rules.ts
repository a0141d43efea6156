import type { PolicyTreatment } from '../../dsl/model/rulebook.ts'

const written = { zero: '0 điểm', maximum: 'tối đa', 'leave-out': 'loại khỏi tổng' } as const satisfies Record<
  PolicyTreatment,
  string
>

/** A made-up index of what printed ones seldom have: quotients compared with quotients, defaults that divide by a number, odd names. */
export const oddRules = (missing: PolicyTreatment, zeroDenominator: PolicyTreatment): string => `
bộ chỉ số lạ "Chỉ số */ lạ -- '; DROP TABLE units; \\" "
  căn cứ "Quyết định 1/QĐ ' \\" */ --"
  tối đa 130
  thiếu số liệu: ${written[missing]}
  mẫu số bằng 0: ${written[zeroDenominator]}

dữ kiện F.1 dân_số (người) "Dân số"
dữ kiện F.2 một_tên_rất_dài_để_cơ_sở_dữ_liệu_cắt_bớt_phần_cuối_một (người) "Tên dài thứ nhất"
dữ kiện F.3 một_tên_rất_dài_để_cơ_sở_dữ_liệu_cắt_bớt_phần_cuối_hai (người) "Tên dài thứ hai"

giá trị trụ cột một_phần "Một phần" = 1 + 2

nhóm 1 "Nhóm một" tối đa 60

chỉ số 1.1 "Tỷ lệ so với tỷ lệ" tối đa 10
  đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào c (hộ) "Ba" đầu vào d (hộ) "Bốn"
  tỷ_lệ = a / b
  mốc = c / d
  mức theo tỷ_lệ >= mốc: tối đa còn lại: tỷ_lệ / mốc * tối đa

chỉ số 1.2 "Lấy sẵn phép chia" tối đa 10
  đầu vào x (người) "Có" = dân_số / 2
  đầu vào y (người) "Phần tư" = x / 4 + một_tên_rất_dài_để_cơ_sở_dữ_liệu_cắt_bớt_phần_cuối_một
  mức theo y / một_tên_rất_dài_để_cơ_sở_dữ_liệu_cắt_bớt_phần_cuối_hai >= 150%: tối đa còn lại: 1/3

chỉ số 1.3 "Hiệu" tối đa 10
  đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai"
  hiệu (hộ) = a - b
  điểm = hiệu * 0,5 / 1 không quá tối đa

chỉ số 1.4 "Trường hợp riêng" tối đa 10
  đầu vào has (có/không) "Có hay không"
  đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào n (người) "Số"
  nếu chưa has và n >= 10: 1/3 tối đa
  nếu a / b > 2 và has: 2
  nếu thiếu n: 1/4 tối đa
  mẫu số bằng 0: tối đa khi a = 0
  điểm = a / b * tối đa

chỉ số 1.5 "Đánh dấu" tối đa 10
  cộng nếu có
    "Một": 1/3 tối đa
    "Hai": 1/3 tối đa
    "Ba": 1/3 tối đa

chỉ số 1.6 "Hai phần" tối đa 10
  phần "Một" tối đa 4 chọn "Có": tối đa "Không": 0
  phần "Hai" tối đa 6
    đầu vào a (hộ) "Một"
    mức theo a >= 10 và < 20: 1/2 tối đa >= 20: tối đa còn lại: 0

nhóm 2 "Nhóm hai" tối đa 40

chỉ số 2.1 "So hiệu hai tỷ lệ" tối đa 10
  đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào c (hộ) "Ba"
  điểm theo min-max của a / b - c / b

chỉ số 2.2 "So với cao nhất" tối đa 10
  đầu vào a (người) "Một"
  điểm theo tỷ số với cao nhất của a / dân_số

chỉ số 2.3 "Cộng con" tối đa 20 = tổng các chỉ số con

chỉ số 2.3.1 "Con một" tối đa 12
  đầu vào a (triệu đồng) "Chi" đầu vào b (tỷ đồng) "Tổng chi"
  tỷ_lệ = a / b
  mức theo tỷ_lệ >= 10%: tối đa >= 7%: 70% tối đa còn lại: 0

chỉ số 2.3.2 "Con hai" tối đa 8
  đầu vào a (hộ) "Một"
  đầu vào b (hộ) "Hai" = 3 * a
  tỷ_lệ = a / b
  điểm = tỷ_lệ * tối đa

nhóm 3 "Nhóm ba" tối đa 30

chỉ số 3.1 "Đánh giá" tối đa 10
  điểm theo đánh giá

chỉ số 3.2 "Chung điểm" chung điểm với 3.1
  đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai"
  tỷ_lệ = a / b
  điểm theo đánh giá hoặc tỷ_lệ

chỉ số 3.3 "Chung điểm đánh dấu" tối đa 10
  cộng nếu có "Một": 1/2 tối đa "Hai": 1/2 tối đa

chỉ số 3.4 "Chung điểm trường hợp riêng" chung điểm với 3.3
  đầu vào has (có/không) "Có" đầu vào n (người) "Số"
  nếu chưa has: loại khỏi tổng
  điểm = n / 10 * tối đa

chỉ số 3.5 "Tổng có chung điểm" tối đa 10 = tổng các chỉ số con

chỉ số 3.5.1 "Con một" tối đa 10
  điểm theo đánh giá

chỉ số 3.5.2 "Con hai" chung điểm với 3.5.1
  đầu vào x (người) "Số"
  điểm = x / 10
`
