import type { PreparedItem } from './bind-items.ts'
import type { Meaning } from './meaning.ts'
import type { References } from './scope.ts'

/** Finds inputs of other items; only those that an item has under every reading can be referred to. */
export function referencesTo(items: readonly PreparedItem[]): References {
  const byCode = new Map<string, PreparedItem>(items.map(item => [item.code, item]))
  return {
    find: reference => {
      const { code, letter } = splitReference(reference)
      return meaningOf(byCode.get(code), letter)
    },
    candidates: reference => {
      const { code, letter } = splitReference(reference)
      const item = byCode.get(code)
      const letters = item?.variations[0]?.letters.byName
      return letters ? withCode(code, letters.keys()) : withLetter(items, letter)
    },
  }
}

function* withCode(code: string, letters: Iterable<string>): Iterable<string> {
  for (const letter of letters) yield `${code}.${letter}`
}

function* withLetter(items: readonly PreparedItem[], letter: string): Iterable<string> {
  for (const { code, variations } of items) if (variations[0]?.letters.byName.has(letter)) yield `${code}.${letter}`
}

function meaningOf(item: PreparedItem | undefined, letter: string): Meaning | undefined {
  if (!item?.variations.every(({ letters }) => letters.byName.has(letter))) return undefined
  return item.variations[0]?.letters.byName.get(letter)?.meaning
}

/** `5.12.1.a` is the input `a` of the item `5.12.1`. */
export function splitReference(reference: string): { readonly code: string; readonly letter: string } {
  const dot = reference.lastIndexOf('.')
  return { code: reference.slice(0, dot), letter: reference.slice(dot + 1) }
}
