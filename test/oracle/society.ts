import { earns } from './answer.ts'
import { ratioToBest } from './cohort.ts'
import { type Given, withNumbers } from './given.ts'
import { onePointEach, plainRatio, quotient, type Rule, type Rules, towards } from './rules.ts'

const ratioTowards =
  (threshold: string, maximum: string): Rule =>
  given =>
    withNumbers(given, ['a', 'b'], ({ a, b }) => quotient(a, b, rate => towards(threshold, maximum, rate)))

const amount = (given: Given) => withNumbers(given, ['x'], ({ x }) => earns(x, x))

/** VIII. Hoạt động xã hội số, 150 points. @see Quyết định 922/QĐ-BTTTT, mục 8.1–8.8 */
export const society: Rules = {
  '8.1': plainRatio('20'),
  '8.2': ratioTowards('80%', '20'),
  '8.3': ratioTowards('50%', '20'),
  '8.4': plainRatio('20'),
  '8.5': ratioTowards('70%', '10'),
  '8.6': ratioToBest('20', amount),
  '8.7': ratioToBest('20', amount),
  '8.8': onePointEach('20'),
}
