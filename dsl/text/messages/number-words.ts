import type { Language } from '../language.ts'

/** Exact text (`12.5`, `1/3`) in the language's own form: a decimal comma in Vietnamese. */
export function numberIn(language: Language, exact: string): string {
  return language === 'vi' ? exact.replace('.', ',') : exact
}

/** A judged value with its unit: `0.8` of `%` is `80%`, `2` of `tỷ đồng` is `2 tỷ đồng`. */
export function valueIn(language: Language, exact: string, unit: string): string {
  if (unit === '%') return exact.includes('/') ? exact : `${numberIn(language, asPercent(exact))}%`
  return unit === '' ? numberIn(language, exact) : `${numberIn(language, exact)} ${unit}`
}

/** `3 points`, `1 point`. */
export function pointsIn(language: Language, exact: string): string {
  const number = numberIn(language, exact)
  if (language === 'vi') return `${number} điểm`
  return `${number} ${exact === '1' ? 'point' : 'points'}`
}

/** Moves the point two places to the right, exactly: `0.0025` is `0.25`, `1.2` is `120`. */
function asPercent(exact: string): string {
  const sign = exact.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = exact.slice(sign.length).split('.')
  const padded = fraction.padEnd(2, '0')
  const integer = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(2)
  return sign + (rest === '' ? integer : `${integer}.${rest}`)
}
