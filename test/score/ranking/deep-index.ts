import { compile } from '../../../dsl/compile.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'

/** Pillars, indicators, criteria: a made-up index with sums at each level and a rule against the cohort. */
export const deepRules = `bộ chỉ số sâu "Bộ chỉ số nhiều cấp"
  căn cứ "Quyết định 1/QĐ"
  tối đa 100
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm

giá trị trụ cột cả_hai "Cả hai trụ cột" = 1 + 2

trụ cột 1 "Chính quyền số" tối đa 60

chỉ số 1.1 "Dịch vụ" tối đa 40 = tổng các chỉ số con

tiêu chí 1.1.1 "Tỷ lệ hồ sơ" tối đa 25
  đầu vào a (hồ sơ) "Hồ sơ trực tuyến"
  đầu vào b (hồ sơ) "Tổng số hồ sơ"
  tỷ_lệ = a / b
  điểm = tỷ_lệ * tối đa

tiêu chí 1.1.2 "Điểm chấm" tối đa 15
  đầu vào x (điểm) "Điểm"
  điểm = x không quá tối đa

chỉ số 1.2 "So với nhóm" tối đa 20
  đầu vào y (đồng) "Chi"
  điểm theo tỷ số với cao nhất của y

trụ cột 2 "Kinh tế số" tối đa 40

chỉ số 2.1 "Doanh nghiệp" tối đa 40
  đầu vào z (%) "Tỷ lệ"
  điểm = z * tối đa
`

/** Two criteria that share one allotment of 10 points. */
const sharingRules = `bộ chỉ số chung "Bộ chỉ số có điểm chung"
  căn cứ "Quyết định 1/QĐ"
  tối đa 30
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm

trụ cột 1 "Hạ tầng" tối đa 30

chỉ số 1.1 "Kết nối" tối đa 10 = tổng các chỉ số con

tiêu chí 1.1.1 "Cấp tỉnh" tối đa 10
  đầu vào x (điểm) "Điểm"
  điểm = x không quá tối đa

tiêu chí 1.1.2 "Cấp huyện" chung điểm với 1.1.1
  đầu vào x (điểm) "Điểm"
  điểm = x không quá tối đa

chỉ số 1.2 "Khác" tối đa 20
  đầu vào x (điểm) "Điểm"
  điểm = x không quá tối đa
`

export const deepIndex = (): Rulebook => indexOf(deepRules)
export const sharingIndex = (): Rulebook => indexOf(sharingRules)

function indexOf(text: string): Rulebook {
  const { ruleSets, diagnostics } = compile([{ name: 'sau.thuoc', text }])
  const [first] = ruleSets
  if (!first) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)))
  return first.rulebook
}
