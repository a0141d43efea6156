import type { Comparison } from '../../../diff/compare.ts'
import { type Difference, isSame } from '../../../diff/difference.ts'
import type { ScoreComparison } from '../../../diff/scores.ts'
import { tellDifference } from '../../../diff/words/tell-difference.ts'
import type { Language } from '../../../text/language.ts'
import type { Block } from './blocks.ts'
import { scoreBlocks } from './score-blocks.ts'
import { diffTexts } from './texts.ts'
import { themeBlocks } from './theme-blocks.ts'

export interface DiffReport {
  readonly comparison: Comparison
  /** Absent where no units were given. */
  readonly scores?: ScoreComparison
  readonly by: 'clause' | 'theme'
}

/** What `thuoc diff` tells, as parts of a page. */
export function diffBlocks({ comparison, scores, by }: DiffReport, language: Language): readonly Block[] {
  const texts = diffTexts[language]
  const { before, after, difference } = comparison
  const structure = isSame(difference)
    ? [{ kind: 'paragraph', text: texts.same } as const]
    : [
        { kind: 'paragraph', text: countsText(difference, language) } as const,
        ...(by === 'theme' ? themeBlocks(comparison, language) : clauseBlocks(difference, language)),
      ]
  return [
    { kind: 'title', text: texts.from(before.title[language], after.title[language]) },
    ...structure,
    ...(scores ? scoreBlocks(scores, language) : []),
  ]
}

function countsText({ head, facts, readings, lenses, checklists, items }: Difference, language: Language): string {
  const all = [...facts, ...readings, ...lenses, ...checklists, ...items]
  const count = (kind: 'added' | 'removed' | 'changed') => all.filter(each => each.kind === kind).length
  return diffTexts[language].counts(count('added'), count('removed'), count('changed') + head.length)
}

const clauseBlocks = (difference: Difference, language: Language): readonly Block[] =>
  tellDifference(difference, language).flatMap(({ heading, entries }) => [
    { kind: 'heading', text: heading },
    { kind: 'list', entries: entries.map(({ sign, text, changes }) => ({ text: `${sign} ${text}`, below: changes })) },
  ])
