import type { CstNode, ParserMethod } from 'chevrotain'
import {
  Additive,
  Code,
  Comma,
  DateToken,
  Equals,
  Identifier,
  ItemLevel,
  keywordTokens as keyword,
  Label,
  Numeral,
  Percent,
  PointsSource,
  Slash,
  Text,
} from '../tokens.ts'
import { ScoreRules } from './score-rules.ts'

type Rule = ParserMethod<[], CstNode>

/** The clauses that describe an index and its rows, one rule a clause. */
export class IndexRules extends ScoreRules {
  /** `bộ chỉ số dti-tỉnh-2022 "Chỉ số chuyển đổi số cấp tỉnh năm 2022"` */
  indexHead: Rule = this.RULE('indexHead', () => {
    this.CONSUME(keyword.Index)
    this.CONSUME(Label, { LABEL: 'id' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
  })

  /** `căn cứ "Quyết định 922/QĐ-BTTTT" ngày 2022-05-20` */
  basis: Rule = this.RULE('basis', () => {
    this.CONSUME(keyword.Basis)
    this.CONSUME(Text, { LABEL: 'title' })
    this.OPTION(() => {
      this.CONSUME(keyword.Dated)
      this.SUBRULE(this.date, { LABEL: 'date' })
    })
  })

  /** `2022-05-20`; also `20/5/2022`, which is reported with its right form */
  date: Rule = this.RULE('date', () => {
    this.OR([
      { ALT: () => this.CONSUME(DateToken, { LABEL: 'date' }) },
      {
        ALT: () => {
          this.CONSUME(Numeral, { LABEL: 'day' })
          this.CONSUME(Slash)
          this.CONSUME2(Numeral, { LABEL: 'month' })
          this.CONSUME2(Slash)
          this.CONSUME3(Numeral, { LABEL: 'year' })
        },
      },
    ])
  })

  /** `hiệu lực từ 2022-05-20` */
  validFrom: Rule = this.RULE('validFrom', () => {
    this.CONSUME(keyword.ValidFrom)
    this.SUBRULE(this.date, { LABEL: 'date' })
  })

  /** `tối đa 1000` */
  maximum: Rule = this.RULE('maximum', () => {
    this.CONSUME(keyword.Maximum)
    this.SUBRULE(this.number, { LABEL: 'number' })
  })

  /** `cách hiểu min-max "Giá trị thấp nhất"`, before its answers */
  reading: Rule = this.RULE('reading', () => {
    this.CONSUME(keyword.Reading)
    this.CONSUME(Label, { LABEL: 'name' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'question' }))
  })

  /** `zero-floor "bằng 0" mặc định vì "…"` */
  readingOption: Rule = this.RULE('readingOption', () => {
    this.CONSUME(Label, { LABEL: 'name' })
    this.CONSUME(Text, { LABEL: 'label' })
    this.OPTION(() => this.CONSUME(keyword.Default, { LABEL: 'default' }))
    this.OPTION2(() => {
      this.CONSUME(keyword.Because)
      this.CONSUME2(Text, { LABEL: 'reason' })
    })
  })

  /** `dữ kiện A.4 dân_số (người) "Số lượng dân số" do "Cục Thống kê"` */
  fact: Rule = this.RULE('fact', () => {
    this.CONSUME(keyword.Fact)
    this.OPTION({
      GATE: () => this.LA(1).tokenType !== Identifier || this.LA(2).tokenType === Identifier,
      DEF: () => this.CONSUME(Code, { LABEL: 'code' }),
    })
    this.CONSUME(Identifier, { LABEL: 'name' })
    this.OPTION2(() => this.SUBRULE(this.unit, { LABEL: 'unit' }))
    this.OPTION3(() => this.CONSUME(Text, { LABEL: 'label' }))
    this.OPTION4(() => {
      this.CONSUME(keyword.ProvidedBy)
      this.CONSUME2(Text, { LABEL: 'provider' })
    })
    this.OPTION5(() => {
      this.CONSUME(Equals)
      this.SUBRULE(this.count, { LABEL: 'count' })
    })
  })

  /** `đếm built và shared trong A của hạng-mục-dữ-liệu-2020`, `số hạng mục trong A của …` */
  count: Rule = this.RULE('count', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Count)
          this.AT_LEAST_ONE_SEP({
            SEP: keyword.And,
            DEF: () => this.CONSUME(Identifier, { LABEL: 'state' }),
          })
        },
      },
      { ALT: () => this.CONSUME(keyword.NumberOfItems, { LABEL: 'all' }) },
    ])
    this.OPTION(() => {
      this.CONSUME(keyword.In)
      this.CONSUME(Code, { LABEL: 'within' })
    })
    this.CONSUME(keyword.Of)
    this.CONSUME(Label, { LABEL: 'checklist' })
  })

  /** `giá trị trụ cột chính_quyền_số "Chính quyền số" = I + II + VI` */
  lens: Rule = this.RULE('lens', () => {
    this.CONSUME(keyword.PillarValue)
    this.CONSUME(Label, { LABEL: 'name' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
    this.CONSUME(Equals)
    this.AT_LEAST_ONE_SEP({ SEP: Additive, DEF: () => this.CONSUME(Code, { LABEL: 'member' }) })
  })

  /** `chỉ số 3.2 "Tỷ lệ hộ gia đình …"` */
  itemHead: Rule = this.RULE('itemHead', () => {
    this.CONSUME(ItemLevel, { LABEL: 'level' })
    this.CONSUME(Code, { LABEL: 'code' })
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
  })

  /** `phải có 45 chỉ số thành phần, 133 tiêu chí trong I.1 đến I.7`, `phải có 10% từ chuyên gia` */
  requirement: Rule = this.RULE('requirement', () => {
    this.CONSUME(keyword.MustHave)
    this.OR([
      { ALT: () => this.SUBRULE(this.sourceShare, { LABEL: 'share' }) },
      {
        ALT: () => {
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.countedLevel, { LABEL: 'count' }) })
          this.OPTION(() => this.SUBRULE(this.stretch, { LABEL: 'stretch' }))
        },
      },
    ])
  })

  /** `80% từ báo cáo, điều tra xã hội` */
  sourceShare: Rule = this.RULE('sourceShare', () => {
    this.CONSUME(Numeral, { LABEL: 'numeral' })
    this.CONSUME(Percent, { LABEL: 'percent' })
    this.CONSUME(keyword.From)
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(PointsSource, { LABEL: 'source' }) })
  })

  /** `133 tiêu chí` */
  countedLevel: Rule = this.RULE('countedLevel', () => {
    this.CONSUME(Numeral, { LABEL: 'numeral' })
    this.CONSUME(ItemLevel, { LABEL: 'level' })
  })

  /** `trong I.1 đến I.7`, `trong I.1` */
  stretch: Rule = this.RULE('stretch', () => {
    this.CONSUME(keyword.In)
    this.CONSUME(Code, { LABEL: 'from' })
    this.OPTION(() => {
      this.CONSUME(keyword.To)
      this.CONSUME2(Code, { LABEL: 'to' })
    })
  })

  /** `phải chiếm 20%` */
  proportion: Rule = this.RULE('proportion', () => {
    this.CONSUME(keyword.MustMakeUp)
    this.SUBRULE(this.number, { LABEL: 'number' })
  })

  /** `chung điểm với I.5.10.1` */
  sharing: Rule = this.RULE('sharing', () => {
    this.CONSUME(keyword.SharesPoints)
    this.CONSUME(Code, { LABEL: 'with' })
  })

  /** `nguồn điều tra xã hội` */
  source: Rule = this.RULE('source', () => {
    this.CONSUME(keyword.Source)
    this.CONSUME(PointsSource, { LABEL: 'of' })
  })

  /** `phụ trách "Sở TTTT"` */
  owner: Rule = this.RULE('owner', () => {
    this.CONSUME(keyword.Owner)
    this.CONSUME(Text, { LABEL: 'text' })
  })

  /** `phối hợp "Sở Y tế", "Sở Tài chính"` */
  coordinating: Rule = this.RULE('coordinating', () => {
    this.CONSUME(keyword.Coordinating)
    this.SUBRULE(this.texts, { LABEL: 'texts' })
  })

  /** `minh chứng "Quyết định thành lập"` */
  evidence: Rule = this.RULE('evidence', () => {
    this.CONSUME(keyword.Evidence)
    this.SUBRULE(this.texts, { LABEL: 'texts' })
  })

  /** `thời hạn "trước 15/01/2023"` */
  deadline: Rule = this.RULE('deadline', () => {
    this.CONSUME(keyword.Deadline)
    this.CONSUME(Text, { LABEL: 'text' })
  })

  /** `chủ đề "Hạ tầng số"` */
  theme: Rule = this.RULE('theme', () => {
    this.CONSUME(keyword.Theme)
    this.CONSUME(Text, { LABEL: 'text' })
  })

  /** `phục vụ 1.1, 1.2 của dti-tỉnh-2022` */
  serves: Rule = this.RULE('serves', () => {
    this.CONSUME(keyword.Serves)
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(Code, { LABEL: 'code' }) })
    this.CONSUME(keyword.Of)
    this.CONSUME(Label, { LABEL: 'index' })
  })

  /** `ghi chú "…"` */
  note: Rule = this.RULE('note', () => {
    this.CONSUME(keyword.Note)
    this.CONSUME(Text, { LABEL: 'text' })
  })

  /** `hiểu là "…" vì "…"` */
  interpretation: Rule = this.RULE('interpretation', () => {
    this.CONSUME(keyword.UnderstoodAs)
    this.CONSUME(Text, { LABEL: 'text' })
    this.OPTION(() => {
      this.CONSUME(keyword.Because)
      this.CONSUME2(Text, { LABEL: 'reason' })
    })
  })

  /** `khi cách hiểu threshold-jump là divided`, before its clauses */
  variant: Rule = this.RULE('variant', () => {
    this.CONSUME(keyword.WhenReading)
    this.CONSUME(Label, { LABEL: 'reading' })
    this.CONSUME(keyword.Is)
    this.CONSUME2(Label, { LABEL: 'option' })
  })

  /** `phần "Triển khai"`, before its maximum and clauses */
  part: Rule = this.RULE('part', () => {
    this.CONSUME(keyword.Part)
    this.OPTION(() => this.CONSUME(Text, { LABEL: 'title' }))
  })
}
