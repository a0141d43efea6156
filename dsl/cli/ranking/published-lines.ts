import { decimalText } from '../../explain/number-text.ts'
import type { Interval } from '../../score/ranking/rounded.ts'
import { TOTAL } from '../../score/ranking/scopes.ts'
import type { Language } from '../../text/language.ts'
import { tableLines } from '../table.ts'
import { type Comparison, decimalsOf } from './published.ts'
import { rankingTexts } from './ranking-texts.ts'
import { resultHeading } from './result-words.ts'

const SHOWN = 100

/** Agreements and differences with what was published, the differences first. */
export function publishedLines(comparisons: readonly Comparison[], language: Language): readonly string[] {
  const texts = rankingTexts[language]
  const count = (verdict: Comparison['verdict']) => comparisons.filter(each => each.verdict === verdict).length
  const order = { differs: 0, 'not-comparable': 1, agrees: 2 } as const
  const sorted = comparisons.toSorted((one, other) => order[one.verdict] - order[other.verdict])
  const rows = sorted.slice(0, SHOWN).map(comparison => rowOf(comparison, language))
  return [
    `${texts.published(count('agrees'), count('differs'), count('not-comparable'))}:`,
    ...tableLines([texts.publishedHeadings, ...rows], ['left', 'left', 'left', 'right', 'right']),
    ...(comparisons.length > SHOWN ? [texts.more(comparisons.length - SHOWN)] : []),
  ]
}

function rowOf({ verdict, result, found }: Comparison, language: Language): readonly string[] {
  const { unit, scope, word, text } = result
  return [
    rankingTexts[language].verdicts[verdict],
    unit,
    resultHeading(scope === TOTAL ? '' : scope, word, language),
    text,
    found ? foundText(found, decimalsOf[word] + 2, language) : '–',
  ]
}

/** With two decimals more than is usual, so that one sees how far apart the numbers are. */
function foundText({ lowest, highest }: Interval, decimals: number, language: Language): string {
  const [from, to] = [lowest, highest].map(end => decimalText(end, end.d === 1n ? 0 : decimals, language))
  return from === to ? (from ?? '') : `${from} … ${to}`
}
