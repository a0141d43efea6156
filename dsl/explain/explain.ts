import { servesText } from '../model/serves-text.ts'
import { type Rational, sumOf, toFractionText } from '../numbers/rational.ts'
import type { Language } from '../text/language.ts'
import type { ScoreTrace, Trace } from '../trace/trace.ts'
import { figureLines } from './figure-lines.ts'
import type { Reader } from './formula-text.ts'
import { measureLines } from './measure-lines.ts'
import { numberText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { stateText } from './state-text.ts'
import { stepLines } from './step-lines.ts'

/**
 * A score in sentences, from the clause to the result: its legal reference, the figures and where they stand, the
 * calculation in letters and in numbers, the branch taken and why the others were not, cap and policies.
 */
export function explainTrace(trace: Trace, language: Language): readonly string[] {
  const { citation } = trace
  const phrases = phrasesOf(language)
  const { line } = citation.source.positionAt(citation.span.start)
  return [
    headingOf(trace, language),
    phrases.reference(citation.reference[language], citation.source.name, line),
    ...servesLines(trace, language),
    ...derivationLines(trace, language),
    resultOf(trace, language),
  ]
}

/** `Phục vụ 1.1 của dti-tỉnh-2022.` */
const servesLines = ({ serves }: ScoreTrace, language: Language): readonly string[] =>
  serves.length === 0 ? [] : [`${servesText(serves, language)}.`]

function headingOf({ code, title, maximum }: ScoreTrace, language: Language): string {
  const phrases = phrasesOf(language)
  if (maximum.n === 0n) return phrases.unscoredHeading(code, title[language])
  return phrases.heading(code, title[language], numberText(maximum, language).text)
}

/** The calculation without its clause and figures, for pages that show these beside it. Indented lines are of parts. */
export const explainCalculation = (trace: Trace, language: Language): readonly string[] => [
  ...workingLines(trace, language),
  resultOf(trace, language),
]

const derivationLines = (trace: ScoreTrace, language: Language): readonly string[] => [
  ...figureLines(trace, { language, code: itemCodeOf(trace) }),
  ...workingLines(trace, language),
]

function workingLines(trace: ScoreTrace, language: Language): readonly string[] {
  const phrases = phrasesOf(language)
  const reader: Reader = { language, code: itemCodeOf(trace) }
  return [
    ...measureLines(trace, reader),
    ...trace.steps.flatMap(step => (isSum(step) ? sumLines(step, language) : stepLines(step, reader))),
    ...(trace.state === 'invalid' && trace.steps.length === 0 ? [phrases.invalid] : []),
    ...(trace.open.n > 0n ? [phrases.open(phrases.points(numberText(trace.open, language).text))] : []),
  ]
}

type Step = ScoreTrace['steps'][number]
type SumStep = Extract<Step, { kind: 'parts' | 'children' }>

const isSum = (step: Step): step is SumStep => step.kind === 'parts' || step.kind === 'children'

/** Parts are told in full, indented; children by their results, as each has an explanation of its own. */
function sumLines(step: SumStep, language: Language): readonly string[] {
  const phrases = phrasesOf(language)
  const scores = step.kind === 'parts' ? step.parts : step.children
  const told = scores.flatMap(score => {
    const short = resultOf(score, language)
    if (step.kind === 'children') return [phrases.component(score.code, score.title[language], bare(score, language))]
    return [headingOf(score, language), ...derivationLines(score, language).map(indented), indented(short)]
  })
  const addends = scores.flatMap(({ points }) => (points ? [points] : []))
  return addends.length === scores.length ? [...told, phrases.sum(additionOf(addends, language))] : told
}

/** `10 + 4,4444 ≈ 14,4444` */
function additionOf(addends: readonly Rational[], language: Language): string {
  const { text, exact } = numberText(sumOf(addends), language)
  return `${addends.map(each => numberText(each, language).text).join(' + ')} ${exact ? '=' : '≈'} ${text}`
}

/** `3,5 / 5 (đủ)` */
function bare({ points, possible, state }: ScoreTrace, language: Language): string {
  const earned = points ? `${numberText(points, language).text} / ${numberText(possible, language).text} ` : ''
  return `${earned}(${stateText(state, language)})`
}

function resultOf({ points, possible, state }: ScoreTrace, language: Language): string {
  const phrases = phrasesOf(language)
  const word = stateText(state, language)
  if (!points) return phrases.noResult(word)
  const { text, exact } = numberText(points, language)
  const maximum = numberText(possible, language).text
  if (exact) return phrases.result(text, maximum, word)
  return phrases.resultExactly(`≈ ${text}`, toFractionText(points), maximum, word)
}

/** The letters of a part belong to its item: `3.6` for `3.6.2`. */
function itemCodeOf({ figures, code }: ScoreTrace): ScoreTrace['code'] {
  const own = figures.find(figure => figure.kind === 'input' && code.startsWith(`${figure.code}.`))
  return own?.kind === 'input' ? own.code : code
}

const indented = (line: string): string => `  ${line}`
