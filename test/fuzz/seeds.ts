/** Small rule texts, one for each corner of the grammar, that mutations start from besides the real files. */
export const smallSeeds: readonly string[] = [
  `bộ chỉ số dti "Chỉ số" căn cứ "Quyết định 1" ngày 2022-05-20 hiệu lực từ 2022-05-20 tối đa 30
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: loại khỏi tổng
  cách hiểu min-max "Giá trị thấp nhất"
    observed-floor "thấp nhất" mặc định vì "tên phương pháp"
    zero-floor "bằng 0"
dữ kiện A.4 dân_số (người) "Dân số" do "Cục Thống kê"
nhóm I "Nhận thức" tối đa 30
chỉ số 1.1 "Tỷ lệ" tối đa 10
  đầu vào a (người) "a"
  đầu vào b (người) "b" = dân_số
  tỷ_lệ = a / b
  mức theo tỷ_lệ >= 10%: tối đa >= 0,25% và < 10%: 1/2 tối đa còn lại: tỷ_lệ / 10% * tối đa
  ví dụ "đúng": a = 1, b = 10 thì điểm = 10, trạng thái đủ
chỉ số 1.2 "Min" tối đa 20
  đầu vào x (tỷ đồng) "x"
  điểm theo min-max của x
  ví dụ "nhóm": x = 3 với nhóm so sánh (x = 1), (x = 4) theo cách hiểu min-max là zero-floor thì điểm = 15`,
  `index dti "Index" based on "Decision 1" dated 2022-05-20 maximum 25
  missing data: 0 points
  denominator is 0: 0 points
group I "Awareness" maximum 25
indicator 1.1 "Choose" maximum 5
  owner "A" coordinating "B", "C" evidence "d" deadline "31.10"
  choose "Issued": maximum "Not issued": 0
indicator 1.2 "Ticks" maximum 10
  add if present "one": 4/5 maximum "two": 1/5 maximum
  example "one": c1 = yes, c2 = no then points = 8
indicator 1.3 "Parts" maximum 10
  part "first" maximum 5 choose "a": maximum "b": 0
  part "second" maximum 5
    input n (items) "n"
    points = 1 * n not above maximum`,
  `bộ chỉ số con "Con" tối đa 9 thiếu số liệu: tối đa mẫu số bằng 0: 0 điểm
nhóm 5 "An toàn" tối đa 9
chỉ số 5.12 "Tổng" tối đa 9 = tổng các chỉ số con
chỉ số 5.12.1 "Một" tối đa 4
  đầu vào has (có/không) "đã có"
  đầu vào n (tin, bài) "số"
  nếu chưa has: 0
  nếu thiếu n và 5.12.2.x = 2: 1/4 tối đa
  mẫu số bằng 0: tối đa khi n = 0
  mức theo n >= 20: tối đa còn lại: 0
chỉ số 5.12.2 "Hai" tối đa 5
  đầu vào x (triệu đồng) "x"
  điểm theo tỷ số với cao nhất của x
  khi cách hiểu threshold là divided
    điểm = x / 2 tỷ đồng * tối đa không quá tối đa
chỉ số 5.13 "Không" không tính điểm
giá trị trụ cột chính_quyền "Chính quyền" = 5`,
  `phân công dti tại "Quảng Ngãi" căn cứ "Thông báo 05" ngày 2022-07-25
  1.1 loại "PĐT" phụ trách "Văn phòng" thực hiện "Sở A", "Sở B" phối hợp "Sở C"
  6.20 phụ trách "Sở Nội vụ"`,
  `mục tiêu dti tại "Ninh Thuận" năm 2022 căn cứ "Kế hoạch"
  7.5 "Doanh nghiệp": tỷ_lệ >= 30%
  8.2 "Người": tỷ_lệ >= 65% và <= 70%
  3.1 "Dân số" không so được vì "mẫu số khác"
  "Hóa đơn" không so được vì "không có chỉ số"`,
  `bản dịch dti
  III "Digital infrastructure"
  3.2.a "households" 1.1.option1 "the head" 3.5.p1.option1 "deployed"
  dân_số "Population"`,
  `# chỉ có chú thích
# comment "with quotes"`,
  '',
]
