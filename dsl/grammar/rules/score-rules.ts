import type { CstNode, ParserMethod } from 'chevrotain'
import {
  Code,
  CohortMethod,
  Colon,
  Comma,
  Equals,
  Identifier,
  keywordTokens as keyword,
  Label,
  LeftParenthesis,
  Numeral,
  PolicySubject,
  RightParenthesis,
  StateWord,
  Text,
  ValueName,
} from '../tokens.ts'
import { ExpressionRules } from './expression-rules.ts'

type Rule = ParserMethod<[], CstNode>

/** The clauses that compute a score, one rule a clause, and examples. */
export class ScoreRules extends ExpressionRules {
  /** `từ trung bình của I.1 trong dti-tỉnh-2020` */
  derived: Rule = this.RULE('derived', () => {
    this.CONSUME(keyword.From)
    this.CONSUME(keyword.MeanOf)
    this.CONSUME(Code, { LABEL: 'code' })
    this.CONSUME(keyword.In)
    this.CONSUME(Label, { LABEL: 'index' })
  })

  /** `đầu vào a (hộ) "Số hộ" do "Cục Thống kê" = số_hộ`, `đầu vào has (có/không) "Có kế hoạch" = không` */
  inputClause: Rule = this.RULE('inputClause', () => {
    this.CONSUME(keyword.Input)
    this.CONSUME(Identifier, { LABEL: 'name' })
    this.OPTION(() => this.SUBRULE(this.unit, { LABEL: 'unit' }))
    this.OPTION2(() => this.CONSUME(Text, { LABEL: 'label' }))
    this.OPTION3(() => {
      this.CONSUME(keyword.ProvidedBy)
      this.CONSUME2(Text, { LABEL: 'provider' })
    })
    this.OPTION5(() => this.SUBRULE(this.derived, { LABEL: 'derived' }))
    this.OPTION4(() => {
      this.CONSUME(Equals)
      this.OR([
        { ALT: () => this.CONSUME(keyword.Yes, { LABEL: 'yes' }) },
        { ALT: () => this.CONSUME(keyword.No, { LABEL: 'no' }) },
        { ALT: () => this.SUBRULE(this.expression, { LABEL: 'default' }) },
      ])
    })
  })

  /** `tỷ_lệ (%) = a / b` */
  measure: Rule = this.RULE('measure', () => {
    this.CONSUME(Identifier, { LABEL: 'name' })
    this.OPTION(() => this.SUBRULE(this.unit, { LABEL: 'unit' }))
    this.CONSUME(Equals)
    this.SUBRULE(this.expression, { LABEL: 'value' })
  })

  /** `nếu chưa has: 0`, `nếu not_member: loại khỏi tổng` */
  guard: Rule = this.RULE('guard', () => {
    this.CONSUME(keyword.If)
    this.SUBRULE(this.conditions, { LABEL: 'conditions' })
    this.CONSUME(Colon)
    this.OR([
      { ALT: () => this.CONSUME(keyword.LeaveOut, { LABEL: 'leaveOut' }) },
      { ALT: () => this.SUBRULE(this.expression, { LABEL: 'points' }) },
    ])
  })

  /** `mẫu số bằng 0: tối đa khi a = 0` */
  policy: Rule = this.RULE('policy', () => {
    this.CONSUME(PolicySubject, { LABEL: 'subject' })
    this.CONSUME(Colon)
    this.SUBRULE(this.treatment, { LABEL: 'treatment' })
    this.OPTION(() => {
      this.CONSUME(keyword.When)
      this.SUBRULE(this.conditions, { LABEL: 'conditions' })
    })
  })

  /** `0 điểm`, `tối đa`, `loại khỏi tổng` */
  treatment: Rule = this.RULE('treatment', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Numeral, { LABEL: 'points' })
          this.OPTION(() => this.CONSUME(keyword.Points))
        },
      },
      { ALT: () => this.CONSUME(keyword.Maximum, { LABEL: 'maximum' }) },
      { ALT: () => this.CONSUME(keyword.LeaveOut, { LABEL: 'leaveOut' }) },
    ])
  })

  /** `chọn`, before its options */
  choose: Rule = this.RULE('choose', () => {
    this.CONSUME(keyword.Choose)
  })

  /** `cộng nếu có`, before its options */
  tick: Rule = this.RULE('tick', () => {
    this.CONSUME(keyword.AddIfPresent)
  })

  /** `"Đã ban hành": tối đa` */
  optionClause: Rule = this.RULE('optionClause', () => {
    this.CONSUME(Text, { LABEL: 'label' })
    this.CONSUME(Colon)
    this.SUBRULE(this.expression, { LABEL: 'points' })
  })

  /** `mức theo tỷ_lệ`, before its bands */
  bands: Rule = this.RULE('bands', () => {
    this.CONSUME(keyword.BandsBy)
    this.SUBRULE(this.expression, { LABEL: 'subject' })
  })

  /** `>= 10 và < 20: 1/2 tối đa` */
  band: Rule = this.RULE('band', () => {
    this.SUBRULE(this.limits, { LABEL: 'limits' })
    this.CONSUME(Colon)
    this.SUBRULE(this.expression, { LABEL: 'points' })
  })

  /** `còn lại: 0` */
  otherwise: Rule = this.RULE('otherwise', () => {
    this.CONSUME(keyword.Otherwise)
    this.CONSUME(Colon)
    this.SUBRULE(this.expression, { LABEL: 'points' })
  })

  /** `điểm = 1 * n không quá tối đa` */
  formula: Rule = this.RULE('formula', () => {
    this.CONSUME(keyword.Points)
    this.CONSUME(Equals)
    this.SUBRULE(this.expression, { LABEL: 'points' })
    this.OPTION(() => {
      this.CONSUME(keyword.NotAbove, { LABEL: 'cap' })
      this.CONSUME(keyword.Maximum)
    })
  })

  /** `điểm theo min-max của tỷ_lệ` */
  cohort: Rule = this.RULE('cohort', () => {
    this.CONSUME(keyword.PointsBy)
    this.CONSUME(CohortMethod, { LABEL: 'method' })
    this.CONSUME(keyword.Of)
    this.SUBRULE(this.expression, { LABEL: 'subject' })
  })

  /** `điểm theo đánh giá hoặc tỷ_lệ` */
  assessed: Rule = this.RULE('assessed', () => {
    this.CONSUME(keyword.AsAssessed)
    this.OPTION(() => {
      this.CONSUME(keyword.Or)
      this.SUBRULE(this.expression, { LABEL: 'measure' })
    })
  })

  /** `= tổng các chỉ số con` */
  children: Rule = this.RULE('children', () => {
    this.CONSUME(Equals)
    this.CONSUME(keyword.SumOfChildren)
  })

  /** `không tính điểm` */
  unscored: Rule = this.RULE('unscored', () => {
    this.CONSUME(keyword.Unscored)
  })

  /** `ví dụ "thiếu c" của 6.12: a = 100, b = 30 thì điểm = 0, trạng thái thiếu` */
  example: Rule = this.RULE('example', () => {
    this.CONSUME(keyword.Example)
    this.CONSUME(Text, { LABEL: 'title' })
    this.OPTION(() => {
      this.CONSUME(keyword.Of)
      this.CONSUME(Code, { LABEL: 'code' })
    })
    this.CONSUME(Colon)
    this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.assignedValue, { LABEL: 'input' }) })
    this.OPTION2(() => {
      this.CONSUME(keyword.WithCohort)
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.cohortUnit, { LABEL: 'unit' }) })
    })
    this.OPTION3(() => {
      this.CONSUME(keyword.UnderReading)
      this.AT_LEAST_ONE_SEP2({ SEP: Comma, DEF: () => this.SUBRULE(this.chosenReading, { LABEL: 'reading' }) })
    })
    this.CONSUME(keyword.Then)
    this.SUBRULE(this.expectation, { LABEL: 'expectation' })
  })

  /** `điểm = 20, trạng thái thiếu` */
  expectation: Rule = this.RULE('expectation', () => {
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(keyword.Points)
              this.CONSUME(Equals)
              this.SUBRULE(this.expression, { LABEL: 'score' })
            },
          },
          {
            ALT: () => {
              this.CONSUME(keyword.State)
              this.CONSUME(StateWord, { LABEL: 'state' })
            },
          },
        ]),
    })
  })

  /** `a = 100`, `c1 = có`, `a = thiếu` */
  assignedValue: Rule = this.RULE('assignedValue', () => {
    this.CONSUME(ValueName, { LABEL: 'name' })
    this.CONSUME(Equals)
    this.OR([
      { ALT: () => this.CONSUME(keyword.Yes, { LABEL: 'yes' }) },
      { ALT: () => this.CONSUME(keyword.No, { LABEL: 'no' }) },
      { ALT: () => this.CONSUME(keyword.Missing, { LABEL: 'missing' }) },
      { ALT: () => this.SUBRULE(this.expression, { LABEL: 'value' }) },
    ])
  })

  /** `(x = 12, y = 3)` */
  cohortUnit: Rule = this.RULE('cohortUnit', () => {
    this.CONSUME(LeftParenthesis)
    this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.assignedValue, { LABEL: 'input' }) })
    this.CONSUME(RightParenthesis)
  })

  /** `min-max là zero-floor` */
  chosenReading: Rule = this.RULE('chosenReading', () => {
    this.CONSUME(Label, { LABEL: 'reading' })
    this.CONSUME(keyword.Is)
    this.CONSUME2(Label, { LABEL: 'option' })
  })
}
