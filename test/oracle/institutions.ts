import { choice, type Rules } from './rules.ts'

/** II. Thể chế số, 100 points: issued or held, or not. @see Quyết định 922/QĐ-BTTTT, mục 2.1–2.11 */
export const institutions: Rules = {
  '2.1': choice('option', '5', '0'),
  '2.2': choice('option', '5', '0'),
  '2.3': choice('option', '10', '0'),
  '2.4': choice('option', '10', '0'),
  '2.5': choice('option', '10', '0'),
  '2.6': choice('option', '10', '0'),
  '2.7': choice('option', '10', '0'),
  '2.8': choice('option', '10', '0'),
  '2.9': choice('option', '10', '0'),
  '2.10': choice('option', '10', '0'),
  '2.11': choice('option', '10', '0'),
}
