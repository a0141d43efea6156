/** Words that nearly every label has weigh so much. */
const FILLER_WEIGHT = 0.25
/** Of words that no label of the rules has. */
const STRANGE_WEIGHT = 1.6
/** Two words that follow one another say more than each alone. */
const PAIR_SHARE = 0.6

/** Labels by their words; the rarer a word is among them, the more it tells. */
export class WordSpace {
  readonly #weights = new Map<string, number>()
  /** The labels that hold a word, or a pair of words. */
  readonly #byWord = new Map<string, number[]>()
  readonly #byPair = new Map<string, Map<string, number[]>>()
  /** The whole weight of each label. */
  readonly #totals: readonly number[]
  /** Of the text at hand; cleared after it. */
  readonly #shared: Float64Array

  constructor(labels: readonly (readonly string[])[], fillers: readonly string[]) {
    const distinct = new Map(labels.map(words => [words.join(' '), words]))
    const frequency = new Map<string, number>()
    for (const words of distinct.values())
      for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
    for (const [word, count] of frequency) this.#weights.set(word, Math.log(1 + distinct.size / count))
    for (const filler of fillers) this.#weights.set(filler, FILLER_WEIGHT)
    this.#totals = labels.map(words => {
      let total = 0
      this.#weigh(words, (_, __, weight) => {
        total += weight
      })
      return total
    })
    labels.forEach((words, index) => {
      this.#weigh(words, (word, next) => {
        listIn(this.#postings(word, next), index)
      })
    })
    this.#shared = new Float64Array(labels.length)
  }

  /** How like each label is that is at least so like, from 0 to 1. */
  likenesses(words: readonly string[], least: number): readonly (readonly [label: number, likeness: number])[] {
    const touched: number[] = []
    let total = 0
    this.#weigh(words, (word, next, weight) => {
      total += weight
      const labels = next === undefined ? this.#byWord.get(word) : this.#byPair.get(word)?.get(next)
      for (const label of labels ?? []) {
        if (this.#shared[label] === 0) touched.push(label)
        this.#shared[label] = (this.#shared[label] ?? 0) + weight
      }
    })
    const found: (readonly [number, number])[] = []
    for (const label of touched) {
      const likeness = (2 * (this.#shared[label] ?? 0)) / ((this.#totals[label] ?? 0) + total)
      if (likeness >= least) found.push([label, likeness])
      this.#shared[label] = 0
    }
    return found
  }

  /** Each word and each pair of neighbours once, with its weight. */
  #weigh(words: readonly string[], visit: (word: string, next: string | undefined, weight: number) => void): void {
    words.forEach((word, index) => {
      const weight = this.#weightOf(word)
      if (words.indexOf(word) === index) visit(word, undefined, weight)
      const next = words[index + 1]
      if (next !== undefined && !hasPairBefore(words, index)) {
        visit(word, next, PAIR_SHARE * Math.max(weight, this.#weightOf(next)))
      }
    })
  }

  #weightOf(word: string): number {
    return this.#weights.get(word) ?? STRANGE_WEIGHT
  }

  #postings(word: string, next: string | undefined): number[] {
    if (next === undefined) return entryOf(this.#byWord, word, () => [])
    return entryOf(
      entryOf(this.#byPair, word, () => new Map<string, number[]>()),
      next,
      () => [],
    )
  }
}

function hasPairBefore(words: readonly string[], index: number): boolean {
  for (let at = words.indexOf(words[index] ?? ''); at >= 0 && at < index; at += 1)
    if (words[at] === words[index] && words[at + 1] === words[index + 1]) return true
  return false
}

const listIn = (list: number[], value: number): void => {
  if (list.at(-1) !== value) list.push(value)
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
