import type { CstNode, IParserConfig, ParserMethod } from 'chevrotain'
import {
  ChecklistLevel,
  Code,
  Colon,
  Comma,
  Identifier,
  keywordTokens as keyword,
  Label,
  Text,
  TranslationKey,
} from '../tokens.ts'
import { IndexRules } from './index-rules.ts'

type Rule = ParserMethod<[], CstNode>

/**
 * The whole grammar: one rule a clause. Which clause begins where is decided by clauses.ts, so a mistake
 * in one clause never reaches the next. Also the clauses of assignments, targets, translations and checklists.
 */
export class RuleParser extends IndexRules {
  /** `phân công dti-tỉnh-2022 tại "Quảng Ngãi"` */
  assignmentHead: Rule = this.RULE('assignmentHead', () => {
    this.CONSUME(keyword.Assignment)
    this.CONSUME(Label, { LABEL: 'index' })
    this.OPTION(() => {
      this.CONSUME(keyword.At)
      this.CONSUME(Text, { LABEL: 'place' })
    })
  })

  /** `1.1 loại "PĐT" phụ trách "Văn phòng UBND tỉnh" thực hiện "Sở TTTT"` */
  assignmentEntry: Rule = this.RULE('assignmentEntry', () => {
    this.CONSUME(Code, { LABEL: 'code' })
    this.MANY(() => this.SUBRULE(this.duty, { LABEL: 'duty' }))
  })

  /** `loại "PĐT"`, `phụ trách "Sở Y tế", "Sở Tài chính"` */
  duty: Rule = this.RULE('duty', () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.Type, { LABEL: 'type' }) },
      { ALT: () => this.CONSUME(keyword.Owner, { LABEL: 'owner' }) },
      { ALT: () => this.CONSUME(keyword.Coordinating, { LABEL: 'coordinating' }) },
      { ALT: () => this.CONSUME(keyword.CarriedOutBy, { LABEL: 'implementing' }) },
    ])
    this.SUBRULE(this.texts, { LABEL: 'texts' })
  })

  /** `mục tiêu dti-tỉnh-2022 tại "Ninh Thuận" năm 2022` */
  targetsHead: Rule = this.RULE('targetsHead', () => {
    this.CONSUME(keyword.Targets)
    this.CONSUME(Label, { LABEL: 'index' })
    this.OPTION(() => {
      this.CONSUME(keyword.At)
      this.CONSUME(Text, { LABEL: 'place' })
    })
    this.OPTION2(() => {
      this.CONSUME(keyword.Year)
      this.SUBRULE(this.number, { LABEL: 'year' })
    })
  })

  /** `7.5 "Doanh nghiệp nhỏ và vừa": tỷ_lệ >= 30%`, `3.1 "Dân số" không so được vì "mẫu số khác"` */
  targetEntry: Rule = this.RULE('targetEntry', () => {
    this.OPTION(() => this.CONSUME(Code, { LABEL: 'code' }))
    this.OPTION2(() => this.CONSUME(Text, { LABEL: 'title' }))
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Colon)
          this.SUBRULE(this.expression, { LABEL: 'measure' })
          this.SUBRULE(this.limits, { LABEL: 'limits' })
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.NotComparable)
          this.CONSUME(keyword.Because)
          this.CONSUME2(Text, { LABEL: 'reason' })
        },
      },
    ])
  })

  /** `bản dịch dti-tỉnh-2022` */
  translationHead: Rule = this.RULE('translationHead', () => {
    this.CONSUME(keyword.Translation)
    this.CONSUME(Label, { LABEL: 'index' })
  })

  /** `3.2.a "households with someone who has a smartphone"` */
  translationEntry: Rule = this.RULE('translationEntry', () => {
    this.CONSUME(TranslationKey, { LABEL: 'key' })
    this.CONSUME(Text, { LABEL: 'text' })
  })

  /** `danh mục hạng-mục-dữ-liệu-2020 "Danh sách các hạng mục dữ liệu cấp tỉnh"` */
  checklistHead: Rule = this.RULE('checklistHead', () => {
    this.CONSUME(keyword.Checklist)
    this.CONSUME(Label, { LABEL: 'id' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
  })

  /** `trạng thái updated "được cập nhật thường xuyên" cần built` */
  checklistState: Rule = this.RULE('checklistState', () => {
    this.CONSUME(keyword.State)
    this.CONSUME(Identifier, { LABEL: 'name' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
    this.OPTION2(() => {
      this.CONSUME(keyword.Needs)
      this.AT_LEAST_ONE_SEP({ SEP: keyword.And, DEF: () => this.CONSUME2(Identifier, { LABEL: 'needed' }) })
    })
  })

  /** `phải có 5 miền dữ liệu, 37 mục dữ liệu, 274 hạng mục`, `phải có 119 hạng mục trong A` */
  checklistCounts: Rule = this.RULE('checklistCounts', () => {
    this.CONSUME(keyword.MustHave)
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.levelCount, { LABEL: 'counts' }) })
    this.OPTION(() => {
      this.CONSUME(keyword.In)
      this.CONSUME(Code, { LABEL: 'within' })
    })
  })

  /** `37 mục dữ liệu` */
  levelCount: Rule = this.RULE('levelCount', () => {
    this.SUBRULE(this.number, { LABEL: 'number' })
    this.CONSUME(ChecklistLevel, { LABEL: 'level' })
  })

  /** `miền dữ liệu A.I "…"`, `mục dữ liệu A.I.1 "…"`, `hạng mục A.I.1.1 "Cải tiến nghiệp vụ"` */
  checklistRow: Rule = this.RULE('checklistRow', () => {
    this.CONSUME(ChecklistLevel, { LABEL: 'level' })
    this.CONSUME(Code, { LABEL: 'code' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
  })

  /** The grammar is checked against itself in the tests, not each time it is used. */
  constructor(config: Pick<IParserConfig, 'skipValidations'> = { skipValidations: true }) {
    super(config)
    // Its in-repetition recovery calls itself once a mistake: a hostile file would exhaust the stack. What it
    // would find, the next clause, is found by split-clauses.ts.
    Object.assign(this, { attemptInRepetitionRecovery: () => undefined })
    this.performSelfAnalysis()
  }
}
