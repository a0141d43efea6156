import { describe, expect, test } from 'vitest'
import { codeOf, type InputId, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Body } from '../../dsl/model/rulebook.ts'
import { type Rational, ratio, toFractionText } from '../../dsl/numbers/rational.ts'
import { pure } from '../../dsl/numbers/unit.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { nextStep } from '../../dsl/score/next.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import type { NextStep } from '../../dsl/trace/next-step.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import {
  band,
  body,
  figuresOf,
  guard,
  has,
  input,
  maximum,
  measure,
  number,
  ofMaximum,
  over,
  part,
  rulebookOf,
  rules,
  times,
} from './build.ts'

const a = input('1.1.a')
const b = input('1.1.b')
const share = {
  measures: [{ name: 'r', unit: pure, value: over(a, b), span: { start: 0, end: 0 } }],
  judged: measure('r'),
}
const steps = [band('>= 80%', maximum), band('>= 50% và < 80%', ofMaximum('1/2'))]

const bodies: Readonly<Record<string, readonly [letters: string, body: Body]>> = {
  proportional: ['a b', body(rules.formula(times(measure('r'), maximum)), share)],
  'full at a half': ['a b', body(rules.formula(times(over(measure('r'), number('50%')), maximum)), share)],
  'one point each': ['a', body(rules.formula(times(number('1'), a)), { judged: a })],
  'fewer is better': [
    'a',
    body(rules.bands(a, [band('<= 2', maximum), band('> 2 và < 5', ofMaximum('1/2'))], number('0')), { judged: a }),
  ],
  bands: ['a b', body(rules.bands(measure('r'), steps, number('0')), share)],
  'bands above a slope': [
    'a b',
    body(rules.bands(measure('r'), [band('>= 80%', maximum)], times(measure('r'), ofMaximum('1/2'))), share),
  ],
  'a band beyond a limit': ['a b', body(rules.bands(measure('r'), [band('> 50%', maximum)], number('0')), share)],
  'exactly one value': ['a', body(rules.bands(a, [band('= 3', maximum)], number('0')), { judged: a })],
  'two quantities': ['a b', body(rules.formula(times(a, b)), { judged: a })],
  'no better': ['a', body(rules.bands(a, [band('>= 1', ofMaximum('1/2'))], number('0')), { judged: a })],
  options: ['option:3', body(rules.choose('1.1.option', maximum, ofMaximum('1/2'), number('0')))],
  ticks: ['c1:tick c2:tick c3:tick', body(rules.ticks('1.1', ofMaximum('1/2'), ofMaximum('1/5'), number('0')))],
  best: ['a b highest:cohort-highest', body(rules.best('1.1', measure('r')), share)],
  'special case': [
    'a b has:yes-no',
    body(rules.formula(times(measure('r'), maximum)), {
      ...share,
      guards: [guard([has('1.1.has', true)], number('0'))],
    }),
  ],
  parts: [
    'a option:2',
    body(
      rules.parts(
        part('1.1.1', '6', body(rules.formula(times(number('1'), a)), { judged: a })),
        part('1.1.2', '4', body(rules.choose('1.1.option', maximum, number('0')))),
      ),
    ),
  ],
  unscored: ['', body(rules.unscored())],
}

/** `1/2 → >= 4/5: +3`, `c2 +1, c3 +2`, `missing a b (10)`, `full`. */
function inShort(step: NextStep): string {
  switch (step.kind) {
    case 'measure': {
      const against = step.against === 'cohort' ? ' of the cohort' : ''
      return `${short(step.from)} → ${step.comparator} ${short(step.to)}${against}: +${short(step.points)}`
    }
    case 'option':
      return step.options.map(option => `${option.number} +${short(option.points)}`).join(', ')
    case 'ticks':
      return step.items.map(item => `${item.input} +${short(item.points)}`).join(', ')
    case 'figures-missing':
      return `missing ${step.figures.map(({ name }) => name).join(' ')} (${short(step.points)})`
    case 'parts':
      return step.parts.map(each => `${each.code}: ${inShort(each.next)}`).join('; ')
    case 'full':
      return 'full'
    case 'unknown':
      return step.why
    default:
      return step satisfies never
  }
}
const short = (value: Rational): string => toFractionText(value)

const given = (letters: Readonly<Record<string, string>>): Figures =>
  figuresOf(Object.fromEntries(Object.entries(letters).map(([letter, text]) => [`1.1.${letter}`, text])))

describe('more points, of 10, come with', () => {
  test.each([
    ['proportional', { a: '1', b: '4' }, '1/4 → >= 1: +15/2'],
    ['proportional', { a: '4', b: '4' }, 'full'],
    ['proportional', { a: '4' }, 'missing 1.1.b (10)'],
    ['proportional', { a: '4', b: '0' }, 'undefined'],
    ['proportional', { a: '!', b: '4' }, 'invalid'],
    ['full at a half', { a: '1', b: '4' }, '1/4 → >= 1/2: +5'],
    ['one point each', { a: '3' }, '3 → >= 10: +7'],
    ['one point each', { a: '12' }, 'full'],
    ['fewer is better', { a: '7' }, '7 → < 5: +5'],
    ['fewer is better', { a: '4' }, '4 → <= 2: +5'],
    ['fewer is better', { a: '5' }, '5 → < 5: +5'],
    ['bands', { a: '1', b: '4' }, '1/4 → >= 1/2: +5'],
    ['bands', { a: '2', b: '4' }, '1/2 → >= 4/5: +5'],
    ['bands', { a: '799', b: '1000' }, '799/1000 → >= 4/5: +5'],
    ['bands above a slope', { a: '1', b: '4' }, '1/4 → >= 4/5: +35/4'],
    ['a band beyond a limit', { a: '1', b: '2' }, '1/2 → > 1/2: +10'],
    ['exactly one value', { a: '1' }, '1 → = 3: +10'],
    ['exactly one value', { a: '9' }, '9 → = 3: +10'],
    ['two quantities', { a: '1', b: '2' }, '1 → >= 5: +8'],
    ['no better', { a: '3' }, 'no-better'],
    ['options', { option: '3' }, '1 +10, 2 +5'],
    ['options', { option: '2' }, '1 +5'],
    ['options', { option: '1' }, 'full'],
    ['options', {}, 'missing 1.1.option (10)'],
    ['ticks', { c1: 'có', c2: 'không', c3: 'không' }, '1.1.c2 +2'],
    ['ticks', { c2: 'có' }, '1.1.c1 +5'],
    ['ticks', { c1: 'có', c2: 'có' }, 'no-better'],
    ['best', { a: '1', b: '4' }, 'needs-cohort'],
    ['special case', { a: '1', b: '4', has: 'không' }, 'special-case'],
    ['special case', { a: '1', b: '4', has: 'có' }, '1/4 → >= 1: +15/2'],
    ['parts', { a: '2', option: '2' }, '1.1.1: 2 → >= 6: +4; 1.1.2: 1 +4'],
    ['parts', { a: '8', option: '2' }, '1.1.2: 1 +4'],
    ['parts', { a: '6', option: '1' }, 'full'],
    ['unscored', {}, 'not-scored'],
  ])('%s and %j: %s', (name, letters, expected) => {
    const [inputs, rule] = bodies[name]!
    const book = rulebookOf([{ code: '1.1', points: '10', letters: inputs, body: rule }])
    expect(inShort(nextStep(compileRulebook(book), codeOf('1.1'), given(letters)))).toBe(expected)
  })

  test.each([
    ['1', '4', '1/4 → >= 1/2 of the cohort: +5'],
    ['2', '4', 'full'],
    ['0', '4', '0 → >= 1/2 of the cohort: +10'],
  ])('the best of the cohort for %s of %s', (one, of, expected) => {
    const [letters, rule] = bodies.best!
    const scorer = compileRulebook(rulebookOf([{ code: '1.1', points: '10', letters, body: rule }]))
    const own = given({ a: one, b: of })
    const cohort = scorer.cohortOf([own, given({ a: '1', b: '2' })])
    expect(inShort(nextStep(scorer, codeOf('1.1'), own, cohort))).toBe(expected)
  })
})

test('in whole provinces, reaching the measure earns just what was said, and stopping short of it does not', async () => {
  const { rulebook } = await provinceIndex()
  const scorer = compileRulebook(rulebook)
  const units = someProvinces(20, 'complete').map(figureReader(rulebook))
  let proved = 0
  for (const figures of units)
    for (const { code, inputs } of rulebook.indicators) {
      const step = nextStep(scorer, code, figures)
      if (step.kind !== 'measure') continue
      const now = scorer.score(code, figures).score!
      const scoreAt = (value: Rational) => {
        const moved = withMeasure(value)
        return moved && scorer.score(code, moved).score!
      }
      const [reached, short] = [scoreAt(step.to), scoreAt(step.from.add(step.to).div(2))]
      if (!reached || !short) continue
      expect(toFractionText(reached.sub(now)), code).toBe(toFractionText(step.points))
      expect(short.compare(reached), code).toBeLessThan(0)
      proved += 1

      /** Moves the first figure on which the measure hangs in a straight line. */
      function withMeasure(value: Rational): Figures | undefined {
        for (const { id, kind } of inputs) {
          if (kind !== 'number') continue
          const at = (amount: Rational) => changed(figures, id, amount)
          const [low, middle, high] = [0, 1, 2].map(amount => scorer.score(code, at(ratio(amount, 1))).measure)
          if (!low || !middle || !high?.sub(middle).equals(middle.sub(low)) || middle.equals(low)) continue
          const amount = value.sub(low).div(middle.sub(low))
          if (amount.s >= 0n) return at(amount)
        }
        return undefined
      }
    }
  expect(proved).toBeGreaterThan(300)
})

const changed = (figures: Figures, id: InputId, value: Rational): Figures =>
  new Map([...figures, [inputIdFrom(id), { kind: 'number', value }] as const])
