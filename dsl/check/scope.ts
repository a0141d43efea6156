import type { Context } from './context.ts'
import type { Letter } from './letters.ts'
import type { Meaning, Scope } from './meaning.ts'

/** The inputs of other items, by code and letter: `5.1.x`. */
export interface References {
  readonly find: (reference: string) => Meaning | undefined
  readonly candidates: (reference: string) => Iterable<string>
}

export interface Names {
  readonly letters: ReadonlyMap<string, Letter>
  /** The nearest first. */
  readonly measures: readonly ReadonlyMap<string, Meaning>[]
  readonly references: References
  readonly context: Context
}

/** A name is a letter of the item, one of its measures, a fact, or an input of another item. */
export function scopeOf({ letters, measures, references, context }: Names): Scope {
  const { facts, spelling, report } = context
  return {
    spelling,
    report,
    find: name => {
      if (name.includes('.')) return references.find(name)
      const letter = letters.get(name)
      if (letter) return letter.meaning
      for (const known of measures) {
        const measure = known.get(name)
        if (measure) return measure
      }
      const fact = facts.get(name)
      return fact && { kind: 'fact', fact: fact.name, unit: fact.unit, span: fact.span }
    },
    candidates: name => (name.includes('.') ? references.candidates(name) : namesOf({ letters, measures, facts })),
  }
}

/** One by one: thousands of wrong names must not copy thousands of right ones each. */
function* namesOf({
  letters,
  measures,
  facts,
}: Pick<Names, 'letters' | 'measures'> & Pick<Context, 'facts'>): Iterable<string> {
  yield* letters.keys()
  for (const known of measures) yield* known.keys()
  yield* facts.keys()
}
