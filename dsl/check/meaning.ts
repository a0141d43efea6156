import type { FactName, InputId } from '../model/ids.ts'
import type { InputKind } from '../model/rulebook.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Quantity } from '../numbers/unit-algebra.ts'
import type { MeaningProblem, NameKind } from '../text/meaning-problem.ts'
import type { Span } from '../text/source.ts'
import type { Report } from './report.ts'
import type { Spelling } from './spelling.ts'

/** What a name in an expression stands for. `broken`: it exists, and what is wrong with it has been said. */
export type Meaning =
  | InputMeaning
  | { readonly kind: 'fact'; readonly fact: FactName; readonly unit: Unit; readonly span: Span }
  | { readonly kind: 'measure'; readonly name: string; readonly quantity: Quantity }
  | { readonly kind: 'broken' }

export interface InputMeaning {
  readonly kind: 'input'
  readonly input: InputId
  readonly inputKind: InputKind
  readonly unit: Unit
  /** How many printed options a choice has; 0 otherwise. */
  readonly options: number
}

/** Where expressions get the meaning of their names, and say what is wrong with them. */
export interface Scope {
  readonly find: (name: string) => Meaning | undefined
  /** The names that could have been meant where `name` is unknown. */
  readonly candidates: (name: string) => Iterable<string>
  readonly spelling: Spelling
  readonly report: Report
}

/** The kind of thing that a meaning is, in the words of problems. */
export function kindOf(meaning: Exclude<Meaning, { kind: 'broken' }>): NameKind {
  if (meaning.kind === 'measure') return 'measure'
  if (meaning.kind === 'fact') return unitKind(meaning.unit)
  switch (meaning.inputKind) {
    case 'choice':
      return 'choice'
    case 'tick':
    case 'yes-no':
      return 'condition'
    case 'number':
    case 'cohort-lowest':
    case 'cohort-highest':
    case 'awarded':
    case 'share':
      return unitKind(meaning.unit)
    default:
      return meaning.inputKind satisfies never
  }
}

function unitKind(unit: Unit): NameKind {
  if (unit.kind === 'text') return 'text'
  return unit.kind === 'yes-no' ? 'condition' : 'number'
}

/** Reports that a name is of another kind than its place asks for. */
export function wrongKind(
  name: string,
  expected: NameKind,
  actual: NameKind,
): Extract<MeaningProblem, { code: 'wrong-kind' }> {
  return { code: 'wrong-kind', name, expected, actual }
}
