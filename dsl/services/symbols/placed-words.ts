import type { IToken } from 'chevrotain'
import type { ClauseKind, ReadClause } from '../../grammar/clauses/clause-kinds.ts'
import type { ProjectDocument } from '../project.ts'
import { wordsOfClause } from './clause-words.ts'
import { type Role, roleOf } from './roles.ts'

/** Whose names hold at a place. */
export interface ValuePlace {
  /** The id of the index or checklist. */
  readonly index: string
  /** The code of the item; empty before the first. */
  readonly item: string
  /** The number of the part, 0 outside parts. */
  readonly part: number
}

/** What the clauses before a place have opened. */
export interface OpenPlace extends ValuePlace {
  /** The reading that answers belong to. */
  readonly reading: string
  /** The parts of the item so far. */
  readonly parts: number
}

/** A word that names something, and what its place knows. */
export interface PlacedWord extends OpenPlace {
  readonly token: IToken
  readonly role: Role
}

export function startOf({ file }: Pick<ProjectDocument, 'file'>): OpenPlace {
  const { document } = file.tree
  const id = document && ('id' in document ? document.id : document.index)
  return { index: id?.text ?? '', item: '', part: 0, reading: '', parts: 0 }
}

export interface Walked {
  readonly words: readonly PlacedWord[]
  /** What is open after the last clause. */
  readonly place: OpenPlace
}

/** Goes through clauses in order and tells the words that name something. */
export function walkClauses(clauses: readonly ReadClause[], start: OpenPlace): Walked {
  const words: PlacedWord[] = []
  let place = start
  for (const clause of clauses) {
    place = opened(clause.tree.name, place)
    for (const word of wordsIn(clause, place)) {
      words.push(word)
      if (word.role === 'gives-item') place = { ...place, item: word.item }
      if (word.role === 'gives-reading') place = { ...place, reading: word.reading }
    }
  }
  return { words, place }
}

function opened(kind: ClauseKind, place: OpenPlace): OpenPlace {
  if (kind === 'part') return { ...place, part: place.parts + 1, parts: place.parts + 1 }
  if (kind === 'itemHead' || kind === 'variant') return { ...place, part: 0, parts: 0 }
  return ofWholeItem.has(kind) ? { ...place, part: 0 } : place
}

/** Clauses that end an open part. */
const ofWholeItem: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['example', 'owner', 'coordinating', 'evidence', 'deadline', 'basis', 'note', 'interpretation'] as const),
])

/** A code in a clause says whose letters follow in it; a reading, whose answers; an index or checklist, whose all is. */
function wordsIn(clause: ReadClause, before: OpenPlace): readonly PlacedWord[] {
  const words = wordsOfClause(clause).map(word => ({ token: word.token, role: roleOf(word) }))
  const other = words.find(({ role }) => role === 'takes-index' || role === 'takes-checklist')?.token.image
  let place = other === undefined ? before : { ...before, index: other }
  return words.flatMap(({ token, role }): readonly PlacedWord[] => {
    if (role === 'gives-fact') return [{ ...before, token, role }]
    if (role === 'gives-item' || role === 'takes-code') place = { ...place, item: token.image, part: 0 }
    if (role === 'gives-reading' || role === 'takes-reading') place = { ...place, reading: token.image }
    return role.startsWith('gives-') || role.startsWith('takes-') ? [{ ...place, token, role }] : []
  })
}

/** What a clause that is still being written has opened: whose letters may follow in it. */
export function placeWithin(clause: ReadClause, before: OpenPlace): OpenPlace {
  return wordsIn(clause, opened(clause.tree.name, before)).at(-1) ?? opened(clause.tree.name, before)
}
