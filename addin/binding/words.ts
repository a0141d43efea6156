import { abbreviations } from './abbreviations.ts'

/** A label as it is compared. */
export interface LabelText {
  /** Words with their tones in one spelling: `hoà` is `hòa`, `tỉ` is `tỷ`. */
  readonly toned: readonly string[]
  /** The same words without diacritics. */
  readonly plain: readonly string[]
  /** As they are written, for people. */
  readonly written: readonly string[]
  /** Whether it was typed with diacritics at all. */
  readonly hasTones: boolean
  readonly abbreviations: readonly Abbreviation[]
}

export interface Abbreviation {
  readonly abbreviation: string
  readonly words: string
}

/** Longer cells are paragraphs, no labels. */
export const LONGEST_LABEL = 300

/** The words of a label, abbreviations spelt out, without numbering, years and notes in brackets that name a unit. */
export function labelText(text: string): LabelText {
  const bare = withoutNumbering(text.slice(0, LONGEST_LABEL).normalize('NFC'))
  const found: Abbreviation[] = []
  const written = [...bare.matchAll(WORD)].flatMap(([word]) => {
    const words = spelledOut(word)
    if (words === undefined) return isNoise(word) ? [] : [word.toLowerCase()]
    found.push({ abbreviation: word, words })
    return words.toLowerCase().split(' ')
  })
  return {
    written,
    toned: written.map(tonedForm),
    plain: written.map(withoutDiacritics),
    hasTones: DIACRITIC.test(bare.normalize('NFD')) || /đ/i.test(bare),
    abbreviations: found,
  }
}

/** `Số hộ` is `so ho`. */
export function withoutDiacritics(text: string): string {
  const bare = text.normalize('NFD').replace(DIACRITICS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return bare.toLowerCase().replace(FINAL_Y, 'i')
}

// KH&CN, CNTT-TT, 3
const WORD = /[\p{L}\p{M}]+(?:[&-][\p{L}\p{M}]+)*|\d+/gu
const DIACRITIC = /[\u0300-\u036f]/
const DIACRITICS = /[\u0300-\u036f]/g
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
// `tỷ` is `tỉ`, `kỹ` is `kĩ`; not `tây`, `máy`
const FINAL_Y = /(?<=^[bcdghklmnpqrstvx]{1,3})y$/
// `1.2. `, `a) `, `II. `, `- `
const NUMBERING = /^[\s\-–+•*]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-zđ])[.):]\s*)?[\s\-–+•*]*/i

const withoutNumbering = (text: string): string => text.replace(NUMBERING, '')

/** Tones are moved behind the letters, so that their place in the word makes no difference. */
function tonedForm(word: string): string {
  const letters = word.normalize('NFD')
  const tones = letters.match(TONE)?.join('') ?? ''
  const bare = letters.replace(TONE, '').normalize('NFC').replace(FINAL_Y, 'i')
  return bare + tones
}

const byPlainForm = new Map(
  Object.entries(abbreviations).map(([abbreviation, words]) => [withoutDiacritics(abbreviation), words] as const),
)

/** What could also be a word, such as `ai`, counts as an abbreviation in capitals only. */
function spelledOut(word: string): string | undefined {
  const plain = withoutDiacritics(word)
  const words = byPlainForm.get(plain)
  if (words === undefined) return undefined
  const mayBeWord = /[aeiouy]/.test(plain) || plain.length < 3
  return mayBeWord && word !== word.toUpperCase() ? undefined : words
}

/** Years and single letters say nothing about what is counted. */
const isNoise = (word: string): boolean => /^\d{3,}$/.test(word) || (word.length === 1 && !/\d/.test(word))
