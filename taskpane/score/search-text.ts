import { withoutMarks } from '../../dsl/text/without-marks.ts'

/** Lower case, one space between words. */
export const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()

/** Without diacritics as well: `Tỷ lệ đô thị` is `ty le do thi`. */
export const bare = (text: string): string => withoutMarks(plain(text))

/** Whether a text holds what is sought; diacritics count only where the sought text has them. */
export function contains(text: string, sought: string): boolean {
  const wanted = plain(sought)
  return wanted === bare(sought) ? bare(text).includes(wanted) : plain(text).includes(wanted)
}
