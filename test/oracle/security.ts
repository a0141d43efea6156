import { type Answer, addUp, dividedByZero, earns } from './answer.ts'
import { minMax } from './cohort.ts'
import { exact } from './exact.ts'
import { type Given, withNumbers } from './given.ts'
import { plainRatio, proportional, quotient, type Rule, type Rules } from './rules.ts'

const number = (given: Given) => withNumbers(given, ['x'], ({ x }) => earns(x, x))

/** Nothing found and nothing handled leaves nothing undone: full points. */
const handled =
  (maximum: string): Rule =>
  given =>
    withNumbers(given, ['a', 'b'], ({ a, b }): Answer => {
      if (!b.isZero) return proportional(maximum, a.over(b))
      return a.isZero ? { state: 'vacuous', score: exact(maximum) } : dividedByZero
    })

/** 5.12.1: 10%, 7% and 3% of the spending on digital transformation. */
const generalSpending: Rule = given =>
  withNumbers(given, ['a', 'b', 'c'], ({ a, b, c }) =>
    quotient(a.plus(b), c, rate => {
      if (rate.isAtLeast(exact('10%'))) return earns(exact('5'), rate)
      if (rate.isAtLeast(exact('7%'))) return earns(exact('3.5'), rate)
      if (rate.isAtLeast(exact('3%'))) return earns(exact('1.5'), rate)
      return earns(exact('0'), rate)
    }),
  )

/** 5.12.2 to 5.12.6: 2, 1 and 0.5 tỷ đồng. */
const amount: Rule = given =>
  withNumbers(given, ['x'], ({ x }) => {
    if (x.isAtLeast(exact('2'))) return earns(exact('2'), x)
    if (x.isAtLeast(exact('1'))) return earns(exact('1.4'), x)
    if (x.isAtLeast(exact('0.5'))) return earns(exact('0.6'), x)
    return earns(exact('0'), x)
  })

export const spending: Rules = {
  '5.12.1': generalSpending,
  '5.12.2': amount,
  '5.12.3': amount,
  '5.12.4': amount,
  '5.12.5': amount,
  '5.12.6': amount,
}

const asGiven = (value: Given[string]): Given => (typeof value === 'object' && value !== null ? value : {})

/** V. An toàn thông tin mạng, 100 points. @see Quyết định 922/QĐ-BTTTT, mục 5.1–5.12 */
export const security: Rules = {
  '5.1': minMax('10', number),
  '5.2': plainRatio('10'),
  '5.3': plainRatio('10'),
  '5.4': plainRatio('10'),
  '5.5': handled('5'),
  '5.6': plainRatio('10'),
  '5.7': plainRatio('10'),
  '5.8': plainRatio('5'),
  '5.9': minMax('5', number),
  '5.10': minMax('5', number),
  '5.11': handled('5'),
  '5.12': (given, cohort) => addUp(Object.entries(spending).map(([code, rule]) => rule(asGiven(given[code]), cohort))),
}
