import { earns, invalid } from './answer.ts'
import { exact } from './exact.ts'
import { readNumber, readYesNo, unread, withNumbers } from './given.ts'
import { choice, plainRatio, type Rules, ticks } from './rules.ts'

/** I. Nhận thức số, 100 points. @see Quyết định 922/QĐ-BTTTT, mục 1.1–1.10 */
export const awareness: Rules = {
  '1.1': choice('option', '10', '5', '0'),
  '1.2': ticks('5', '5'),
  '1.3': plainRatio('10'),
  '1.4': choice('option', '10', '5', '0'),
  // Without a section the number of items does not matter, unless it is no number at all.
  '1.5': given => {
    const section = readYesNo(given.has)
    if (readNumber(given.n).kind === 'invalid') return invalid
    if (section.kind !== 'given') return unread([section])
    if (!section.value) return { state: 'ok', score: exact('0') }
    return withNumbers(given, ['n'], ({ n }) => {
      if (n.isAtLeast(exact('20'))) return earns(exact('10'), n)
      if (n.isAtLeast(exact('10'))) return earns(exact('5'), n)
      return earns(exact('2.5'), n)
    })
  },
  '1.6': choice('option', '10', '0'),
  '1.7': choice('option', '10', '0'),
  '1.8': choice('option', '10', '5', '0'),
  '1.9': choice('option', '10', '0'),
  '1.10': choice('option', '10', '5', '0'),
}
