import type { ClauseKind } from '../../grammar/clauses/clause-kinds.ts'
import type { Bilingual } from '../../text/language.ts'

/** A clause ready to be filled in. */
export interface Construct {
  readonly label: Bilingual
  /**
   * `<Keyword>` stands for a keyword in the dialect of the file, `[tỷ_lệ]` for what the writer fills in. Texts stand
   * in quotes, and every place is filled with something that reads well.
   */
  readonly template: string
}

/** Ready-made clauses by the kind of their first clause; a kind of clause without an entry does not compile. */
export const constructs: Readonly<Record<ClauseKind, readonly Construct[]>> = {
  indexHead: [
    {
      label: { vi: 'bộ chỉ số mới', en: 'a new index' },
      template:
        '<Index> [bộ-mới] "[Tên bộ chỉ số]"\n  <Basis> "[Quyết định]"\n  <Maximum> [100]\n  <MissingData>: 0 <Points>\n  <ZeroDenominator>: 0 <Points>\n',
    },
  ],
  basis: [
    {
      label: { vi: 'căn cứ có ngày', en: 'a dated legal basis' },
      template: '<Basis> "[Quyết định]" <Dated> [2022-01-01]',
    },
  ],
  validFrom: [],
  maximum: [],
  policy: [{ label: { vi: 'mẫu số bằng 0', en: 'denominator of 0' }, template: '<ZeroDenominator>: 0 <Points>' }],
  reading: [
    {
      label: { vi: 'cách hiểu với hai câu trả lời', en: 'a reading with two answers' },
      template:
        '<Reading> [tên-cách-hiểu] "[Câu hỏi]"\n  [câu-một] "[Câu trả lời]" <Default> <Because> "[lý do]"\n  [câu-hai] "[Câu trả lời khác]"',
    },
  ],
  readingOption: [{ label: { vi: 'câu trả lời khác', en: 'another answer' }, template: '[câu-khác] "[Câu trả lời]"' }],
  fact: [
    {
      label: { vi: 'thông tin chung', en: 'general information' },
      template: '<Fact> [tên_dữ_kiện] ([người]) "[Tên đầy đủ]" <ProvidedBy> "[Cơ quan]"',
    },
  ],
  lens: [
    {
      label: { vi: 'giá trị trụ cột', en: 'a pillar value' },
      template: '<PillarValue> [tên_trụ_cột] "[Tên]" = [I] + [II]',
    },
  ],
  itemHead: [
    {
      label: { vi: 'chỉ số tỷ lệ', en: 'an indicator that is a ratio' },
      template:
        '<Indicator> [1.1] "[Tên chỉ số]" <Maximum> [10]\n  <Input> a ([hộ]) "[Số đạt]"\n  <Input> b ([hộ]) "[Tổng số]"\n  tỷ_lệ = a / b\n  <Points> = tỷ_lệ * <Maximum>\n  <Example> "một nửa": a = 1, b = 2 <Then> <Points> = [5]',
    },
    {
      label: { vi: 'chỉ số chọn một', en: 'an indicator with choices' },
      template:
        '<Indicator> [1.1] "[Tên chỉ số]" <Maximum> [10]\n  <Choose>\n    "[Đã ban hành]": <Maximum>\n    "[Chưa ban hành]": 0',
    },
    { label: { vi: 'nhóm', en: 'a group' }, template: '<Group> [1] "[Tên nhóm]" <Maximum> [100]' },
  ],
  source: [],
  serves: [],
  requirement: [],
  proportion: [],
  sharing: [],
  assessed: [{ label: { vi: 'điểm theo đánh giá', en: 'points as assessed' }, template: '<AsAssessed>' }],
  owner: [{ label: { vi: 'cơ quan phụ trách', en: 'the body in charge' }, template: '<Owner> "[Sở]"' }],
  coordinating: [],
  evidence: [],
  deadline: [],
  note: [],
  theme: [],
  interpretation: [
    {
      label: { vi: 'cách hiểu đã chọn', en: 'the interpretation taken' },
      template: '<UnderstoodAs> "[cách hiểu]" <Because> "[lý do]"',
    },
  ],
  variant: [],
  part: [
    {
      label: { vi: 'phần chọn một', en: 'a part with choices' },
      template: '<Part> "[Tên phần]" <Maximum> [5]\n  <Choose>\n    "[Đã có]": <Maximum>\n    "[Chưa có]": 0',
    },
  ],
  inputClause: [
    {
      label: { vi: 'số liệu', en: 'a figure' },
      template: '<Input> [a] ([hộ]) "[Tên số liệu]"',
    },
    {
      label: { vi: 'điều kiện có/không', en: 'a yes-or-no condition' },
      template: '<Input> [has] (có/không) "[Câu hỏi]"',
    },
  ],
  measure: [{ label: { vi: 'số đo là tỷ lệ', en: 'a measure that is a ratio' }, template: '[tỷ_lệ] = [a] / [b]' }],
  guard: [
    { label: { vi: 'trường hợp thiếu số liệu', en: 'a figure that is missing' }, template: '<If> <Missing> [a]: 0' },
  ],
  choose: [
    {
      label: { vi: 'chọn một', en: 'one of several answers' },
      template: '<Choose>\n  "[Đã ban hành]": <Maximum>\n  "[Chưa ban hành]": 0',
    },
  ],
  tick: [
    {
      label: { vi: 'cộng từng điều', en: 'ticks that add up' },
      template: '<AddIfPresent>\n  "[Điều thứ nhất]": 1/2 <Maximum>\n  "[Điều thứ hai]": 1/2 <Maximum>',
    },
  ],
  optionClause: [{ label: { vi: 'câu khác', en: 'another answer' }, template: '"[Câu trả lời]": [0]' }],
  bands: [
    {
      label: { vi: 'các mức', en: 'bands' },
      template: '<BandsBy> [tỷ_lệ]\n  >= [80%]: <Maximum>\n  >= [50%]: 1/2 <Maximum>\n  <Otherwise>: 0',
    },
  ],
  band: [{ label: { vi: 'mức khác', en: 'another band' }, template: '>= [50%]: 1/2 <Maximum>' }],
  otherwise: [{ label: { vi: 'mức cuối', en: 'the last band' }, template: '<Otherwise>: [0]' }],
  formula: [
    {
      label: { vi: 'tỷ lệ nhân điểm tối đa', en: 'ratio times the maximum' },
      template: '<Points> = [tỷ_lệ] * <Maximum>',
    },
    {
      label: { vi: 'điểm mỗi đơn vị, có trần', en: 'points per item, capped' },
      template: '<Points> = [1] * [n] <NotAbove> <Maximum>',
    },
  ],
  cohort: [
    { label: { vi: 'so với các đơn vị khác', en: 'against the cohort' }, template: '<PointsBy> <MinMax> <Of> [tỷ_lệ]' },
  ],
  children: [{ label: { vi: 'tổng các chỉ số con', en: 'the sum of the children' }, template: '= <SumOfChildren>' }],
  unscored: [],
  example: [
    {
      label: { vi: 'ví dụ kiểm tra', en: 'a checked example' },
      template: '<Example> "[tên ví dụ]": [a] = [1] <Then> <Points> = [0]',
    },
  ],
  assignmentHead: [
    {
      label: { vi: 'phân công của một nơi', en: 'the assignment of a place' },
      template: '<Assignment> [bộ-chỉ-số] <At> "[Tên nơi]"\n',
    },
  ],
  assignmentEntry: [{ label: { vi: 'phân công một chỉ số', en: 'one entry' }, template: '[1.1] <Owner> "[Cơ quan]"' }],
  targetsHead: [
    {
      label: { vi: 'mục tiêu của một nơi', en: 'the targets of a place' },
      template: '<Targets> [bộ-chỉ-số] <At> "[Tên nơi]" <Year> [2022]\n',
    },
  ],
  targetEntry: [
    { label: { vi: 'một mục tiêu', en: 'one target' }, template: '[1.1] "[Tên mục tiêu]": [tỷ_lệ] >= [80%]' },
  ],
  translationHead: [
    {
      label: { vi: 'bản dịch của một bộ chỉ số', en: 'the translation of an index' },
      template: '<Translation> [bộ-chỉ-số]\n',
    },
  ],
  translationEntry: [{ label: { vi: 'một tên', en: 'one title' }, template: '[1.1] "[Title]"' }],
  checklistHead: [
    {
      label: { vi: 'danh mục mới', en: 'a new checklist' },
      template: '<Checklist> [danh-mục] "[Tên danh mục]"\n  <State> [có_rồi] "[Đã có]"\n',
    },
  ],
  checklistState: [
    { label: { vi: 'trạng thái đánh dấu', en: 'a state to tick' }, template: '<State> [có_rồi] "[Đã có]"' },
  ],
  checklistCounts: [],
  checklistRow: [{ label: { vi: 'hạng mục', en: 'an item' }, template: '<ChecklistItem> [A.1] "[Tên hạng mục]"' }],
}
