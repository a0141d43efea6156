import type { Bilingual } from '../text/language.ts'

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

/** `Quyết định 922/QĐ-BTTTT, mục 6.12`; only the item where no act is named. */
export function legalReference(act: string, code: string): Bilingual {
  if (act === '') return { vi: `mục ${code}`, en: `item ${code}` }
  return { vi: `${act}, mục ${code}`, en: `${inEnglish(act)}, item ${code}` }
}

function inEnglish(act: string): string {
  const known = ACTS.find(([vi]) => act.toLowerCase().startsWith(vi.toLowerCase()))
  return known ? known[1] + act.slice(known[0].length) : act
}
