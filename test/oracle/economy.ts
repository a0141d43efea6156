import { earns } from './answer.ts'
import { ratioToBest } from './cohort.ts'
import { withNumbers } from './given.ts'
import { plainRatio, quotient, type Rules, ratioWithJump } from './rules.ts'

/** VII. Hoạt động kinh tế số, 150 points. @see Quyết định 922/QĐ-BTTTT, mục 7.1–7.12 */
export const economy: Rules = {
  '7.1': ratioWithJump('20', '20%'),
  '7.2': ratioWithJump('20', '5%'),
  '7.3': ratioWithJump('10', '10%'),
  '7.4': ratioWithJump('20', '10%'),
  '7.5': ratioWithJump('10', '50%'),
  '7.6': ratioWithJump('10', '80%'),
  '7.7': plainRatio('10'),
  '7.8': ratioWithJump('10', '50%'),
  '7.9': ratioWithJump('10', '5%'),
  '7.10': ratioToBest('10', given =>
    withNumbers(given, ['a', 'b'], ({ a, b }) => quotient(a, b, rate => earns(rate, rate))),
  ),
  '7.11': ratioWithJump('10', '0.25%'),
  '7.12': ratioWithJump('10', '0.25%'),
}
