import type { TracedScore } from '../../addin/ports.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import { numberText } from '../../dsl/explain/number-text.ts'
import { type Rational, rationalOfDouble, toDouble } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'
import { stateWords } from '../../dsl/text/state-words.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'

/** How a cell stands to the score that its figures give. */
export type Comparison =
  | { readonly kind: 'same' }
  /** The cell is not known to show a score, measure or state. */
  | { readonly kind: 'not-compared' }
  /** Excel shows an error where the result should stand. */
  | { readonly kind: 'error'; readonly shown: string; readonly expected: string }
  | { readonly kind: 'different'; readonly shown: string; readonly expected: string }

/** Relative; what doubles and their shortest decimals may lose on the way through a workbook. */
const TOLERANCE = 1e-9

/** Compares what the cell shows with what the rules say; `sheetLanguage` is that of the workbook's words. */
export function compareShown(
  { shows, shown }: Pick<TracedScore, 'shows' | 'shown'>,
  trace: ScoreTrace,
  sheetLanguage: Language,
  language: Language,
): Comparison {
  if (shows === 'other') return { kind: 'not-compared' }
  const expected = expectedIn(shows, trace, sheetLanguage)
  if (isSame(shown, expected)) return { kind: 'same' }
  const texts = { shown: textOf(shown, language), expected: textOf(expected, language) }
  return { kind: ERROR.test(String(shown)) ? 'error' : 'different', ...texts }
}

// #N/A, #VALUE!, #NAME?, #BUSY!
const ERROR = /^#[A-Z/0]+[!?]?$/

function expectedIn(shows: 'score' | 'measure' | 'state', trace: ScoreTrace, sheetLanguage: Language): CellValue {
  switch (shows) {
    case 'score':
      return numberOf(trace.points)
    case 'measure':
      return numberOf(trace.measure)
    case 'state':
      return stateWords[trace.state][sheetLanguage]
    default:
      return shows satisfies never
  }
}

/** A score or measure without number shows as empty text. */
const numberOf = (value: Rational | undefined): CellValue => (value ? toDouble(value) : '')

function isSame(shown: CellValue, expected: CellValue): boolean {
  if (typeof shown !== 'number' || typeof expected !== 'number') return shown === expected
  return Math.abs(shown - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
}

/** Empty text stays empty: the reader's sentence says so in words. */
function textOf(value: CellValue, language: Language): string {
  const number = typeof value === 'number' ? rationalOfDouble(value) : undefined
  return number ? numberText(number, language).text : String(value)
}
