/**
 * The two dialects of the language. Grammar, AST and tools are the same; only this table differs.
 * Spaces stand for any run of white space; letter case does not matter.
 */
export type Dialect = 'vi' | 'en'

/** Every keyword once, in both spellings. The key is the name of its token. */
export const vocabulary = {
  // documents
  Index: ['bộ chỉ số', 'index'],
  Assignment: ['phân công', 'assignment'],
  Targets: ['mục tiêu', 'targets'],
  Translation: ['bản dịch', 'translation'],
  // heads of an index and its items
  Basis: ['căn cứ', 'based on'],
  Dated: ['ngày', 'dated'],
  ValidFrom: ['hiệu lực từ', 'valid from'],
  Maximum: ['tối đa', 'maximum'],
  MissingData: ['thiếu số liệu', 'missing data'],
  ZeroDenominator: ['mẫu số bằng 0', 'denominator is 0'],
  LeaveOut: ['loại khỏi tổng', 'leave out'],
  Reading: ['cách hiểu', 'reading'],
  Default: ['mặc định', 'default'],
  Because: ['vì', 'because'],
  Fact: ['dữ kiện', 'fact'],
  ProvidedBy: ['do', 'by'],
  PillarValue: ['giá trị trụ cột', 'pillar value'],
  Pillar: ['trụ cột', 'pillar'],
  Group: ['nhóm', 'group'],
  Indicator: ['chỉ số', 'indicator'],
  Criterion: ['tiêu chí', 'criterion'],
  Owner: ['phụ trách', 'owner'],
  Coordinating: ['phối hợp', 'coordinating'],
  Evidence: ['minh chứng', 'evidence'],
  Deadline: ['thời hạn', 'deadline'],
  Theme: ['chủ đề', 'theme'],
  Note: ['ghi chú', 'note'],
  UnderstoodAs: ['hiểu là', 'understood as'],
  WhenReading: ['khi cách hiểu', 'when reading'],
  Is: ['là', 'is'],
  // bodies
  Input: ['đầu vào', 'input'],
  If: ['nếu', 'if'],
  When: ['khi', 'when'],
  And: ['và', 'and'],
  Not: ['chưa', 'not'],
  Yes: ['có', 'yes'],
  No: ['không', 'no'],
  Missing: ['thiếu', 'missing'],
  // rules
  Choose: ['chọn', 'choose'],
  AddIfPresent: ['cộng nếu có', 'add if present'],
  BandsBy: ['mức theo', 'bands by'],
  Otherwise: ['còn lại', 'otherwise'],
  PointsBy: ['điểm theo', 'points by'],
  Points: ['điểm', 'points'],
  NotAbove: ['không quá', 'not above'],
  MinMax: ['min-max', 'min-max'],
  RatioToBest: ['tỷ số với cao nhất', 'ratio to the best'],
  Of: ['của', 'of'],
  Part: ['phần', 'part'],
  SumOfChildren: ['tổng các chỉ số con', 'sum of children'],
  Unscored: ['không tính điểm', 'not scored'],
  // examples
  Example: ['ví dụ', 'example'],
  Then: ['thì', 'then'],
  WithCohort: ['với nhóm so sánh', 'with cohort'],
  UnderReading: ['theo cách hiểu', 'under reading'],
  State: ['trạng thái', 'state'],
  Complete: ['đủ', 'ok'],
  Capped: ['chạm trần', 'capped'],
  Undefined: ['không xác định', 'undefined'],
  Vacuous: ['không phát sinh', 'vacuous'],
  NeedsCohort: ['cần nhóm so sánh', 'needs cohort'],
  Invalid: ['không hợp lệ', 'invalid'],
  // assignments and targets
  At: ['tại', 'at'],
  Year: ['năm', 'year'],
  Type: ['loại', 'type'],
  CarriedOutBy: ['thực hiện', 'carried out by'],
  NotComparable: ['không so được', 'not comparable'],
} as const satisfies Record<string, readonly [vi: string, en: string]>

export type Keyword = keyof typeof vocabulary
