import type { Language } from '../language.ts'
import type { Problem } from '../problem.ts'
import * as checklist from './checklist.ts'
import * as example from './example.ts'
import * as meaning from './meaning.ts'
import * as rule from './rule.ts'
import type { Sentences } from './sentences.ts'
import * as syntax from './syntax.ts'

const sentences: { readonly [L in Language]: Sentences<Problem> } = {
  vi: { ...syntax.vi, ...meaning.vi, ...rule.vi, ...example.vi, ...checklist.vi },
  en: { ...syntax.en, ...meaning.en, ...rule.en, ...example.en, ...checklist.en },
}

/** What is wrong, as a sentence for people. */
export function describeProblem(problem: Problem, language: Language): string {
  // The sentence is the one of the problem's own code, which the index signature cannot tell.
  const sentence = sentences[language][problem.code] as (problem: Problem) => string
  return sentence(problem)
}
