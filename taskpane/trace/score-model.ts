import type { ScoringWorkbook, TracedScore } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { explainTrace } from '../../dsl/explain/explain.ts'
import { nextText } from '../../dsl/explain/next-text.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Indicator, Input, Rulebook, State } from '../../dsl/model/rulebook.ts'
import { nextOf } from '../../dsl/score/next.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { outcomeOf } from '../../dsl/score/outcome-of-trace.ts'
import { itemOfPart } from '../../dsl/score/places-of-items.ts'
import type { Bilingual, Language } from '../../dsl/text/language.ts'
import type { NextStep } from '../../dsl/trace/next-step.ts'
import type { CodeLines } from '../parts/code/code-lines.ts'
import { type EarnedPoints, earnedOfOutcome } from '../parts/interval.ts'
import { type Clause, clauseOf } from './clause.ts'
import { type Comparison, compareShown } from './difference.ts'
import { type FigureRow, figureRows } from './figure-rows.ts'
import { type Picture, pictureOf } from './picture.ts'
import { type Step, stepsOf } from './steps.ts'
import { type Way, wayUp } from './way.ts'

/** Everything that the view shows of one score. */
export interface ScoreModel {
  readonly code: Code
  readonly title: string
  readonly points: EarnedPoints
  readonly state: State
  /** The result in one sentence, with the exact fraction where decimals do not end. */
  readonly result: string
  readonly reference: Bilingual
  readonly comparison: Comparison
  readonly figures: readonly FigureRow[]
  readonly steps: readonly Step[]
  readonly picture: Picture
  readonly clause: Clause
  /** What would earn more, a sentence each; empty where nothing is to be said. */
  readonly next: readonly NextLine[]
  /** Who answers for the indicator and what the decision wants to see; empty where it does not say. */
  readonly owner: string
  readonly evidence: readonly string[]
  readonly deadline: string
  readonly way: Way
}

export interface NextLine {
  /** Of the part or child meant; empty for the item itself. */
  readonly code: string
  readonly text: string
}

export interface ModelContext {
  readonly workbook: ScoringWorkbook
  readonly scoresheet: Scoresheet
  readonly language: Language
  /** Of the rule file of the index. */
  readonly code: CodeLines
}

/** The derivation of a traced score, ready to be shown. */
export function scoreModel(traced: TracedScore, context: ModelContext): ScoreModel {
  const { workbook, scoresheet, language, code } = context
  const { rulebook, scorer } = workbook.rules
  const trace = scorer.trace(traced.code, traced.figures, traced.cohort)
  const item = itemOf(traced.code, rulebook)
  const sources = { language, traced: traced.cells, cells: workbook.cells, inputs: inputsByName(rulebook) }
  return {
    code: traced.code,
    title: trace.title[language],
    points: earnedOfOutcome(outcomeOf(trace)),
    state: trace.state,
    result: explainTrace(trace, language).at(-1) ?? '',
    reference: trace.citation.reference,
    comparison: compareShown(traced, trace, workbook.language, language),
    figures: figureRows(trace, item?.code ?? traced.code, sources),
    steps: stepsOf(trace, language),
    picture: pictureOf(trace, language),
    clause: clauseOf(item?.citation ?? trace.citation, trace, code),
    next: nextLines(nextOf(rulebook, trace), language),
    owner: item ? ownerOf(item, workbook) : '',
    evidence: item?.evidence ?? [],
    deadline: item?.deadline ?? '',
    way: wayUp(traced.code, workbook, scoresheet, language),
  }
}

function nextLines(next: NextStep, language: Language): readonly NextLine[] {
  if (next.kind === 'full' || (next.kind === 'unknown' && next.why === 'not-scored')) return []
  if (next.kind === 'parts') return next.parts.map(part => ({ code: part.code, text: nextText(part.next, language) }))
  return [{ code: '', text: nextText(next, language) }]
}

/** The indicator of a code, for a part the one that holds it. */
const itemOf = (code: Code, rulebook: Rulebook): Indicator | undefined =>
  rulebook.indicators.find(each => each.code === code) ?? itemOfPart(code, rulebook)

const inputsByName = ({ indicators }: Rulebook): ReadonlyMap<FigureName, Input> =>
  new Map(indicators.flatMap(({ inputs }) => inputs.map(input => [input.id, input] as const)))

/** As the workbook's place assigned it, else as the decision prints it. */
function ownerOf({ code, owner }: Indicator, { rules, place }: ScoringWorkbook): string {
  const assigned = rules.ruleSet.assignments.find(each => each.place === place)?.entries.get(code)
  return assigned ? assigned.owner.join(', ') : owner
}
