import { explainTrace } from '../../explain/explain.ts'
import { codeOf } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { Figures } from '../../score/figures.ts'
import { compileRulebook, type Scorer } from '../../score/scorer.ts'
import { traceToJson } from '../../trace/to-json.ts'
import { derivedFigures } from '../derived-figures.ts'
import { caseFigures } from '../eval/case-figures.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { namesOf } from '../names.ts'
import { readFigures } from '../read-figures.ts'
import { readUnits } from '../read-units.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'

export interface ExplainOptions {
  readonly index?: string
  readonly input: readonly string[]
  readonly figures?: string
  readonly units?: string
  readonly results: readonly string[]
  readonly reading: readonly string[]
  readonly json: boolean
}

/** `thuoc explain RULES CODE`: how a score comes about, in sentences or as JSON. */
export async function explain(
  path: string,
  code: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const compiled = await loadRules(path)
  const ruleSet = chooseIndex(compiled, path, options.index)
  const rulebook = withReadings(ruleSet, pairsOf(options.reading))
  const scorer = compileRulebook(rulebook)
  const asked = codeOf(code)
  if (!scorer.codes.has(asked)) throw new Refusal(refusals.unknownCode(code, codesLike(scorer, code)))
  const derived = await derivedFigures(rulebook, options.results, { compiled, rules: path, terminal })
  const figures = new Map([...derived, ...(await figuresAsked(rulebook, code, options))])
  const trace = scorer.trace(asked, figures, await cohortAsked(scorer, figures, options.units, terminal))
  if (options.json) terminal.out(JSON.stringify(traceToJson(trace), undefined, 2))
  else for (const line of explainTrace(trace, terminal.language)) terminal.out(line)
  return exit.ok
}

/** Figures of the table, then those given one by one, which win. */
async function figuresAsked(rulebook: Rulebook, code: string, options: ExplainOptions): Promise<Figures> {
  const fromTable = options.figures === undefined ? [] : [...(await readFigures(options.figures, rulebook))]
  const pairs = Object.entries(pairsOf(options.input)).map(([key, text]) => [key, { kind: 'string', text }] as const)
  const given = caseFigures(namesOf(rulebook), code, new Map(pairs))
  const [stranger] = given.unknown
  if (stranger !== undefined) throw new Refusal(refusals.unknownInput(code, stranger))
  return new Map([...fromTable, ...given.figures])
}

async function cohortAsked(scorer: Scorer, figures: Figures, units: string | undefined, terminal: Terminal) {
  if (units === undefined) return undefined
  const others = await readUnits(units, scorer.rulebook, terminal)
  return scorer.cohortOf([figures, ...others.map(unit => unit.figures)])
}

const codesLike = (scorer: Scorer, code: string): readonly string[] =>
  [...scorer.codes].filter(known => known.startsWith(code) || code.startsWith(`${known}.`)).slice(0, 5)
