import { withoutMarks } from '../text/without-marks.ts'
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

/** The words of a label, abbreviations spelt out, without numbering, years and single letters. */
export function labelText(text: string): LabelText {
  const bare = withoutNumbering(text.slice(0, LONGEST_LABEL).normalize('NFC'))
  const words = (bare.match(WORD) ?? []).map(readWord)
  const told = words.flatMap(({ meaning }) => meaning)
  return {
    written: told.map(({ written }) => written),
    toned: told.map(({ toned }) => toned),
    plain: told.map(({ plain }) => plain),
    hasTones: words.some(({ hasTones }) => hasTones),
    abbreviations: words.flatMap(({ abbreviation }) => abbreviation ?? []),
  }
}

/** One word as it was typed, read once however often it occurs. */
interface ReadWord {
  readonly meaning: readonly { readonly written: string; readonly toned: string; readonly plain: string }[]
  readonly hasTones: boolean
  readonly abbreviation?: Abbreviation
}

const MOST_WORDS_KEPT = 20_000
const known = new Map<string, ReadWord>()

function readWord(word: string): ReadWord {
  const kept = known.get(word)
  if (kept) return kept
  if (known.size >= MOST_WORDS_KEPT) known.clear()
  const words = spelledOut(word)
  const written = words === undefined ? (isNoise(word) ? [] : [word.toLowerCase()]) : words.toLowerCase().split(' ')
  const read: ReadWord = {
    meaning: written.map(each => ({ written: each, toned: tonedForm(each), plain: withoutDiacritics(each) })),
    hasTones: DIACRITIC.test(word.normalize('NFD')) || /đ/i.test(word),
    ...(words === undefined ? {} : { abbreviation: { abbreviation: word, words } }),
  }
  known.set(word, read)
  return read
}

/** `Số hộ` is `so ho`. */
export function withoutDiacritics(text: string): string {
  return withoutMarks(text).toLowerCase().replace(FINAL_Y, 'i')
}

// KH&CN, CNTT-TT, 3
const WORD = /[\p{L}\p{M}]+(?:[&-][\p{L}\p{M}]+)*|\d+/gu
const DIACRITIC = /[\u0300-\u036f]/
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
// `tỷ` is `tỉ`, `kỹ` is `kĩ`; not `tây`, `máy`
const FINAL_Y = /(?<=^[bcdghklmnpqrstvx]{1,3})y$/
// `1.2. `, `a) `, `II. `, `- `
const NUMBERING = /^[\s\-–+•*]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-zđ])[.):]\s*)?[\s\-–+•*]*/i

// What yearbooks add to every number
const NEUTRAL = /(?<!\p{L})(?:trung bình|trung binh|toàn tỉnh|toan tinh|hiện có|hien co)(?!\p{L})/giu

const withoutNumbering = (text: string): string => text.replace(NUMBERING, '').replace(NEUTRAL, ' ')

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
