import { withoutMarks } from '../../text/without-marks.ts'

/** How well a word fits what was typed: the lower the better. */
export type MatchRank = 0 | 1 | 2 | 3 | 4

/** Shorter pieces are found in too many words. */
const SHORTEST_PIECE = 3

/**
 * `tối đ` begins `tối đa` (0), `toi d` without its marks (1), `td` has its initials (2), `đa` begins a later word (3),
 * a longer piece stands somewhere in it (4). Absent where nothing fits; everything fits what is empty.
 */
export function matchRank(typed: string, word: string): MatchRank | undefined {
  const [written, whole] = [lower(typed), lower(word)]
  if (whole.startsWith(written)) return 0
  const [plain, plainWord] = [withoutMarks(written), withoutMarks(whole)]
  if (plainWord.startsWith(plain)) return 1
  const words = plainWord.split(/[\s_.-]+/)
  if (plain.length > 1 && initialsOf(words).startsWith(plain)) return 2
  if (words.some(each => each.startsWith(plain))) return 3
  return plain.length >= SHORTEST_PIECE && plainWord.includes(plain) ? 4 : undefined
}

const lower = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')
const initialsOf = (words: readonly string[]): string => words.map(word => word.charAt(0)).join('')

/** Whether words typed so far begin a keyword of more words, marks or not. */
export const beginsWords = (typed: string, spelling: string): boolean =>
  withoutMarks(lower(spelling)).startsWith(withoutMarks(lower(typed)))
