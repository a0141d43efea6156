import type { Bilingual } from '../text/language.ts'
import { isHeading, type Row } from './outline.ts'

/** How the kinds of Vietnamese legal acts are called in English; numbers and symbols stay as they are. */
const ACTS: readonly (readonly [vi: string, en: string])[] = [
  ['Quyết định', 'Decision'],
  ['Nghị quyết', 'Resolution'],
  ['Nghị định', 'Decree'],
  ['Thông tư', 'Circular'],
  ['Chỉ thị', 'Directive'],
  ['Kế hoạch', 'Plan'],
  ['Thông báo', 'Notice'],
  ['Công văn', 'Official letter'],
  ['Văn bản', 'Document'],
  ['Luật', 'Law'],
]

/** Places within an act. */
const PLACES: readonly (readonly [vi: string, en: string])[] = [
  [', Phụ lục ', ', Appendix '],
  [', Bảng ', ', Table '],
  [', Hình ', ', Figure '],
]

/**
 * `Quyết định 922/QĐ-BTTTT, mục 6.12`; only the item where no act is named. A heading that names an act or a table
 * of its own is cited by it alone, and the rows below it by the codes they have there: `I.1.1.1` is `mục 1.1.1` of
 * `Quyết định 1726/QĐ-BTTTT, Phụ lục I, Bảng I.1`, which the heading `I` names.
 */
export function legalReference(row: Row, ofIndex: string): Bilingual {
  const citing = citingRow(row)
  const act = (citing?.node.basis[0]?.title.text ?? ofIndex).trim()
  if (citing === row && isHeading(row)) return { vi: act, en: inEnglish(act) }
  const code = citing && citing !== row ? codeWithin(citing, row) : row.code
  if (act === '') return { vi: `mục ${code}`, en: `item ${code}` }
  return { vi: `${act}, mục ${code}`, en: `${inEnglish(act)}, item ${code}` }
}

/** The row itself or the nearest heading above that names an act. */
function citingRow(row: Row): Row | undefined {
  if (row.node.basis.length > 0) return row
  return row.parent && citingRow(row.parent)
}

const codeWithin = (heading: Row, { code }: Row): string =>
  code.startsWith(`${heading.code}.`) ? code.slice(heading.code.length + 1) : code

function inEnglish(act: string): string {
  const known = ACTS.find(([vi]) => act.toLowerCase().startsWith(vi.toLowerCase()))
  const kind = known ? known[1] + act.slice(known[0].length) : act
  return PLACES.reduce((text, [vi, en]) => text.replaceAll(vi, en), kind)
}
