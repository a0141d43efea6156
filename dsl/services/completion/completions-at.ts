import type { ClauseKind } from '../../grammar/clauses/clause-kinds.ts'
import { nextWords } from '../../grammar/clauses/next-words.ts'
import { spellingOf } from '../../grammar/dialect.ts'
import type { Place, Project, ProjectDocument } from '../project.ts'
import { symbolsOf } from '../symbols/occurrences.ts'
import { type OpenPlace, placeWithin, startOf, walkClauses } from '../symbols/placed-words.ts'
import { type Role, roleOf } from '../symbols/roles.ts'
import { constructs } from '../words/constructs.ts'
import type { Candidate, Completion, Ranked } from './completion.ts'
import { constructCandidates, mayBegin } from './construct-candidates.ts'
import { allKeywords, keywordCandidates } from './keyword-candidates.ts'
import { beginsWords, matchRank } from './match.ts'
import { nameCandidates } from './name-candidates.ts'
import { type Opening, openingAt } from './opening.ts'
import { isInText, type TypedWord, typedWords } from './typed-word.ts'

/** More than these nobody reads. */
const MOST = 100

/**
 * What may be written at a place, best first, each with the text that it replaces: keywords and ready-made clauses that
 * the grammar allows there, names that the place knows, units in use. Words are found by their beginning, without their
 * marks, or by their initials. Empty inside quoted texts and comments, and for unknown documents.
 */
export function completionsAt(project: Project, { document: name, offset }: Place): readonly Completion[] {
  const document = project.document(name)
  if (!document || isInText(document, offset)) return []
  const [word, ...longer] = typedWords(document, offset)
  if (!word) return []
  const opening = openingAt(document, word.start)
  const candidates = [
    ...keywordCandidates(opening, word.start),
    ...constructCandidates(opening),
    ...namesAt(opening, document, project),
  ]
  const found = [...ranked(candidates, word), ...longer.flatMap(words => keywordsOf(words, document))]
  found.sort((left, right) => left.rank - right.rank || left.distance - right.distance)
  return unique(found)
    .slice(0, MOST)
    .map(({ kind, label, explanation, span, text }) => ({ kind, label, explanation, span, text }))
}

/** Keywords of which more than one word has been typed: whoever has typed so much means them. */
function keywordsOf(words: TypedWord, document: ProjectDocument): readonly Ranked[] {
  const { dialect } = document.tokens
  const begun = allKeywords.filter(keyword => beginsWords(words.text, spellingOf(keyword, dialect)))
  if (begun.length === 0) return []
  const candidates = keywordCandidates(openingAt(document, words.start), words.start, begun)
  return ranked(candidates, words).map(found => ({ ...found, rank: 0, distance: -1 }))
}

function ranked(candidates: readonly Candidate[], { start, end, text: typed }: TypedWord): readonly Ranked[] {
  return candidates.flatMap(({ words, kind, label, explanation, text, distance }) => {
    const [first = label, ...others] = words
    const rank = matchRank(typed, first) ?? rankAmong(typed, others)
    return rank === undefined ? [] : [{ kind, label, explanation, text, distance, rank, span: { start, end } }]
  })
}

/** What is said about a word finds it too, after those that are found by themselves. */
const rankAmong = (typed: string, words: readonly string[]): 4 | undefined =>
  typed.length > 1 && words.some(word => (matchRank(typed, word) ?? 4) < 4) ? 4 : undefined

function namesAt(opening: Opening, document: ProjectDocument, project: Project): readonly Candidate[] {
  const { names } = symbolsOf(project)
  const { place } = walkClauses(opening.before.slice(0, -1), startOf(document))
  const last = opening.before.at(-1)
  const within: OpenPlace = last ? placeWithin(last, place) : place
  const roles = new Set([...opening.next.map(roleOf), ...entryRoles(opening)])
  return [...roles].flatMap(role => nameCandidates({ role, place: within, names }))
}

/** The roles of words that begin entries: a code of an assignment, what a translation is of. */
function entryRoles(opening: Opening): readonly Role[] {
  const kinds = (Object.keys(constructs) as ClauseKind[]).filter(kind => kind.endsWith('Entry')) // keys forgets the type
  return kinds.filter(kind => mayBegin(kind, opening)).flatMap(kind => nextWords({ kind, tokens: [] }).map(roleOf))
}

/** The same text in the same place is offered once, where it fits best. */
function unique(found: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>()
  return found.filter(({ text, span: { start, end } }) => {
    const key = `${start} ${end} ${text}`
    return !seen.has(key) && seen.add(key)
  })
}
