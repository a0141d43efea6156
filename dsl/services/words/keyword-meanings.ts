import type { Keyword } from '../../grammar/vocabulary.ts'
import type { Bilingual } from '../../text/language.ts'

/** What each keyword says, in one sentence; a keyword without one does not compile. */
export const keywordMeanings: Readonly<Record<Keyword, Bilingual>> = {
  // documents
  Index: {
    vi: 'Mở đầu tệp của một bộ chỉ số: mã, tên, căn cứ, điểm tối đa.',
    en: 'Begins the file of an index: its name, title, legal basis and maximum.',
  },
  Assignment: {
    vi: 'Mở đầu tệp phân công: ở một nơi, ai phụ trách chỉ số nào.',
    en: 'Begins an assignment file: who is responsible for what in one place.',
  },
  Targets: {
    vi: 'Mở đầu tệp mục tiêu: một nơi đặt ra phải đạt gì trong một năm.',
    en: 'Begins a targets file: what a place set out to reach in a year.',
  },
  Translation: {
    vi: 'Mở đầu tệp bản dịch: tên bằng tiếng Anh theo mã.',
    en: 'Begins a translation file: English titles by code.',
  },
  Checklist: {
    vi: 'Mở đầu tệp danh mục: các hạng mục và những trạng thái được đánh dấu ở mỗi hạng mục.',
    en: 'Begins a checklist file: items, and the states that are ticked for each.',
  },
  // heads
  Basis: { vi: 'Văn bản làm căn cứ pháp lý.', en: 'The legal act that this rests on.' },
  Dated: { vi: 'Ngày ký của văn bản, viết 2022-05-20.', en: 'The date of the act, written 2022-05-20.' },
  ValidFrom: { vi: 'Ngày bộ chỉ số bắt đầu có hiệu lực.', en: 'The day from which the index holds.' },
  Maximum: {
    vi: 'Điểm tối đa; trong công thức là điểm tối đa của chỉ số hoặc phần đang viết.',
    en: 'The maximum points; in a formula, the maximum of the item or part being written.',
  },
  MissingData: {
    vi: 'Chỉ số thiếu số liệu thì tính thế nào.',
    en: 'How an indicator without figures is treated.',
  },
  ZeroDenominator: { vi: 'Mẫu số bằng 0 thì tính thế nào.', en: 'How a denominator of 0 is treated.' },
  LeaveOut: {
    vi: 'Chỉ số không tính vào tổng, cả điểm lẫn điểm tối đa.',
    en: 'The indicator leaves the total, points and maximum alike.',
  },
  Reading: {
    vi: 'Một chỗ văn bản cho phép nhiều cách hiểu, với các câu trả lời để chọn.',
    en: 'A question that the decision leaves open, with the answers to choose from.',
  },
  Default: { vi: 'Cách hiểu được chọn khi không ai chọn khác.', en: 'The answer taken unless another is chosen.' },
  Because: { vi: 'Lý do.', en: 'The reason.' },
  Fact: {
    vi: 'Thông tin chung mà nhiều chỉ số cùng dùng, như dân số.',
    en: 'General information that several indicators use, such as the population.',
  },
  ProvidedBy: { vi: 'Cơ quan cung cấp số liệu.', en: 'Who provides the figure.' },
  PillarValue: {
    vi: 'Giá trị từ 0 đến 1: điểm của các nhóm nêu tên trên điểm tối đa của chúng.',
    en: 'A value from 0 to 1: points of the named groups over their maximum.',
  },
  Pillar: { vi: 'Trụ cột: cấp trên các nhóm.', en: 'A pillar: the level above groups.' },
  Group: {
    vi: 'Nhóm chỉ số, với điểm tối đa bằng tổng của các chỉ số trong nhóm.',
    en: 'A group of indicators, whose maximum is the sum of theirs.',
  },
  Indicator: { vi: 'Một chỉ số với mã, tên và điểm tối đa.', en: 'An indicator with its code, title and maximum.' },
  Criterion: { vi: 'Một tiêu chí với mã, tên và điểm tối đa.', en: 'A criterion with its code, title and maximum.' },
  MainIndicator: { vi: 'Chỉ số chính: cấp dưới trụ cột.', en: 'A main indicator: the level below pillars.' },
  ComponentIndicator: {
    vi: 'Chỉ số thành phần: cấp dưới chỉ số chính.',
    en: 'A component indicator: the level below main indicators.',
  },
  Source: { vi: 'Điểm của mục này lấy từ nguồn nào.', en: 'Where the points of the item come from.' },
  Report: { vi: 'Nguồn: báo cáo của đơn vị.', en: 'Source: the unit’s own report.' },
  Survey: { vi: 'Nguồn: điều tra xã hội.', en: 'Source: a survey.' },
  Cyberspace: { vi: 'Nguồn: theo dõi trên không gian mạng.', en: 'Source: monitoring of cyberspace.' },
  Experts: { vi: 'Nguồn: ý kiến chuyên gia.', en: 'Source: interviews with experts.' },
  Serves: {
    vi: 'Mục này góp vào những mục nào của một bộ chỉ số khác.',
    en: 'The items of another index that this one contributes to.',
  },
  Owner: { vi: 'Cơ quan chủ trì.', en: 'The body in charge.' },
  Coordinating: { vi: 'Các cơ quan phối hợp.', en: 'The bodies that take part.' },
  Evidence: { vi: 'Tài liệu kiểm chứng phải nộp.', en: 'The evidence asked for.' },
  Deadline: { vi: 'Thời hạn báo cáo hoặc hoàn thành.', en: 'When it is due.' },
  Note: { vi: 'Ghi chú cho người đọc, không đổi cách tính.', en: 'A note for readers; it changes no score.' },
  Theme: {
    vi: 'Chủ đề của mục, để so sánh các bộ chỉ số khác nhau.',
    en: 'What the item is about, so that different indices can be compared.',
  },
  UnderstoodAs: {
    vi: 'Cách hiểu đã chọn ở chỗ văn bản không rõ và không thể đổi.',
    en: 'The interpretation taken where the text is unclear and cannot be switched.',
  },
  WhenReading: {
    vi: 'Các mệnh đề sau đây thay cho mệnh đề cùng loại khi cách hiểu này được chọn.',
    en: 'The clauses that follow replace those of their kind while this reading is chosen.',
  },
  Is: { vi: 'Nối tên cách hiểu với câu trả lời.', en: 'Joins a reading to its answer.' },
  // bodies
  MeanOf: {
    vi: 'Số liệu là trung bình kết quả của một mục trong bộ chỉ số khác: từ trung bình của I.1 trong …',
    en: 'The figure is the mean of what the units of another index earned in an item: from the mean of I.1 in …',
  },
  Input: {
    vi: 'Một số liệu của chỉ số: chữ cái, đơn vị, tên, nơi cung cấp, giá trị mặc định.',
    en: 'A figure of the indicator: letter, unit, label, provider, default.',
  },
  If: {
    vi: 'Trường hợp riêng, xét trước quy tắc: điều kiện, rồi số điểm.',
    en: 'A special case tried before the rule: conditions, then points.',
  },
  When: { vi: 'Chỉ áp dụng khi các điều kiện này đúng.', en: 'Holds only while these conditions do.' },
  And: { vi: 'Cả hai điều kiện đều phải đúng.', en: 'Both conditions must hold.' },
  Not: { vi: 'Điều kiện sai, hoặc chưa có.', en: 'The condition does not hold.' },
  Yes: { vi: 'Có, đúng.', en: 'Yes.' },
  No: { vi: 'Không, sai.', en: 'No.' },
  Missing: { vi: 'Số liệu chưa được nhập.', en: 'The figure was not given.' },
  // rules
  Choose: {
    vi: 'Chọn đúng một trong các câu sau, mỗi câu với số điểm.',
    en: 'Exactly one of the following answers, each with its points.',
  },
  AddIfPresent: {
    vi: 'Các điều có được thì cộng điểm, độc lập với nhau.',
    en: 'Independent ticks whose points add up.',
  },
  BandsBy: {
    vi: 'Điểm theo mức của một giá trị; mức đầu tiên thỏa thì tính.',
    en: 'Points by the band of a value; the first band that holds counts.',
  },
  Otherwise: { vi: 'Mức cuối: khi không mức nào ở trên thỏa.', en: 'The last band: when none above holds.' },
  PointsBy: {
    vi: 'Điểm theo một phương pháp so với các đơn vị khác.',
    en: 'Points by a method that compares with the cohort.',
  },
  Points: { vi: 'Số điểm; mở đầu công thức tính điểm.', en: 'The points; begins the formula of the score.' },
  NotAbove: { vi: 'Văn bản tự quy định điểm không vượt mức tối đa.', en: 'The decision itself states the cap.' },
  MinMax: {
    vi: '(giá trị − thấp nhất) / (cao nhất − thấp nhất) trong các đơn vị so sánh.',
    en: '(value − lowest) / (highest − lowest) of the cohort.',
  },
  RatioToBest: {
    vi: 'Giá trị chia cho giá trị cao nhất trong các đơn vị so sánh.',
    en: 'The value over the highest of the cohort.',
  },
  Of: { vi: 'Của giá trị nào, hoặc của chỉ số nào.', en: 'Of which value, or of which indicator.' },
  Part: {
    vi: 'Một phần của chỉ số, có quy tắc riêng; điểm các phần cộng lại.',
    en: 'A part of the indicator with a rule of its own; the parts add up.',
  },
  SumOfChildren: { vi: 'Điểm là tổng điểm của các chỉ số con.', en: 'The points are the sum of the children’s.' },
  Unscored: { vi: 'Chỉ số chỉ để theo dõi, không có điểm.', en: 'The indicator is only watched; it has no points.' },
  // examples
  Example: {
    vi: 'Số liệu và điểm phải ra; được chạy mỗi khi kiểm tra.',
    en: 'Figures and the score they must give; run with every check.',
  },
  Then: { vi: 'Kết quả phải ra.', en: 'What must come out.' },
  WithCohort: { vi: 'Số liệu của các đơn vị khác để so sánh.', en: 'The figures of the other units.' },
  UnderReading: { vi: 'Tính theo cách hiểu này.', en: 'Scored under this reading.' },
  State: { vi: 'Trạng thái của điểm.', en: 'The state of the score.' },
  Complete: { vi: 'Trạng thái: tính từ số liệu đầy đủ.', en: 'State: computed from complete figures.' },
  Capped: { vi: 'Trạng thái: đã bị giới hạn ở điểm tối đa.', en: 'State: held at the maximum.' },
  Undefined: { vi: 'Trạng thái: chia cho 0.', en: 'State: divided by 0.' },
  Vacuous: { vi: 'Trạng thái: không có gì phải xử lý.', en: 'State: there was nothing to handle.' },
  NeedsCohort: {
    vi: 'Trạng thái: còn thiếu số liệu của các đơn vị khác.',
    en: 'State: the figures of the cohort are not known.',
  },
  Invalid: { vi: 'Trạng thái: số liệu không thể đúng.', en: 'State: figures that cannot be.' },
  NotAssessed: { vi: 'Trạng thái: không được đánh giá.', en: 'State: not assessed.' },
  // checklists
  Domain: { vi: 'Miền dữ liệu: cấp trên cùng của danh mục.', en: 'A domain: the top level of a checklist.' },
  Subject: { vi: 'Mục dữ liệu: cấp giữa của danh mục.', en: 'A subject: the middle level of a checklist.' },
  ChecklistItem: { vi: 'Hạng mục: dòng được đánh dấu.', en: 'An item: a row that is ticked.' },
  Needs: {
    vi: 'Trạng thái này chỉ có được khi trạng thái kia đã có.',
    en: 'The state that must hold before this one can.',
  },
  MustHave: { vi: 'Điều văn bản tự nêu về mình, được kiểm tra.', en: 'What the decision states of itself, checked.' },
  MustMakeUp: {
    vi: 'Tỷ trọng của mục trong tổng mà văn bản nêu, được kiểm tra.',
    en: 'The share of the item in the total, as the decision states it, checked.',
  },
  In: { vi: 'Trong phần nào.', en: 'Within which part.' },
  To: { vi: 'Đến mục nào.', en: 'Up to which item.' },
  From: { vi: 'Từ nguồn nào.', en: 'From which source.' },
  SharesPoints: {
    vi: 'Hai mục cùng chia nhau một số điểm.',
    en: 'Two items share one allotment of points.',
  },
  AsAssessed: {
    vi: 'Điểm do người đánh giá cho, hoặc tỷ lệ của điểm tối đa.',
    en: 'Points as whoever assesses gives them, or a ratio of the maximum.',
  },
  Or: {
    vi: 'Hoặc, khi người đánh giá không cho điểm, theo số đo này.',
    en: 'Or, where no points are given, this measure.',
  },
  Count: { vi: 'Số hạng mục có những trạng thái này.', en: 'How many items have these states.' },
  NumberOfItems: { vi: 'Số hạng mục của danh mục.', en: 'How many items the checklist has.' },
  // assignments and targets
  At: { vi: 'Ở nơi nào.', en: 'In which place.' },
  Year: { vi: 'Cho năm nào.', en: 'For which year.' },
  Type: { vi: 'Loại công việc theo cách ghi của nơi đó.', en: 'The type, as the place calls it.' },
  CarriedOutBy: { vi: 'Các đơn vị thực hiện.', en: 'The units that carry it out.' },
  NotComparable: {
    vi: 'Mục tiêu không so được với số đo nào của bộ chỉ số.',
    en: 'The target cannot be compared with a measure of the index.',
  },
}
