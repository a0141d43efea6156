import type { Reader } from '../../dsl/explain/formula-text.ts'
import { measureLines } from '../../dsl/explain/measure-lines.ts'
import { numberText } from '../../dsl/explain/number-text.ts'
import { phrasesOf } from '../../dsl/explain/phrases/phrases-of.ts'
import { stepLines } from '../../dsl/explain/step-lines.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { State } from '../../dsl/model/rulebook.ts'
import { type Rational, sumOf } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { ScoreTrace, StepTrace } from '../../dsl/trace/trace.ts'
import { amountText } from '../parts/amount-text.ts'
import { plainAddress } from '../parts/plain-address.ts'
import { figuresIn } from './figures-in.ts'
import { type Picture, pictureOf } from './picture.ts'

/** One step of a derivation, for a list. */
export type Step = SentenceStep | PartStep

export interface SentenceStep {
  readonly kind: 'sentence'
  readonly role: Role
  readonly text: string
  /** Line of the rule file that the step applies; absent where it is no single one. */
  readonly line?: number
}

/** What a step did: computed, gave the points, was tried in vain, changed the points, or is only said. */
export type Role = 'computed' | 'decided' | 'rejected' | 'adjusted' | 'told'

/** A part or a child, which is scored by steps of its own. */
export interface PartStep {
  readonly kind: 'part'
  readonly own: 'part' | 'child'
  readonly code: Code
  readonly title: string
  /** `3,5 / 5`; empty where there is no number. */
  readonly points: string
  readonly state: State
  readonly picture: Picture
  /** Empty for a child, which has an explanation of its own. */
  readonly steps: readonly Step[]
}

/** How a score came about, without the figures that entered. The sentences are those of `explainTrace`. */
export function stepsOf(trace: ScoreTrace, language: Language): readonly Step[] {
  const origins = figuresIn(trace).map(({ origin }) => origin)
  return derivation(trace, language).map(step => withPlainCells(step, origins))
}

/** Cells as people write them, `Số liệu!E9` for `'Số liệu'!E9`. */
function withPlainCells(step: Step, origins: readonly string[]): Step {
  if (step.kind === 'part') return { ...step, steps: step.steps.map(each => withPlainCells(each, origins)) }
  const quoted = origins.filter(origin => origin.startsWith("'") && step.text.includes(origin))
  return { ...step, text: quoted.reduce((text, origin) => text.replaceAll(origin, plainAddress(origin)), step.text) }
}

function derivation(trace: ScoreTrace, language: Language): readonly Step[] {
  const reader: Reader = { language, code: itemCodeOf(trace) }
  const phrases = phrasesOf(language)
  const told = (text: string): SentenceStep => ({ kind: 'sentence', role: 'told', text })
  return [
    ...measureLines(trace, reader).map((text): SentenceStep => ({ kind: 'sentence', role: 'computed', text })),
    ...trace.steps.flatMap(step => stepsOfStep(trace, step, reader)),
    ...(trace.state === 'invalid' && trace.steps.length === 0 ? [told(phrases.invalid)] : []),
    ...(trace.open.n > 0n ? [told(phrases.open(phrases.points(numberText(trace.open, language).text)))] : []),
  ]
}

function stepsOfStep(trace: ScoreTrace, step: StepTrace, reader: Reader): readonly Step[] {
  if (step.kind === 'parts') return sumSteps(step.parts, 'part', reader.language)
  if (step.kind === 'children') return sumSteps(step.children, 'child', reader.language)
  const lineOf = (at: { readonly place: { readonly start: number } }) =>
    trace.citation.source.positionAt(at.place.start).line
  return stepLines(step, reader).map((text, index): SentenceStep => {
    const { role, at } = placeOfLine(step, index)
    return { kind: 'sentence', role, text, ...(at ? { line: lineOf(at) } : {}) }
  })
}

interface LinePlace {
  readonly role: Role
  readonly at?: StepTrace | { readonly place: StepTrace['place'] }
}

/** What the sentence of a step tells of; `stepLines` writes one for each band tried, tick and choice, in order. */
function placeOfLine(step: StepTrace, index: number): LinePlace {
  switch (step.kind) {
    case 'bands': {
      const band = step.bands.filter(({ reason }) => reason !== 'earlier-band-holds')[index]
      return band ? { role: band.taken ? 'decided' : 'rejected', at: band } : { role: 'told' }
    }
    case 'choose': {
      const chosen = step.options.filter(option => option.chosen)[index]
      return chosen ? { role: 'decided', at: chosen } : { role: 'rejected' }
    }
    case 'ticks': {
      const tick = step.ticks[index]
      if (!tick) return { role: 'told' }
      const { value } = tick.input
      return { role: value.kind !== 'yes-no' ? 'told' : value.yes ? 'decided' : 'rejected', at: tick }
    }
    case 'guard':
      return { role: guardRoles[step.verdict], at: step }
    case 'cap':
    case 'floor':
    case 'shared':
      return { role: 'adjusted', at: step }
    case 'policy':
      return step.stated === 'rule' ? { role: 'adjusted', at: step } : { role: 'adjusted' }
    case 'cohort':
      return { role: step.points ? 'decided' : 'told', at: step }
    case 'assessed':
    case 'formula':
    case 'unscored':
      return { role: 'decided', at: step }
    default:
      return { role: 'told' }
  }
}

const guardRoles = { holds: 'decided', fails: 'rejected', missing: 'told', undefined: 'told' } as const

/** Parts in full, children by their results, then their sum. */
function sumSteps(scores: readonly ScoreTrace[], own: PartStep['own'], language: Language): readonly Step[] {
  const parts = scores.map((score): PartStep => {
    const { code, title, points, possible, state } = score
    return {
      kind: 'part',
      own,
      code,
      title: title[language],
      points: points ? `${amountText(points, language)} / ${amountText(possible, language)}` : '',
      state,
      picture: own === 'part' ? pictureOf(score, language) : { kind: 'none' },
      steps: own === 'part' ? derivation(score, language) : [],
    }
  })
  const addends = scores.flatMap(({ points }) => (points ? [points] : []))
  if (addends.length < scores.length) return parts
  return [
    ...parts,
    { kind: 'sentence', role: 'computed', text: phrasesOf(language).sum(additionOf(addends, language)) },
  ]
}

/** `10 + 4,4444 ≈ 14,4444` */
function additionOf(addends: readonly Rational[], language: Language): string {
  const { text, exact } = numberText(sumOf(addends), language)
  return `${addends.map(each => numberText(each, language).text).join(' + ')} ${exact ? '=' : '≈'} ${text}`
}

/** The letters of a part belong to its item: `3.6` for `3.6.2`. */
function itemCodeOf({ figures, code }: ScoreTrace): Code {
  const own = figures.find(figure => figure.kind === 'input' && code.startsWith(`${figure.code}.`))
  return own?.kind === 'input' ? own.code : code
}
