import { type IProduction, NonTerminal, Terminal, type TokenType } from 'chevrotain'
import type { Clause } from './clause-kinds.ts'
import { ClauseMemory } from './clause-memory.ts'
import { readClauses, theParser } from './read-clauses.ts'

/** A kind of word that the grammar allows next, and what it calls that place. */
export interface NextWord {
  readonly type: TokenType
  readonly rule: string
  readonly label: string
}

/** Longer clauses are not asked: what they allow is found by trying. */
const MOST_WORDS = 400

/** The kinds of word that may follow the words of a clause; none where the words are wrong themselves. */
export function nextWords({ kind, tokens }: Clause): readonly NextWord[] {
  if (tokens.length > MOST_WORDS) return []
  return theParser()
    .computeContentAssist(kind, [...tokens])
    .map(({ nextTokenType: type, nextTokenOccurrence, ruleStack }) => {
      const rule = ruleStack.at(-1) ?? kind
      return { type, rule, label: labelOf(rule, type, nextTokenOccurrence) }
    })
}

/** Whether a clause could end where it does. */
export const isComplete = (clause: Clause): boolean => readClauses([clause], new ClauseMemory()).errors.length === 0

/** As the grammar labels the words of a type in a rule; the name of the type where it has no label. */
function labelOf(rule: string, type: TokenType, occurrence: number): string {
  const production = theParser().getGAstProductions()[rule]
  const found = terminalsIn(production ? [production] : []).find(
    ({ terminalType, idx }) => terminalType === type && idx === occurrence,
  )
  return found?.label ?? type.name
}

function terminalsIn(productions: readonly IProduction[]): readonly Terminal[] {
  return productions.flatMap(production => {
    if (production instanceof Terminal) return [production]
    if (production instanceof NonTerminal) return [] // another rule
    return 'definition' in production ? terminalsIn(production.definition as IProduction[]) : []
  })
}
