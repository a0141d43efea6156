import type { ClauseKind, ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'

/** Where a clause is printed: on a line of its own with an indentation, or on the line of the clause before. */
export interface ClauseLine {
  readonly joins: boolean
  /** In spaces; also of a joined clause when a comment forces it onto its own line. */
  readonly indent: number
}

/** How the clauses of a file are laid out; depends on nothing but their kinds, so that formatting is idempotent. */
export function layOut(clauses: readonly Tolerant<ClauseTree>[]): readonly ClauseLine[] {
  let place: OpenPlace = { isInItem: false, isInPart: false, isInVariant: false }
  return clauses.map((clause, index) => {
    place = placeOf(clause, place)
    const joins = joinsLine(clause.name, clauses[index - 1]?.name, clauses[index - 2]?.name)
    return { joins, indent: indentOf(clause, place) }
  })
}

/** What is open where a clause stands. */
interface OpenPlace {
  readonly isInItem: boolean
  readonly isInPart: boolean
  readonly isInVariant: boolean
}

const STEP = 2

function placeOf(clause: Tolerant<ClauseTree>, before: OpenPlace): OpenPlace {
  switch (clause.name) {
    case 'itemHead':
      return { isInItem: true, isInPart: false, isInVariant: false }
    case 'indexHead':
    case 'fact':
    case 'lens':
    case 'reading':
    case 'validFrom':
    case 'checklistHead':
      return { isInItem: false, isInPart: false, isInVariant: false }
    case 'part':
      return { ...before, isInPart: true }
    case 'variant':
      return { ...before, isInPart: false, isInVariant: true }
    default:
      return describing.has(clause.name) ? { ...before, isInPart: false, isInVariant: false } : before
  }
}

/** Clauses of an item as a whole: they end an open part or variant. */
const describing: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['source', 'owner', 'coordinating', 'evidence', 'deadline', 'theme', 'basis'] as const),
  ...(['serves', 'requirement', 'proportion', 'note', 'interpretation', 'example'] as const),
])

function joinsLine(kind: ClauseKind, before: ClauseKind | undefined, twoBefore: ClauseKind | undefined): boolean {
  switch (kind) {
    case 'sharing':
      return before === 'itemHead'
    case 'maximum':
      return before === 'itemHead' || before === 'part'
    case 'children':
    case 'unscored':
      return before === 'itemHead' || (before === 'maximum' && twoBefore === 'itemHead')
    case 'coordinating':
      return before === 'owner'
    case 'basis':
      return before === 'assignmentHead' || before === 'targetsHead'
    default:
      return false
  }
}

function indentOf(clause: Tolerant<ClauseTree>, place: OpenPlace): number {
  const body = STEP * (1 + Number(place.isInVariant) + Number(place.isInPart))
  switch (clause.name) {
    case 'indexHead':
    case 'assignmentHead':
    case 'targetsHead':
    case 'translationHead':
    case 'checklistHead':
    case 'checklistRow':
    case 'fact':
    case 'lens':
    case 'itemHead':
      return 0
    case 'example':
      return clause.children.code || !place.isInItem ? 0 : STEP
    case 'readingOption':
      return 2 * STEP
    case 'part':
      return body - STEP
    case 'optionClause':
    case 'band':
    case 'otherwise':
      return body + STEP
    case 'variant':
      return STEP
    case 'maximum':
      return place.isInPart ? body : STEP
    default:
      return body
  }
}
