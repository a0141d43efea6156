import { type CstNode, type IRecognitionException, type IToken, tokenMatcher } from 'chevrotain'
import { RuleParser } from '../rules/parser.ts'
import { Additive, LeftParenthesis, Multiplicative, RightParenthesis } from '../tokens.ts'
import type { Clause, ClauseTree, ReadClause, Tolerant } from './clause-kinds.ts'
import type { ClauseMemory } from './clause-memory.ts'

/** Deeper parentheses than a person can follow; bounds the depth of every later recursion. */
export const MAXIMUM_DEPTH = 64
/** Bounds the depth of the tree that a chain of operators makes. */
export const MAXIMUM_OPERATORS = 500

/** A file with more mistakes than this is not read further: each costs much more than a clause that is right. */
const MAXIMUM_ERRORS = 1000

/** Why a clause could not be read as it stands. */
export type ClauseError =
  | { readonly kind: 'grammar'; readonly clause: Clause; readonly error: IRecognitionException }
  | { readonly kind: 'too-deep' | 'too-long'; readonly clause: Clause; readonly token: IToken }

export interface ReadClauses {
  readonly clauses: readonly ReadClause[]
  /** At most one a clause, the first: what follows a mistake says little. */
  readonly errors: readonly ClauseError[]
}

/** Reads each clause by its grammar rule; a clause with a mistake yields what could be recovered of it. */
export function readClauses(clauses: readonly Clause[], memory: ClauseMemory): ReadClauses {
  const read: ReadClause[] = []
  const errors: ClauseError[] = []
  for (const clause of clauses) {
    if (errors.length >= MAXIMUM_ERRORS) break
    const { tree, error } = readClause(clause, memory)
    if (tree) read.push({ tree, tokens: clause.tokens })
    if (error) errors.push(error)
  }
  return { clauses: read, errors }
}

interface Attempt {
  readonly tree?: Tolerant<ClauseTree>
  readonly error?: ClauseError
}

function readClause(clause: Clause, memory: ClauseMemory): Attempt {
  const known = memory.recall(clause)
  if (known) return { tree: known }
  const attempt = parseClause(clause)
  if (attempt.tree && !attempt.error) memory.keep(clause, attempt.tree)
  return attempt
}

function parseClause(clause: Clause): Attempt {
  const excess = excessOf(clause)
  if (excess) return { error: excess }
  const parser = theParser()
  parser.input = [...clause.tokens]
  const tree: CstNode | undefined = parser[clause.kind]()
  const error = parser.errors[0]
  return {
    ...(tree && { tree: tree as Tolerant<ClauseTree> }), // the rule's name is the clause's kind
    ...(error && { error: { kind: 'grammar', clause, error } }),
  }
}

/** The first word at which a clause becomes too deep or too long to be read. */
function excessOf(clause: Clause): ClauseError | undefined {
  let depth = 0
  let operators = 0
  for (const token of clause.tokens) {
    if (token.tokenType === LeftParenthesis) depth++
    else if (token.tokenType === RightParenthesis) depth--
    else if (tokenMatcher(token, Additive) || tokenMatcher(token, Multiplicative)) operators++
    if (depth > MAXIMUM_DEPTH) return { kind: 'too-deep', clause, token }
    if (operators > MAXIMUM_OPERATORS) return { kind: 'too-long', clause, token }
  }
  return undefined
}

let parser: RuleParser | undefined

/** One parser for all files: it is costly to build and keeps nothing between clauses. */
export function theParser(): RuleParser {
  parser ??= new RuleParser()
  return parser
}
