import type { Condition, Expression } from '../../dsl/model/expression.ts'
import { codeOf, factNameOf, indexIdOf, inputIdFrom } from '../../dsl/model/ids.ts'
import type {
  Body,
  Fact,
  Group,
  Indicator,
  Input,
  InputKind,
  Option,
  Part,
  Rule,
  Rulebook,
} from '../../dsl/model/rulebook.ts'
import { parseDecimal, ratio } from '../../dsl/numbers/rational.ts'
import { pure, unitNamed } from '../../dsl/numbers/unit.ts'
import { Source } from '../../dsl/text/source.ts'

/** A small index with one indicator of each kind of rule, built by hand as the checker would build it. */
const span = { start: 0, end: 0 }
const source = new Source('rules/thu-nho-2022.thuoc', 'bộ chỉ số thử-nhỏ-2022 "Bộ chỉ số thử" tối đa 100\n')
const citation = { source, span, reference: { vi: 'Quyết định 922/QĐ-BTTTT', en: 'Decision 922/QĐ-BTTTT' } }
export const both = (vi: string, en = vi) => ({ vi, en })

export const number = (text: string, percent = false): Expression => {
  const [numerator = '', denominator] = text.split('/')
  const value = parseDecimal(numerator)!.div(denominator ? parseDecimal(denominator)! : 1)
  return { kind: 'number', value: percent ? value.div(100) : value, unit: pure, percent, span }
}
export const percent = (text: string) => number(text, true)
export const maximum: Expression = { kind: 'maximum', span }
export const figure = (id: string): Expression => ({ kind: 'input', input: inputIdFrom(id), span })
export const fact = (name: string): Expression => ({ kind: 'fact', fact: factNameOf(name), span })
export const measure = (name: string): Expression => ({ kind: 'measure', name, span })
export const binary = (left: Expression, operator: '+' | '-' | '*' | '/', right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
  span,
})
export const plus = (...terms: Expression[]) => terms.reduce((left, right) => binary(left, '+', right))
export const over = (left: Expression, right: Expression) => binary(left, '/', right)
export const times = (left: Expression, right: Expression) => binary(left, '*', right)

export const condition = (left: Expression, comparator: '>=' | '=' | '<', right: Expression): Condition => ({
  kind: 'comparison',
  left,
  comparator,
  right,
  span,
})

export const optionsOf = (...choices: [label: string, points: Expression][]): Option[] =>
  choices.map(([label, points], index) => ({ label: both(label, `option ${index + 1}`), points, span }))

interface InputExtras {
  readonly kind?: InputKind
  readonly unit?: string
  readonly label?: string
  readonly default?: Expression
  readonly options?: readonly Option[]
}

export function input(id: string, extras: InputExtras = {}): Input {
  const at = id.lastIndexOf('.')
  return {
    id: inputIdFrom(id),
    code: codeOf(id.slice(0, at)),
    letter: id.slice(at + 1),
    label: both(extras.label ?? `Số liệu ${id}`, `Figure ${id}`),
    kind: extras.kind ?? 'number',
    unit: unitNamed(extras.unit ?? ''),
    provider: 'Sở TTTT',
    evidence: 'Văn bản, báo cáo',
    deadline: '31/10',
    options: (extras.options ?? []).map(({ label }) => label),
    span,
    ...(extras.default ? { default: extras.default } : {}),
  }
}

export const body = (rule: Rule, extras: Partial<Omit<Body, 'rule'>> = {}): Body => ({
  measures: [],
  guards: [],
  ...extras,
  rule,
})

export const ratioMeasure = (value: Expression) => ({ name: 'tỷ_lệ', unit: pure, value, span })

export function indicator(
  code: string,
  title: string,
  points: string,
  inputs: readonly Input[],
  itsBody: Body,
  parent = code.split('.')[0]!,
): Indicator {
  return {
    code: codeOf(code),
    parent: codeOf(parent),
    level: 'indicator',
    title: both(title, `Indicator ${code}`),
    maximum: parseDecimal(points)!,
    assessedBy: 'report',
    owner: 'Sở Thông tin và Truyền thông',
    coordinating: ['Văn phòng UBND tỉnh'],
    evidence: ['Quyết định'],
    deadline: '31/10',
    serves: [],
    notes: [],
    inputs,
    body: itsBody,
    citation,
  }
}

const rate = measure('tỷ_lệ')
const quotientOf = (numerator: Expression, denominator: Expression) => ({
  measures: [ratioMeasure(over(numerator, denominator))],
  judged: rate,
})
const formula = (points: Expression): Rule => ({ kind: 'formula', points, capStated: false, span })

const leaders = optionsOf(
  ['Trưởng ban là Bí thư hoặc Chủ tịch tỉnh', maximum],
  ['Trưởng ban là Phó Bí thư hoặc Phó Chủ tịch tỉnh', times(number('1/2'), maximum)],
  ['Chưa có Ban chỉ đạo, hoặc Trưởng ban không phải lãnh đạo tỉnh', number('0')],
)
const deployed = optionsOf(
  ['Đã triển khai, đạt tiêu chuẩn', maximum],
  ['Đã triển khai nhưng chưa đạt tiêu chuẩn', times(number('1/2'), maximum)],
  ['Chưa triển khai', number('0')],
)
const connected = optionsOf(['Đã kết nối', maximum], ['Chưa kết nối', number('0')])
const ticks = optionsOf(
  ['Đáp ứng yêu cầu chức năng, kỹ thuật', times(number('4/5'), maximum)],
  ['=Đã chuyển đổi sang IPv6', times(number('1/5'), maximum)],
)

const choose = (id: string, options: readonly Option[]): Rule => ({
  kind: 'choose',
  input: inputIdFrom(id),
  options,
  span,
})

const partOf = (code: string, name: string, title: string, itsBody: Body): Part => ({
  name,
  code: codeOf(code),
  title: both(title, `Part ${name}`),
  maximum: parseDecimal('15')!,
  body: itsBody,
  span,
})

const spending: Rule = {
  kind: 'bands',
  subject: figure('5.12.2.x'),
  bands: [
    { limits: [{ comparator: '>=', bound: number('2'), span }], points: maximum, span },
    { limits: [{ comparator: '>=', bound: number('0.5'), span }], points: times(percent('30'), maximum), span },
  ],
  otherwise: { points: number('0'), span },
  span,
}

const limit = (comparator: '>=' | '<', bound: Expression) => ({ comparator, bound, span })

export const indicators: readonly Indicator[] = [
  indicator(
    '1.1',
    'Người đứng đầu tỉnh là Trưởng ban Ban chỉ đạo chuyển đổi số',
    '10',
    [input('1.1.option', { kind: 'choice', options: leaders })],
    body(choose('1.1.option', leaders)),
  ),
  indicator(
    '1.5',
    'Cổng thông tin điện tử có chuyên mục riêng về chuyển đổi số',
    '10',
    [
      input('1.5.has', { kind: 'yes-no', unit: 'có/không', label: 'Đã có chuyên mục riêng' }),
      input('1.5.n', { unit: 'tin, bài' }),
    ],
    body(
      {
        kind: 'bands',
        subject: figure('1.5.n'),
        bands: [
          { limits: [limit('>=', number('20'))], points: maximum, span },
          {
            limits: [limit('>=', number('10')), limit('<', number('20'))],
            points: times(number('1/2'), maximum),
            span,
          },
        ],
        otherwise: { points: times(number('1/4'), maximum), span },
        span,
      },
      {
        guards: [
          {
            outcome: 'points',
            conditions: [{ kind: 'truth', input: inputIdFrom('1.5.has'), negated: true, span }],
            points: number('0'),
            span,
          },
        ],
        judged: figure('1.5.n'),
      },
    ),
  ),
  indicator(
    '3.2',
    'Tỷ lệ hộ gia đình có người có điện thoại thông minh',
    '10',
    [input('3.2.a', { unit: 'hộ' }), input('3.2.b', { unit: 'hộ', default: fact('số_hộ') })],
    body(formula(times(rate, maximum)), quotientOf(figure('3.2.a'), figure('3.2.b'))),
  ),
  indicator(
    '3.5',
    'Triển khai Trung tâm dữ liệu phục vụ chuyển đổi số',
    '30',
    [input('3.5.p1', { kind: 'choice', options: deployed }), input('3.5.p2', { kind: 'choice', options: connected })],
    body({
      kind: 'parts',
      parts: [
        partOf('3.5.1', 'p1', 'Triển khai', body(choose('3.5.p1', deployed))),
        partOf('3.5.2', 'p2', 'Kết nối', body(choose('3.5.p2', connected))),
      ],
      span,
    }),
  ),
  indicator(
    '4.5',
    'Tỷ lệ công chức, viên chức chuyên trách về chuyển đổi số',
    '10',
    [
      input('4.5.a', { unit: 'người' }),
      input('4.5.b', { unit: 'người', default: plus(fact('công_chức'), fact('viên_chức')) }),
      input('4.5.lowest', { kind: 'cohort-lowest' }),
      input('4.5.highest', { kind: 'cohort-highest' }),
    ],
    body(
      {
        kind: 'cohort',
        method: 'min-max',
        subject: rate,
        lowest: inputIdFrom('4.5.lowest'),
        highest: inputIdFrom('4.5.highest'),
        span,
      },
      quotientOf(figure('4.5.a'), figure('4.5.b')),
    ),
  ),
  indicator(
    '5.5',
    'Số lượng IP botnet được phát hiện, cảnh báo và xử lý',
    '5',
    [input('5.5.a', { unit: 'địa chỉ IP' }), input('5.5.b', { unit: 'địa chỉ IP' })],
    body(formula(times(rate, maximum)), {
      ...quotientOf(figure('5.5.a'), figure('5.5.b')),
      zeroDenominator: {
        treatment: 'maximum',
        conditions: [condition(figure('5.5.a'), '=', number('0'))],
        span,
      },
    }),
  ),
  indicator(
    '5.12',
    'Tổng kinh phí chi cho an toàn thông tin',
    '7',
    [],
    body({ kind: 'children', children: [codeOf('5.12.1'), codeOf('5.12.2')], span }),
  ),
  indicator(
    '5.12.1',
    'Kinh phí chung chi cho an toàn thông tin',
    '5',
    [
      input('5.12.1.a', { unit: 'tỷ đồng' }),
      input('5.12.1.b', { unit: 'tỷ đồng' }),
      input('5.12.1.c', { unit: 'tỷ đồng', default: fact('chi_chuyển_đổi_số') }),
    ],
    body(
      {
        kind: 'bands',
        subject: rate,
        bands: [
          { limits: [limit('>=', percent('10'))], points: maximum, span },
          { limits: [limit('>=', percent('7'))], points: times(percent('70'), maximum), span },
        ],
        otherwise: { points: number('0'), span },
        span,
      },
      quotientOf(plus(figure('5.12.1.a'), figure('5.12.1.b')), figure('5.12.1.c')),
    ),
    '5.12',
  ),
  indicator(
    '5.12.2',
    'Kinh phí giám sát an toàn thông tin',
    '2',
    [input('5.12.2.x', { unit: 'tỷ đồng' })],
    body(spending, { judged: figure('5.12.2.x') }),
    '5.12',
  ),
  indicator(
    '6.1',
    'Cổng thông tin điện tử đáp ứng yêu cầu',
    '10',
    ticks.map(({ label }, index) => input(`6.1.c${index + 1}`, { kind: 'tick', unit: 'có/không', label: label.vi })),
    body({
      kind: 'tick',
      items: ticks.map((option, index) => ({ ...option, input: inputIdFrom(`6.1.c${index + 1}`) })),
      span,
    }),
  ),
  indicator(
    '6.12',
    'Tỷ lệ hồ sơ xử lý trực tuyến',
    '20',
    ['a', 'b', 'c'].map(letter => input(`6.12.${letter}`, { unit: 'hồ sơ' })),
    body(
      {
        kind: 'bands',
        subject: rate,
        bands: [{ limits: [limit('>=', percent('80'))], points: maximum, span }],
        otherwise: { points: times(over(rate, percent('80')), maximum), span },
        span,
      },
      quotientOf(plus(figure('6.12.b'), figure('6.12.c')), figure('6.12.a')),
    ),
  ),
  indicator(
    '6.21',
    'Mức độ ứng dụng trí tuệ nhân tạo trong hoạt động của chính quyền số',
    '10',
    [input('6.21.n', { unit: 'hoạt động' })],
    body(formula(times(number('1'), figure('6.21.n'))), { judged: figure('6.21.n') }),
  ),
  indicator(
    '7.10',
    'Số lượng tên miền .vn',
    '10',
    [
      input('7.10.a', { unit: 'tên miền' }),
      input('7.10.b', { unit: 'doanh nghiệp' }),
      input('7.10.highest', { kind: 'cohort-highest' }),
    ],
    body(
      { kind: 'cohort', method: 'best', subject: rate, highest: inputIdFrom('7.10.highest'), span },
      quotientOf(figure('7.10.a'), figure('7.10.b')),
    ),
  ),
  indicator('9.1', 'Ban hành đề án đô thị thông minh', '0', [], body({ kind: 'unscored', span })),
]

const groupTitles: Record<string, string> = {
  '1': 'Nhận thức số',
  '3': 'Hạ tầng số',
  '4': 'Nhân lực số',
  '5': 'An toàn thông tin mạng',
  '6': 'Hoạt động chính quyền số',
  '7': 'Hoạt động kinh tế số',
  '9': 'Đô thị thông minh',
}

const groups: readonly Group[] = Object.entries(groupTitles).map(([code, title]) => {
  const members = indicators.filter(({ parent }) => parent === code)
  return {
    code: codeOf(code),
    level: 'group',
    title: both(title, `Group ${code}`),
    maximum: members.reduce((sum, member) => sum.add(member.maximum), ratio(0, 1)),
    members: members.map(member => member.code),
    citation,
  }
})

const factOf = (name: string, code: string, label: string, unit: string): Fact => ({
  name: factNameOf(name),
  code,
  label: both(label, `Fact ${code}`),
  unit: unitNamed(unit),
  provider: 'Cục Thống kê',
  span,
})

export const handBuilt: Rulebook = {
  id: indexIdOf('thử-nhỏ-2022'),
  title: both('Bộ chỉ số thử nghiệm năm 2022', 'Trial index 2022'),
  basis: [{ title: 'Quyết định 922/QĐ-BTTTT', date: '2022-05-20' }],
  validFrom: '2022-05-20',
  maximum: groups.reduce((sum, group) => sum.add(group.maximum), ratio(0, 1)),
  missing: 'zero',
  zeroDenominator: 'zero',
  readings: [],
  chosenReadings: {},
  checklists: [],
  facts: [
    factOf('tên_tỉnh', 'A.1', 'Tên tỉnh, thành phố', 'chữ'),
    factOf('số_hộ', 'A.6', 'Số lượng hộ gia đình', 'hộ'),
    factOf('công_chức', 'A.11', 'Số lượng công chức', 'người'),
    factOf('viên_chức', 'A.12', 'Số lượng viên chức', 'người'),
    factOf('chi_chuyển_đổi_số', 'A.19', 'Tổng chi ngân sách nhà nước cho chuyển đổi số', 'tỷ đồng'),
  ],
  lenses: [
    {
      name: 'chính_quyền_số',
      title: both('Chính quyền số', 'Digital government'),
      members: ['1', '3', '6'].map(codeOf),
    },
  ],
  groups,
  indicators,
  source,
}
