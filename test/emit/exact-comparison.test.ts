import { expect, test } from 'vitest'
import { exactComparison } from '../../dsl/emit/exact/comparison.ts'
import { type Meaning, quotientOf } from '../../dsl/emit/exact/quotient.ts'
import type { Comparator, Expression } from '../../dsl/model/expression.ts'
import { parseDecimal } from '../../dsl/numbers/rational.ts'
import { binary, figure, maximum, number, over, percent, plus, times } from './hand-built.ts'

/** Letters of money are scaled to đồng, all others to six decimals. */
const meaning: Meaning = {
  variable: name => {
    const letter = name.slice(name.lastIndexOf('.') + 1)
    return { address: letter, scale: letter.startsWith('t') ? 1_000_000_000 : 1_000_000 }
  },
  measure: () => number('1'),
  maximum: parseDecimal('20')!,
}
const [a, b, c, t, u] = ['a', 'b', 'c', 't', 'tu'].map(letter => figure(`1.1.${letter}`)) as [
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
]

function written(left: Expression, comparator: Comparator, right: Expression): string {
  return exactComparison(quotientOf(left, meaning)!, comparator, quotientOf(right, meaning)!).text
}

test.each<[string, Expression, Comparator, Expression, string]>([
  [
    'a ratio against a share',
    over(plus(t, u), c),
    '>=',
    percent('7'),
    'ROUND((t+tu)*1000000000,0)*100>=ROUND(c*1000000000,0)*7',
  ],
  [
    'factors in lowest terms',
    over(plus(b, c), a),
    '>=',
    percent('80'),
    'ROUND((b+c)*1000000,0)*5>=ROUND(a*1000000,0)*4',
  ],
  ['one part in four hundred', over(t, u), '>=', percent('0.25'), 'ROUND(t*1000000000,0)*400>=ROUND(tu*1000000000,0)'],
  ['a figure against a number', a, '>=', number('0.5'), 'a>=0.5'],
  ['a figure under a number', a, '<', number('20'), 'a<20'],
  ['a figure against a number without end', a, '>=', number('1/3'), 'ROUND(a*1000000,0)*3>=1000000'],
  ['a ratio over 100%', over(a, b), '>', number('1'), 'a>b'],
  [
    'a score over its maximum',
    times(over(over(a, b), percent('50')), maximum),
    '>',
    maximum,
    'ROUND(a*1000000,0)*2>ROUND(b*1000000,0)',
  ],
  ['a sum against nothing', plus(a, b), '=', number('0'), 'a+b=0'],
  ['a difference', binary(a, '-', b), '>=', number('0'), 'a>=b'],
  ['two constants', number('1/2'), '>=', percent('50'), 'TRUE'],
  ['two constants that differ', number('1/2'), '>', percent('50'), 'FALSE'],
  ['a constant divided out', over(a, number('7')), '>=', number('1'), 'a>=7'],
  [
    'two ratios',
    over(a, b),
    '>=',
    over(c, t),
    'ROUND(a*1000000000,0)*ROUND(t*1000000000,0)>=ROUND(b*1000000000,0)*ROUND(c*1000000000,0)',
  ],
  [
    'a denominator that may be negative',
    over(a, binary(b, '-', c)),
    '>=',
    number('1'),
    'ROUND(a*1000000,0)*ROUND(b*1000000,0)+ROUND(b*1000000,0)*ROUND(c*1000000,0)*2>=ROUND(a*1000000,0)*ROUND(c*1000000,0)+ROUND(b*1000000,0)*ROUND(b*1000000,0)+ROUND(c*1000000,0)*ROUND(c*1000000,0)',
  ],
])('%s is compared without a quotient', (_, left, comparator, right, expected) => {
  expect(written(left, comparator, right)).toBe(expected)
})
