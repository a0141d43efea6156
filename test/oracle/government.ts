import { addUp, earns } from './answer.ts'
import { exact } from './exact.ts'
import { withNumbers } from './given.ts'
import { choice, onePointEach, plainRatio, proportional, quotient, type Rules, ticks, towards } from './rules.ts'

const portal = choice('p1', '2.5', '0')
const portalRequirements = choice('p2', '2.5', '0')

/** VI. Hoạt động chính quyền số, 200 points. @see Quyết định 922/QĐ-BTTTT, mục 6.1–6.22 */
export const government: Rules = {
  '6.1': ticks('8', '2'),
  '6.2': (given, cohort) => addUp([portal(given, cohort), portalRequirements(given, cohort)]),
  '6.3': ticks('2', '6', '2'),
  '6.4': ticks('2.5', '2.5'),
  '6.5': choice('option', '5', '0'),
  '6.6': plainRatio('5'),
  '6.7': plainRatio('10'),
  '6.8': given =>
    withNumbers(given, ['a', 'b'], ({ a, b }) =>
      quotient(a, b, rate => earns(rate.isAtLeast(exact('100%')) ? exact('10') : exact('0'), rate)),
    ),
  '6.9': plainRatio('10'),
  '6.10': plainRatio('10'),
  '6.11': given =>
    withNumbers(given, ['a', 'b', 'c', 'd'], ({ a, b, c, d }) =>
      quotient(c.plus(d), a.plus(b), rate => proportional('10', rate)),
    ),
  '6.12': given =>
    withNumbers(given, ['a', 'b', 'c'], ({ a, b, c }) => quotient(b.plus(c), a, rate => towards('80%', '20', rate))),
  '6.13': given =>
    withNumbers(given, ['a', 'b', 'c', 'd'], ({ a, b, c, d }) =>
      quotient(a.plus(b), c.plus(d), rate => proportional('5', rate)),
    ),
  '6.14': given =>
    withNumbers(given, ['a', 'b', 'c', 'd'], ({ a, b, c, d }) =>
      quotient(b.plus(d), a.plus(c), rate => proportional('5', rate)),
    ),
  '6.15': choice('option', '10', '0'),
  '6.16': choice('option', '10', '0'),
  '6.17': ticks('5', '5'),
  '6.18': choice('option', '10', '0'),
  '6.19': choice('option', '10', '5', '0'),
  '6.20': choice('option', '10', '5', '0'),
  '6.21': onePointEach('10'),
  '6.22': given =>
    withNumbers(given, ['a', 'b', 'c'], ({ a, b, c }) => quotient(a.plus(b), c, rate => towards('1%', '10', rate))),
}
