import type { ScoreChange, ScoreComparison, UnitChange } from '../../../diff/scores.ts'
import { decimalText } from '../../../explain/number-text.ts'
import type { Rational } from '../../../numbers/rational.ts'
import type { Outcome } from '../../../score/outcome.ts'
import type { Language } from '../../../text/language.ts'
import { stateWords } from '../../../text/state-words.ts'
import { intervalText } from '../interval-text.ts'
import type { Block } from './blocks.ts'
import { diffTexts } from './texts.ts'

/** Units whose scores are told one by one; of a large cohort only those that change most. */
const MOST_DETAILS = 10
const MOST_NAMES = 20

/** Whose scores change, from what to what. */
export function scoreBlocks(comparison: ScoreComparison, language: Language): readonly Block[] {
  const texts = diffTexts[language]
  const { changed, unchanged } = comparison
  const told = changed.slice(0, MOST_DETAILS)
  const said = [
    ...(changed.length === 0 ? [texts.noneChanged] : []),
    ...(unchanged > 0 && changed.length > 0 ? [texts.unchanged(unchanged)] : []),
    ...(told.length < changed.length ? [texts.detailsLeftOut(told.length, changed.length)] : []),
    ...oneSided(comparison, language),
  ]
  return [
    { kind: 'heading', text: texts.scores },
    ...(changed.length > 0 ? [unitTable(changed, language)] : []),
    ...said.map(text => ({ kind: 'paragraph', text }) as const),
    ...told.flatMap(change => unitScores(change, language)),
  ]
}

function unitTable(changed: readonly UnitChange[], language: Language): Block {
  const rows = changed.map(({ unit, before, after, gain, scores }) => [
    unit.name,
    intervalText(before.total, language),
    intervalText(after.total, language),
    signed(gain, language),
    String(before.rank),
    String(after.rank),
    String(scores.length),
  ])
  const alignments = ['left', 'right', 'right', 'right', 'right', 'right', 'right'] as const
  return { kind: 'table', rows: [diffTexts[language].unitHeadings, ...rows], alignments }
}

function unitScores({ unit, scores }: UnitChange, language: Language): readonly Block[] {
  if (scores.length === 0) return []
  const rows = scores.map(score => scoreRow(score, language))
  return [
    { kind: 'heading', text: unit.name },
    {
      kind: 'table',
      rows: [diffTexts[language].scoreHeadings, ...rows],
      alignments: ['left', 'left', 'right', 'right', 'right'],
    },
  ]
}

const scoreRow = ({ code, title, before, after, gain }: ScoreChange, language: Language): readonly string[] => [
  code,
  shortened(title[language]),
  outcomeText(before, language),
  outcomeText(after, language),
  signed(gain, language),
]

/** `7,5/10`, or the state where there is no number; a state that explains the number stands behind it. */
function outcomeText(outcome: Outcome | undefined, language: Language): string {
  if (!outcome) return diffTexts[language].absent
  const state = stateWords[outcome.state][language]
  if (!outcome.score) return state
  const points = `${decimalText(outcome.score, 2, language)}/${decimalText(outcome.maximum, 2, language)}`
  return outcome.state === 'ok' ? points : `${points} (${state})`
}

const signed = (gain: Rational, language: Language): string =>
  `${gain.compare(0) > 0 ? '+' : ''}${decimalText(gain, 2, language)}`

const LONGEST_TITLE = 60
const shortened = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title

function oneSided({ onlyBefore, onlyAfter }: ScoreComparison, language: Language): readonly string[] {
  const texts = diffTexts[language]
  const list = (names: readonly string[]): string => {
    const rest = names.length - MOST_NAMES
    return [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [texts.more(rest)] : [])].join(', ')
  }
  return [
    ...(onlyBefore.length > 0 ? [texts.onlyBefore(list(onlyBefore))] : []),
    ...(onlyAfter.length > 0 ? [texts.onlyAfter(list(onlyAfter))] : []),
  ]
}
