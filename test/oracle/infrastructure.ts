import { addUp } from './answer.ts'
import { exact } from './exact.ts'
import { type Given, orElse, withNumbers } from './given.ts'
import { choice, plainRatio, proportional, quotient, type Rules } from './rules.ts'

const deployment = choice('p1', '15', '7.5', '0')
const connection = choice('p2', '15', '0')

/** 3.6, part 1: b is the printed list of seven platforms. */
const platforms = (given: Given) => withNumbers(given, ['a'], ({ a }) => proportional('10', a.over(exact('7'))))

/** 3.6, part 2: d restates a of part 1 and is used where it is entered. */
const hosting = (given: Given) =>
  withNumbers(orElse(given, 'd', 'a'), ['c', 'd'], ({ c, d }) => quotient(c, d, rate => proportional('10', rate)))

/** III. Hạ tầng số, 100 points. @see Quyết định 922/QĐ-BTTTT, mục 3.1–3.7 */
export const infrastructure: Rules = {
  '3.1': plainRatio('10'),
  '3.2': plainRatio('10'),
  '3.3': plainRatio('10'),
  '3.4': plainRatio('10'),
  '3.5': (given, cohort) => addUp([deployment(given, cohort), connection(given, cohort)]),
  '3.6': given => addUp([platforms(given), hosting(given)]),
  '3.7': plainRatio('10'),
}
