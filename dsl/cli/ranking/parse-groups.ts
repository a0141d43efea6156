import { parseDecimal, type Rational } from '../../numbers/rational.ts'
import type { Grouping, GroupLimit } from '../../score/ranking/unit-groups.ts'
import type { Language } from '../../text/language.ts'
import { Refusal, refusals } from '../texts.ts'

const MAXIMUM_GROUPS = 100

/** `4`, `tốt, khá, thấp` (equal groups, the best first), or `tốt>=0.6, khá>=45%, thấp` (limits of the value 0 to 1). */
export function parseGroups(text: string, language: Language): Grouping {
  const parts = text
    .normalize('NFC')
    .split(',')
    .map(part => part.trim())
  if (parts.some(part => part === '')) throw new Refusal(refusals.badGroups(text))
  if (/^\d{1,3}$/.test(text.trim())) return equalGroups(Number(text), text, language)
  if (!text.includes('>=')) return named(parts, text)
  return limited(parts, text)
}

function equalGroups(count: number, text: string, language: Language): Grouping {
  if (count < 2 || count > MAXIMUM_GROUPS) throw new Refusal(refusals.badGroups(text))
  const word = language === 'vi' ? 'nhóm' : 'group'
  return { kind: 'quantiles', names: Array.from({ length: count }, (_, at) => `${word} ${at + 1}`) }
}

function named(names: readonly string[], text: string): Grouping {
  const isUsable = names.length > 1 && names.length <= MAXIMUM_GROUPS && new Set(names).size === names.length
  if (!isUsable) throw new Refusal(refusals.badGroups(text))
  return { kind: 'quantiles', names }
}

function limited(parts: readonly string[], text: string): Grouping {
  const limits = parts.slice(0, -1).map(part => limitOf(part, text))
  const otherwise = parts.at(-1) ?? ''
  const isFalling = limits.every(({ from }, at) => at === 0 || from.compare(limits[at - 1]?.from ?? from) < 0)
  if (otherwise.includes('>=') || !isFalling) throw new Refusal(refusals.badGroups(text))
  return { kind: 'limits', limits, otherwise }
}

function limitOf(part: string, text: string): GroupLimit {
  const [, name = '', number = '', percent = ''] = /^(.+?)\s*>=\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(part) ?? []
  const value: Rational | undefined = parseDecimal(number)
  if (name === '' || !value) throw new Refusal(refusals.badGroups(text))
  return { name, from: percent === '' ? value : value.div(100) }
}
