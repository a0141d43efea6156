import { earns } from './answer.ts'
import { minMax } from './cohort.ts'
import { exact } from './exact.ts'
import { type Given, withNumbers } from './given.ts'
import { choice, plainRatio, proportional, quotient, type Rules, ratioWithJump } from './rules.ts'

const digitalStaff = (given: Given) =>
  withNumbers(given, ['a', 'b', 'c', 'd', 'e', 'f'], ({ a, b, c, d, e, f }) =>
    quotient(a.plus(b).plus(c).plus(d), e.plus(f), rate => earns(rate, rate)),
  )

const share = (given: Given) => withNumbers(given, ['a', 'b'], ({ a, b }) => quotient(a, b, rate => earns(rate, rate)))

/** IV. Nhân lực số, 100 points. @see Quyết định 922/QĐ-BTTTT, mục 4.1–4.13 */
export const workforce: Rules = {
  '4.1': choice('option', '10', '0'),
  '4.2': choice('option', '10', '0'),
  '4.3': choice('option', '10', '0'),
  '4.4': choice('option', '10', '0'),
  '4.5': minMax('10', digitalStaff),
  '4.6': minMax('10', share),
  '4.7': plainRatio('10'),
  '4.8': plainRatio('5'),
  // “Điểm=Tỷ lệ/50%*Điểm tối đa”, without a printed cap.
  '4.9': given =>
    withNumbers(given, ['a', 'b'], ({ a, b }) =>
      quotient(a, b, rate => {
        const { state, score } = proportional('5', rate.over(exact('50%')))
        return { state, score: score!, measure: rate }
      }),
    ),
  '4.10': plainRatio('5'),
  '4.11': minMax('5', share),
  '4.12': ratioWithJump('5', '80%'),
  '4.13': ratioWithJump('5', '70%'),
}
