import fc from 'fast-check'
import { expect, test } from 'vitest'
import { impactOf } from '../../dsl/diff/impact.ts'
import { type FactName, type InputId, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { ratio, toDouble, zero } from '../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { ruleSetOf } from './small-index.ts'

const text = (threshold: string, points: string) => `bộ chỉ số thử "Thử" tối đa 30
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm
nhóm 1 "Nhóm" tối đa 30
chỉ số 1.1 "Ngưỡng" tối đa 10
  đầu vào a (hộ) "a" đầu vào b (hộ) "b"
  tỷ_lệ = a / b
  mức theo tỷ_lệ >= ${threshold}: tối đa còn lại: 0
chỉ số 1.2 "So với cao nhất" tối đa 10
  đầu vào x (hộ) "x"
  điểm theo tỷ số với cao nhất của x
chỉ số 1.3 "Chọn" tối đa 10
  chọn "Có": tối đa "Đang": ${points} "Chưa": 0`

const rules = (threshold: string, points: string): Rulebook => ruleSetOf(text(threshold, points)).rulebook
const before = rules('80%', '1/2 tối đa')

const figuresOf = (given: Readonly<Record<string, number>>): Figures =>
  new Map<InputId | FactName, Figure>(
    Object.entries(given).map(([name, value]) => [inputIdFrom(name), { kind: 'number', value: ratio(value, 1) }]),
  )

const unit = (name: string, a: number, x: number, option: number) => ({
  name,
  figures: figuresOf({ '1.1.a': a, '1.1.b': 100, '1.2.x': x, '1.3.option': option }),
})

test('a lower threshold lists the units that it lifts over it, the own unit apart, with ranks', () => {
  const own = unit('của mình', 78, 10, 1)
  const cohort = [unit('trên ngưỡng', 90, 20, 1), unit('xa ngưỡng', 10, 5, 1)]
  const impact = impactOf({ before, after: rules('75%', '1/2 tối đa'), unit: own, cohort })
  expect(impact.changed.map(({ unit, gain }) => [unit.name, toDouble(gain)])).toEqual([['của mình', 10]])
  expect(impact.unchanged).toBe(2)
  const [score] = impact.own!.scores
  expect([score?.code, toDouble(score!.before!.score!), toDouble(score!.after!.score!)]).toEqual(['1.1', 0, 10])
  expect([impact.own!.before.rank, impact.own!.after.rank]).toEqual([2, 2])
})

test('a unit whose rank alone changes is told as well', () => {
  const own = unit('lên hạng', 78, 10, 1)
  const impact = impactOf({
    before,
    after: rules('75%', '1/2 tối đa'),
    unit: own,
    cohort: [unit('bị vượt', 70, 20, 1)],
  })
  expect(impact.changed.map(({ unit, before, after }) => [unit.name, before.rank, after.rank])).toEqual([
    ['lên hạng', 2, 1],
    ['bị vượt', 1, 2],
  ])
})

test('the same rules have no impact', () => {
  const impact = impactOf({ before, after: rules('80%', '1/2 tối đa'), unit: unit('một', 80, 1, 2), cohort: [] })
  expect([impact.changed, impact.own, impact.difference.items]).toEqual([[], undefined, []])
})

test('what is told of each score and total is what the two scorers say', () => {
  const after = rules('60%', '1/4 tối đa')
  const someUnit = fc.record({ a: fc.nat(100), x: fc.nat(30), option: fc.integer({ min: 1, max: 3 }) })
  fc.assert(
    fc.property(fc.array(someUnit, { minLength: 1, maxLength: 4 }), list => {
      const [own, ...cohort] = list.map(({ a, x, option }, at) => unit(String(at), a, x, option))
      const impact = impactOf({ before, after, unit: own!, cohort })
      const units = [own!, ...cohort]
      const [earlier, later] = [before, after].map(rulebook => {
        const scorer = compileRulebook(rulebook)
        const compared = units.length > 1 ? scorer.cohortOf(units.map(({ figures }) => figures)) : undefined
        return units.map(({ figures }) => scorer.scoreAll(figures, compared))
      })
      let told = 0
      for (const [at, each] of units.entries()) {
        const change = impact.changed.find(({ unit }) => unit === each)
        const scores = new Map(change?.scores.map(score => [score.code, score]))
        for (const { code } of before.indicators) {
          const [one, other] = [earlier![at]!.outcomes.get(code)!, later![at]!.outcomes.get(code)!]
          const isSame = one.state === other.state && (one.score ?? zero).equals(other.score ?? zero)
          expect(scores.has(code)).toBe(!isSame)
          if (!isSame) expect(scores.get(code)!.gain.equals((other.score ?? zero).sub(one.score ?? zero))).toBe(true)
        }
        if (change) told += 1
        if (change) expect(change.after.total.lowest.equals(later![at]!.total.lowest)).toBe(true)
      }
      expect(impact.unchanged).toBe(units.length - told)
    }),
    { numRuns: 60 },
  )
})
