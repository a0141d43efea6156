import type { ClauseKind } from '../../grammar/clauses/clause-kinds.ts'
import { spellingOf } from '../../grammar/dialect.ts'
import type { Dialect, Keyword } from '../../grammar/vocabulary.ts'
import { type Construct, constructs } from '../words/constructs.ts'
import { type Candidate, kindOrder } from './completion.ts'
import type { Opening } from './opening.ts'

const kinds = Object.keys(constructs) as readonly ClauseKind[] // keys forgets the type
const documentKinds: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['indexHead', 'assignmentHead', 'targetsHead', 'translationHead', 'checklistHead'] as const),
])

/** The ready-made clauses that may stand at a place, in the dialect of the file. */
export function constructCandidates(opening: Opening): readonly Candidate[] {
  return kinds.flatMap(kind =>
    constructs[kind]
      .filter(construct => fits(construct, kind, opening))
      .map(each => candidateOf(each, opening.dialect)),
  )
}

/** Whether clauses of a kind that has no keyword of its own may begin at a place. */
export const mayBegin = (kind: ClauseKind, opening: Opening): boolean =>
  constructs[kind].some(construct => fits(construct, kind, opening))

function fits({ template }: Construct, kind: ClauseKind, opening: Opening): boolean {
  if (opening.document === 'none') return documentKinds.has(kind)
  return opening.takes(filledIn(template, opening.dialect), kind)
}

function candidateOf({ template, label }: Construct, dialect: Dialect): Candidate {
  const [first = '', ...rest] = filledIn(template, dialect).split('\n')
  return {
    kind: 'construct',
    label: rest.some(line => line !== '') ? `${first} …` : first,
    text: toFillIn(template, dialect),
    words: [spelled(template.split('[')[0] ?? '', dialect).trim() || first, label.vi, label.en],
    explanation: label,
    distance: kindOrder.construct,
  }
}

/** The clauses as they read before anything is filled in. */
export const filledIn = (template: string, dialect: Dialect): string =>
  spelled(template, dialect).replace(PLACE, (_, place: string) => place)

/** With numbered places, which editors go through: `${1:tỷ_lệ}`. Equal ones are filled in together. */
export function toFillIn(template: string, dialect: Dialect): string {
  const places: string[] = []
  return spelled(template, dialect).replace(PLACE, (_, place: string) => {
    if (!places.includes(place)) places.push(place)
    return `\${${places.indexOf(place) + 1}:${place}}`
  })
}

const PLACE = /\[([^\]]*)\]/g
const KEYWORD = /<([A-Z]\w*)>/g

/** The names of keywords are checked by a test: every template is read by the parser. */
const spelled = (template: string, dialect: Dialect): string =>
  template.replace(KEYWORD, (_, keyword: string) => spellingOf(keyword as Keyword, dialect))
