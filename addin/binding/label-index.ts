import type { LikenessReason } from '../ports.ts'
import { WordSpace } from './word-space.ts'
import { type LabelText, labelText } from './words.ts'

const MOST_WORDS_SHOWN = 6

/** What nearly every label of a statistics sheet says. */
const FILLERS = labelText(
  'số tổng lượng của và các trong trên địa bàn tỉnh tại năm là có được theo đến từ cho với về những hiện nay đã',
)

export interface Match<Subject> {
  readonly subject: Subject
  /** 0 to 1; 1 for the same words. */
  readonly likeness: number
  readonly reasons: readonly LikenessReason[]
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

  /** The labels that are at least so like the text, the likest first. */
  matches(text: string, least: number): readonly Match<Subject>[] {
    const read = labelText(text)
    if (read.written.length === 0) return []
    const likenesses = read.hasTones
      ? this.#toned.likenesses(read.toned, least)
      : this.#plain.likenesses(read.plain, least)
    const found = [...likenesses].flatMap(([index, likeness]) => {
      const label = this.#labels[index]
      return label ? [matchOf(label, read, likeness)] : []
    })
    return found.sort((one, other) => other.likeness - one.likeness)
  }
}

function matchOf<Subject>({ subject, text }: Label<Subject>, read: LabelText, likeness: number): Match<Subject> {
  const written = abbreviated(read, text)
  if (same(read.toned, text.toned)) return { subject, likeness: 1, reasons: [{ kind: 'same-text' }, ...written] }
  if (!read.hasTones && same(read.plain, text.plain))
    return { subject, likeness: 0.98, reasons: [{ kind: 'same-without-diacritics' }, ...written] }
  const [seen, own] = read.hasTones ? [read.toned, text.toned] : [read.plain, text.plain]
  const common = text.written.filter((_, index) => {
    const word = own[index] ?? ''
    return seen.includes(word) && !FILLERS.toned.includes(text.toned[index] ?? '')
  })
  const words = [...new Set(common)].slice(0, MOST_WORDS_SHOWN)
  return { subject, likeness: Math.min(0.96, likeness), reasons: [{ kind: 'words-in-common', words }, ...written] }
}

/** Abbreviations that one of the two spells out. */
function abbreviated(read: LabelText, label: LabelText): readonly LikenessReason[] {
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
