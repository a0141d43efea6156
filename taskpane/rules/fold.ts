/** Each character of the text as it is compared, one for one, so that places stay the same. */
export interface Folded {
  /** Lower case. */
  readonly plain: string
  /** Lower case without diacritics. */
  readonly bare: string
}

export const fold = (text: string): Folded => ({ plain: mapped(text, lowered), bare: mapped(text, bared) })

/** Places of a query in a text; diacritics count only where the query has them. `most` bounds the answer. */
export function placesOf(query: string, text: Folded, most: number): readonly number[] {
  const wanted = lowerOf(query.normalize('NFC').trim())
  if (wanted === '') return []
  const bare = mapped(wanted, bared)
  const [haystack, needle] = bare === wanted ? [text.bare, bare] : [text.plain, wanted]
  const places: number[] = []
  for (
    let at = haystack.indexOf(needle);
    at >= 0 && places.length < most;
    at = haystack.indexOf(needle, at + needle.length)
  )
    places.push(at)
  return places
}

const lowered = new Map<string, string>()
const bared = new Map<string, string>()

function mapped(text: string, known: Map<string, string>): string {
  const change = known === bared ? bareOf : lowerOf
  let result = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const seen = known.get(character)
    const changed = seen ?? change(character)
    if (seen === undefined && known.size < MOST_KNOWN) known.set(character, changed)
    result += changed
  }
  return result
}

const MOST_KNOWN = 4096

/** A character whose other form is longer stays as it is. */
const lowerOf = (text: string): string => (text.toLowerCase().length === text.length ? text.toLowerCase() : text)

function bareOf(character: string): string {
  const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const letter = base === 'đ' ? 'd' : base
  return letter.length === 1 ? letter : lowerOf(character)
}
