import { useDeferredValue, useMemo, useState } from 'react'
import type { Source } from '../../dsl/text/source.ts'
import { type Folded, fold, placesOf } from './fold.ts'
import type { Match } from './matches.ts'
import { type Jump, noJump } from './shown.ts'

/** What a reader seeks in a text, and where it was found. */
export interface Find {
  readonly query: string
  readonly matches: readonly Match[]
  /** Which match is shown, from 0. */
  readonly at: number
  /** There are more matches than are counted. */
  readonly more: boolean
  /** Where to bring the reader; what was asked from outside later comes before what was sought. */
  readonly jump: Jump
  readonly onQuery: (query: string) => void
  readonly onStep: (step: 1 | -1) => void
}

/** More matches than these are neither counted nor marked. */
const MOST_MATCHES = 999

interface Sought {
  readonly query: string
  readonly at: number
  readonly jump: Jump
  /** The request from outside that the reader had seen. */
  readonly after: Jump
}

/** Finding in a text; `asked` is where the reader was sent from outside. */
export function useFind(source: Source, asked: Jump): Find {
  const [sought, setSought] = useState<Sought>({ query: '', at: 0, jump: noJump, after: noJump })
  // Marks may come a moment after the letter that is typed.
  const query = useDeferredValue(sought.query)
  const places = useMemo(() => placesIn(source, query, MOST_MATCHES), [source, query])
  const length = query.normalize('NFC').trim().length
  const matches = useMemo(
    () => places.map((start, index): Match => ({ start, end: start + length, current: index === sought.at })),
    [places, length, sought.at],
  )
  const jumpTo = (place: number | undefined): Jump =>
    place === undefined ? noJump : { kind: 'match', line: source.positionAt(place).line }
  return {
    query: sought.query,
    matches,
    at: sought.at,
    more: places.length === MOST_MATCHES,
    jump: sought.after === asked ? sought.jump : asked,
    onQuery: written => {
      const [first] = placesIn(source, written, 1)
      setSought({ query: written, at: 0, jump: jumpTo(first), after: asked })
    },
    onStep: step => {
      if (places.length === 0) return
      const at = (sought.at + step + places.length) % places.length
      setSought({ ...sought, at, jump: jumpTo(places[at]), after: asked })
    },
  }
}

const foldedSources = new WeakMap<Source, Folded>()

function placesIn(source: Source, query: string, most: number): readonly number[] {
  if (query.trim() === '') return []
  const folded = foldedSources.get(source) ?? fold(source.text)
  foldedSources.set(source, folded)
  return placesOf(query, folded, most)
}
