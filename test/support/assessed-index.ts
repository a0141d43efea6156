import { compile } from '../../dsl/compile.ts'

/** A small index with every source of points, a row that may be left out, a sum of children, two rows that share points. */
const RULES = `bộ chỉ số thử "Thử"
  tối đa 70
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm

nhóm I "Nhóm" tối đa 70

chỉ số 1.1 "Báo cáo" tối đa 10
  minh chứng "Quyết định"
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.2 "Điều tra" tối đa 10
  nguồn điều tra xã hội
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.3 "Không gian mạng" tối đa 10
  nguồn không gian mạng
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.4 "Chuyên gia" tối đa 10
  nguồn chuyên gia
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.5 "Có thể không đánh giá" tối đa 10
  đầu vào out (có/không) "Ngoài phạm vi" = không
  đầu vào n
  nếu out: loại khỏi tổng
  điểm = n không quá tối đa
chỉ số 1.6 "Hai phần" tối đa 10 = tổng các chỉ số con
chỉ số 1.6.1 "Một" tối đa 5
  minh chứng "Báo cáo"
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.6.2 "Hai" tối đa 5
  đầu vào n
  điểm = n không quá tối đa
chỉ số 1.7 "Điểm do đánh giá" tối đa 10
  điểm theo đánh giá
chỉ số 1.8 "Chung điểm" chung điểm với 1.7
  đầu vào n
  điểm = n không quá tối đa
`

export const assessedIndex = compile([{ name: 'thử.thuoc', text: RULES }])
