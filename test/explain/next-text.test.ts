import { expect, test } from 'vitest'
import { nextText } from '../../dsl/explain/next-text.ts'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import { ratio } from '../../dsl/numbers/rational.ts'
import { pure, unitNamed } from '../../dsl/numbers/unit.ts'
import type { MeasureStep, NextStep } from '../../dsl/trace/next-step.ts'

const both = (text: string) => ({ vi: text, en: `${text} (en)` })
const share: MeasureStep = {
  kind: 'measure',
  from: ratio(1, 4),
  to: ratio(1, 2),
  comparator: '>=',
  points: ratio(5, 2),
  unit: pure,
  share: true,
  against: 'rule',
}
const count: MeasureStep = { ...share, from: ratio(1200, 1), to: ratio(1500, 1), unit: unitNamed('hộ'), share: false }

test.each<readonly [NextStep, string, string]>([
  [
    share,
    'Kết quả đo hiện là 25%; từ 50% trở lên thì được thêm 2,5 điểm.',
    'The measure stands at 25%; 50% or more earns 2.5 more points.',
  ],
  [
    { ...share, to: ratio(2, 3) },
    'Kết quả đo hiện là 25%; từ 66,6667% trở lên thì được thêm 2,5 điểm.',
    'The measure stands at 25%; 66.6667% or more earns 2.5 more points.',
  ],
  [
    { ...share, to: ratio(1, 3), comparator: '>' },
    'Kết quả đo hiện là 25%; trên 33,3334% thì được thêm 2,5 điểm.',
    'The measure stands at 25%; above 33.3334% earns 2.5 more points.',
  ],
  [
    { ...share, from: ratio(1, 1), to: ratio(2, 3), comparator: '<=' },
    'Kết quả đo hiện là 100%; từ 66,6666% trở xuống thì được thêm 2,5 điểm.',
    'The measure stands at 100%; 66.6666% or less earns 2.5 more points.',
  ],
  [
    { ...share, against: 'cohort' },
    'Kết quả đo hiện là 25%; bằng đơn vị cao nhất hiện nay (50%) thì được thêm 2,5 điểm.',
    'The measure stands at 25%; as much as the best unit of today (50%) earns 2.5 more points.',
  ],
  [
    count,
    'Kết quả đo hiện là 1.200 hộ; từ 1.500 hộ trở lên thì được thêm 2,5 điểm.',
    'The measure stands at 1,200 hộ; 1,500 hộ or more earns 2.5 more points.',
  ],
  [
    {
      kind: 'option',
      input: inputIdFrom('1.1.option'),
      options: [{ number: 1, label: both('Có'), points: ratio(10, 1) }],
    },
    'Đạt được mục 1 “Có” (thêm 10 điểm) thì điểm cao hơn.',
    'Reaching option 1 “Có (en)” (10 more points) earns more.',
  ],
  [
    { kind: 'ticks', items: [{ input: inputIdFrom('1.1.c1'), label: both('Có trang'), points: ratio(1, 2) }] },
    'Còn có thể thêm: “Có trang” (0,5 điểm).',
    'Still to be had: “Có trang (en)” (0.5 points).',
  ],
  [
    { kind: 'figures-missing', figures: [{ name: inputIdFrom('1.1.a'), label: both('Số hộ') }], points: ratio(10, 1) },
    'Còn thiếu số liệu “Số hộ”; bổ sung thì có thể thêm tới 10 điểm.',
    'Figures are missing: “Số hộ (en)”; they could add up to 10 points.',
  ],
  [
    {
      kind: 'parts',
      parts: [
        { code: codeOf('1.1.1'), title: both('một'), next: share },
        { code: codeOf('1.1.2'), title: both('hai'), next: { kind: 'unknown', why: 'no-better' } },
      ],
    },
    '1.1.1: Kết quả đo hiện là 25%; từ 50% trở lên thì được thêm 2,5 điểm. 1.1.2: Theo quy tắc, không có mức nào cho điểm cao hơn.',
    '1.1.1: The measure stands at 25%; 50% or more earns 2.5 more points. 1.1.2: By the rule no value earns more.',
  ],
  [{ kind: 'full' }, 'Đã đạt điểm tối đa.', 'The maximum is reached.'],
])('case %#', (step, vietnamese, english) => {
  expect(nextText(step, 'vi')).toBe(vietnamese)
  expect(nextText(step, 'en')).toBe(english)
})
