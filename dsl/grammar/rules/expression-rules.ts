import { type CstNode, CstParser, type IParserConfig, type ParserMethod } from 'chevrotain'
import { grammarVocabulary } from '../lexer.ts'
import {
  Additive,
  Comma,
  Comparator,
  keywordTokens as keyword,
  LeftParenthesis,
  Minus,
  MoneyUnit,
  Multiplicative,
  Numeral,
  Percent,
  RightParenthesis,
  Text,
  UnitPart,
  ValueName,
} from '../tokens.ts'
import { expectedWords } from './expected-words.ts'

type Rule = ParserMethod<[], CstNode>

/** Numbers, units, expressions and conditions. Pure: no actions, no state. */
export class ExpressionRules extends CstParser {
  constructor(config: Pick<IParserConfig, 'skipValidations'>) {
    super(grammarVocabulary, {
      ...config,
      recoveryEnabled: true,
      maxLookahead: 2,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: expectedWords,
    })
  }

  /** `2 tỷ đồng`, `70%`, `0,25` */
  number: Rule = this.RULE('number', () => {
    this.CONSUME(Numeral, { LABEL: 'numeral' })
    this.OPTION(() => this.CONSUME(Percent, { LABEL: 'percent' }))
    this.OPTION2(() => this.CONSUME(MoneyUnit, { LABEL: 'money' }))
  })

  /** `(người)`, `(tin, bài)`, `(có/không)` */
  unit: Rule = this.RULE('unit', () => {
    this.CONSUME(LeftParenthesis)
    this.AT_LEAST_ONE(() => this.CONSUME(UnitPart, { LABEL: 'part' }))
    this.CONSUME(RightParenthesis)
  })

  /** `tỷ_lệ / 80% * tối đa + 1` */
  expression: Rule = this.RULE('expression', () => {
    this.SUBRULE(this.term, { LABEL: 'first' })
    this.MANY(() => this.SUBRULE(this.summand, { LABEL: 'rest' }))
  })

  /** `+ 1` */
  summand: Rule = this.RULE('summand', () => {
    this.CONSUME(Additive, { LABEL: 'operator' })
    this.SUBRULE(this.term, { LABEL: 'operand' })
  })

  /** `a / b * 2`, `1/2 tối đa` */
  term: Rule = this.RULE('term', () => {
    this.SUBRULE(this.factor, { LABEL: 'first' })
    this.MANY(() => this.SUBRULE(this.multiplier, { LABEL: 'rest' }))
  })

  /** `/ b`, or the `tối đa` of `70% tối đa` */
  multiplier: Rule = this.RULE('multiplier', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Multiplicative, { LABEL: 'operator' })
          this.SUBRULE(this.factor, { LABEL: 'operand' })
        },
      },
      { ALT: () => this.CONSUME(keyword.Maximum, { LABEL: 'maximum' }) },
    ])
  })

  /** `-a` */
  factor: Rule = this.RULE('factor', () => {
    this.OPTION(() => this.CONSUME(Minus, { LABEL: 'minus' }))
    this.SUBRULE(this.atom, { LABEL: 'atom' })
  })

  /** `7`, `a`, `tối đa`, `(a + b)` */
  atom: Rule = this.RULE('atom', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.number, { LABEL: 'number' }) },
      { ALT: () => this.CONSUME(ValueName, { LABEL: 'name' }) },
      { ALT: () => this.CONSUME(keyword.Maximum, { LABEL: 'maximum' }) },
      {
        ALT: () => {
          this.CONSUME(LeftParenthesis, { LABEL: 'open' })
          this.SUBRULE(this.expression, { LABEL: 'inner' })
          this.CONSUME(RightParenthesis, { LABEL: 'close' })
        },
      },
    ])
  })

  /** `chưa has và a / b >= 3` */
  conditions: Rule = this.RULE('conditions', () => {
    this.SUBRULE(this.condition, { LABEL: 'condition' })
    this.MANY(() => {
      this.CONSUME(keyword.And)
      this.SUBRULE2(this.condition, { LABEL: 'condition' })
    })
  })

  /** `has`, `chưa has`, `thiếu n`, `a = 0` */
  condition: Rule = this.RULE('condition', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Not, { LABEL: 'not' })
          this.CONSUME(ValueName, { LABEL: 'name' })
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Missing, { LABEL: 'missing' })
          this.CONSUME2(ValueName, { LABEL: 'name' })
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.expression, { LABEL: 'left' })
          this.OPTION(() => {
            this.CONSUME(Comparator, { LABEL: 'comparator' })
            this.SUBRULE2(this.expression, { LABEL: 'right' })
          })
        },
      },
    ])
  })

  /** `>= 10 và < 20` */
  limits: Rule = this.RULE('limits', () => {
    this.SUBRULE(this.limit, { LABEL: 'limit' })
    this.MANY(() => {
      this.CONSUME(keyword.And)
      this.SUBRULE2(this.limit, { LABEL: 'limit' })
    })
  })

  /** `>= 10%` */
  limit: Rule = this.RULE('limit', () => {
    this.CONSUME(Comparator, { LABEL: 'comparator' })
    this.SUBRULE(this.expression, { LABEL: 'bound' })
  })

  /** `"Sở Tài chính", "Sở Y tế"` */
  texts: Rule = this.RULE('texts', () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(Text, { LABEL: 'text' }) })
  })
}
