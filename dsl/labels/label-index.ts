import { WordSpace } from './word-space.ts'
import { type LabelText, labelText } from './words.ts'

const MOST_WORDS_SHOWN = 6

/** What nearly every label of a statistics sheet says. */
const FILLERS = labelText(
  'số tổng lượng của và các trong trên địa bàn tỉnh tại năm là có được theo đến từ cho với về những hiện nay đã',
)

/** What two labels have in common. */
export type WordingReason =
  | { readonly kind: 'same-text' }
  | { readonly kind: 'same-without-diacritics' }
  | { readonly kind: 'words-in-common'; readonly words: readonly string[] }
  | { readonly kind: 'abbreviation'; readonly abbreviation: string; readonly words: string }

export interface Match<Subject> {
  readonly subject: Subject
  /** 0 to 1; 1 for the same words. */
  readonly likeness: number
  /** Worked out for those that are shown. */
  readonly reasons: () => readonly WordingReason[]
}

interface Label<Subject> {
  readonly subject: Subject
  readonly text: LabelText
}

/** Labels to be found, prepared once; texts without diacritics are compared without them. */
export class LabelIndex<Subject> {
  readonly #labels: readonly Label<Subject>[]
  readonly #toned: WordSpace
  readonly #plain: WordSpace

  constructor(labels: readonly (readonly [subject: Subject, label: string])[]) {
    this.#labels = labels.map(([subject, label]) => ({ subject, text: labelText(label) }))
    this.#toned = new WordSpace(
      this.#labels.map(({ text }) => text.toned),
      FILLERS.toned,
    )
    this.#plain = new WordSpace(
      this.#labels.map(({ text }) => text.plain),
      FILLERS.plain,
    )
  }

  /** The labels that are at least so like the text, the likest first; remarks in brackets may be left out. */
  matches(text: string, least: number): readonly Match<Subject>[] {
    const whole = this.#matchesOf(labelText(text), least)
    const shorter = text.replace(/\([^()]*\)/g, ' ')
    if (shorter === text) return whole
    return [...whole, ...this.#matchesOf(labelText(shorter), least)].sort(byLikeness)
  }

  #matchesOf(read: LabelText, least: number): readonly Match<Subject>[] {
    if (read.written.length === 0) return []
    const likenesses = read.hasTones
      ? this.#toned.likenesses(read.toned, least)
      : this.#plain.likenesses(read.plain, least)
    const found = likenesses.flatMap(([index, likeness]) => {
      const label = this.#labels[index]
      if (!label) return []
      const sure = haveOtherNumbers(read, label.text) ? likeness - OTHER_NUMBERS : likeness
      return sure >= least ? [matchOf(label, read, sure)] : []
    })
    return found.sort(byLikeness)
  }
}

const byLikeness = (one: Match<unknown>, other: Match<unknown>): number => other.likeness - one.likeness

/** Level 3 is not level 4, whatever else the labels have in common. */
const OTHER_NUMBERS = 0.2

function haveOtherNumbers(read: LabelText, label: LabelText): boolean {
  const [seen, own] = [read, label].map(({ written }) => written.filter(word => /^\d+$/.test(word)))
  return seen?.length !== 0 && own?.length !== 0 && [...new Set(seen)].sort().join() !== [...new Set(own)].sort().join()
}

function matchOf<Subject>({ subject, text }: Label<Subject>, read: LabelText, likeness: number): Match<Subject> {
  if (same(read.toned, text.toned))
    return { subject, likeness: 1, reasons: () => [{ kind: 'same-text' }, ...abbreviated(read, text)] }
  if (!read.hasTones && same(read.plain, text.plain))
    return { subject, likeness: 0.98, reasons: () => [{ kind: 'same-without-diacritics' }, ...abbreviated(read, text)] }
  return {
    subject,
    likeness: Math.min(0.96, likeness),
    reasons: () => [{ kind: 'words-in-common', words: commonWords(read, text) }, ...abbreviated(read, text)],
  }
}

function commonWords(read: LabelText, label: LabelText): readonly string[] {
  const [seen, own] = read.hasTones ? [read.toned, label.toned] : [read.plain, label.plain]
  const common = label.written.filter((_, index) => {
    return seen.includes(own[index] ?? '') && !FILLERS.toned.includes(label.toned[index] ?? '')
  })
  return [...new Set(common)].slice(0, MOST_WORDS_SHOWN)
}

/** Abbreviations that one of the two spells out. */
function abbreviated(read: LabelText, label: LabelText): readonly WordingReason[] {
  const only = (one: LabelText, other: LabelText) =>
    one.abbreviations.filter(({ words }) => !other.abbreviations.some(each => each.words === words))
  const meant = [...only(read, label), ...only(label, read)].filter(({ words }) => {
    const parts = labelText(words).plain
    return parts.every(part => read.plain.includes(part) && label.plain.includes(part))
  })
  const distinct = new Map(meant.map(each => [each.abbreviation, each]))
  return [...distinct.values()].map(each => ({ kind: 'abbreviation', ...each }))
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index])
