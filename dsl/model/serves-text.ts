import type { Language } from '../text/language.ts'
import type { ServedItem } from './rulebook.ts'

/** `Phục vụ 1.1, 1.2 của dti-tỉnh-2022`; empty where there is no link. */
export function servesText(serves: readonly ServedItem[], language: Language): string {
  const indexes = [...new Set(serves.map(({ index }) => index))]
  const parts = indexes.map(index => {
    const codes = serves.filter(served => served.index === index).map(({ code }) => code)
    return `${codes.join(', ')} ${language === 'vi' ? 'của' : 'of'} ${index}`
  })
  if (parts.length === 0) return ''
  return `${language === 'vi' ? 'Phục vụ' : 'Serves'} ${parts.join('; ')}`
}
