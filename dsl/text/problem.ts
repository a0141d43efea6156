import type { ChecklistProblem } from './checklist-problem.ts'
import type { ExampleProblem } from './example-problem.ts'
import type { MeaningProblem } from './meaning-problem.ts'
import type { RuleProblem } from './rule-problem.ts'
import type { SyntaxProblem } from './syntax-problem.ts'

/**
 * Everything that can be wrong with rule files, as data. Sentences live in `messages/`, one per
 * language; a problem without both does not compile. Codes are stable.
 */
export type Problem = SyntaxProblem | MeaningProblem | RuleProblem | ExampleProblem | ChecklistProblem
