/** Excel's limit, in UTF-16 units. */
const LONGEST_TITLE = 31

/** The title, else with the first suffix that nobody has: `Chấm điểm (2)`. Capitals make no difference to Excel. */
export function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`
    const title = `${clipped(wanted, LONGEST_TITLE - suffix.length)}${suffix}`
    if (!taken.has(titleKey(title))) return title
  }
}

/** Equal for titles that one workbook cannot hold together. */
export const titleKey = (title: string): string => title.normalize('NFC').toLowerCase()

/** Never half a surrogate pair. */
function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut.trimEnd()
}
