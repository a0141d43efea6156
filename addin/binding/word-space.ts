/** Words that nearly every label has weigh so much. */
const FILLER_WEIGHT = 0.25
/** Of words that no label of the rules has. */
const STRANGE_WEIGHT = 1.6
/** Two words that follow one another say more than each alone. */
const PAIR_SHARE = 0.6

/** A text as a bag of words and pairs of words, each with its weight. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

/** Labels by their words; the rarer a word is among them, the more it tells. */
export class WordSpace {
  readonly #fillers: ReadonlySet<string>
  readonly #frequency = new Map<string, number>()
  readonly #labels: readonly Bag[]
  readonly #byFeature = new Map<string, number[]>()
  readonly #count: number

  constructor(labels: readonly (readonly string[])[], fillers: readonly string[]) {
    this.#fillers = new Set(fillers)
    const distinct = new Map(labels.map(words => [words.join(' '), words]))
    this.#count = distinct.size
    for (const words of distinct.values())
      for (const word of new Set(words)) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1)
    this.#labels = labels.map(words => this.#bagOf(words))
    this.#labels.forEach(({ weights }, index) => {
      for (const feature of weights.keys()) {
        const known = this.#byFeature.get(feature)
        if (known) known.push(index)
        else this.#byFeature.set(feature, [index])
      }
    })
  }

  /** How like each label is, from 0 to 1; labels with nothing in common are left out. */
  likenesses(words: readonly string[]): ReadonlyMap<number, number> {
    const { weights, total } = this.#bagOf(words)
    const shared = new Map<number, number>()
    for (const [feature, weight] of weights)
      for (const index of this.#byFeature.get(feature) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight)
    for (const [index, weight] of shared) shared.set(index, (2 * weight) / ((this.#labels[index]?.total ?? 0) + total))
    return shared
  }

  isFiller(word: string): boolean {
    return this.#fillers.has(word)
  }

  #bagOf(words: readonly string[]): Bag {
    const weights = new Map<string, number>()
    words.forEach((word, index) => {
      weights.set(word, this.#weightOf(word))
      const next = words[index + 1]
      if (next === undefined) return
      weights.set(`${word} ${next}`, PAIR_SHARE * Math.max(this.#weightOf(word), this.#weightOf(next)))
    })
    let total = 0
    for (const weight of weights.values()) total += weight
    return { weights, total }
  }

  #weightOf(word: string): number {
    if (this.#fillers.has(word)) return FILLER_WEIGHT
    const frequency = this.#frequency.get(word)
    return frequency === undefined ? STRANGE_WEIGHT : Math.log(1 + this.#count / frequency)
  }
}
