import { normalSentence, rankSentence } from '../../explain/rank-text.ts'
import type { Ranking } from '../../score/ranking/ranking.ts'
import { traceRank } from '../../score/ranking/trace-rank.ts'
import type { Language } from '../../text/language.ts'
import { Refusal, refusals } from '../texts.ts'
import { exclusionLines, thinLines } from './exclusion-lines.ts'
import type { Comparison } from './published.ts'
import { publishedLines } from './published-lines.ts'
import type { RankedCohort } from './rank-cohort.ts'
import { rankingJson } from './ranking-json.ts'
import { rankingLines } from './ranking-lines.ts'

export interface RankingReport extends RankedCohort {
  readonly published: readonly Comparison[]
  /** Names of the units whose places are explained. */
  readonly explained: readonly string[]
}

/** What `thuoc score --units` prints. Refuses to explain a unit that is not there. */
export function rankingReport(report: RankingReport, form: 'json' | 'text', language: Language): readonly string[] {
  const units = report.explained.map(name => unitNamed(report.ranking, name))
  if (form === 'json') return [JSON.stringify(rankingJson(report), undefined, 2)]
  const { ranking, thin, thinEffect, published } = report
  const sections = [
    rankingLines(ranking, language),
    exclusionLines(ranking.exclusion, ranking.names, language),
    ranking.exclusion === thinEffect ? [] : thinLines(thin, thinEffect, language),
    published.length === 0 ? [] : publishedLines(published, language),
    ...units.map(unit => explanationLines(ranking, unit, language)),
  ]
  return sections
    .filter(section => section.length > 0)
    .flatMap((section, at) => (at === 0 ? section : ['', ...section]))
}

function unitNamed({ names }: Ranking, name: string): number {
  const unit = names.indexOf(name.normalize('NFC').trim())
  if (unit < 0) throw new Refusal(refusals.unknownUnit(name, names.slice(0, 5)))
  return unit
}

function explanationLines(ranking: Ranking, unit: number, language: Language): readonly string[] {
  const lines = ranking.scopes
    .map(scope => traceRank(ranking, scope, unit))
    .filter(({ rank }) => !Number.isNaN(rank))
    .flatMap(trace => [
      `  ${rankSentence(trace, language)}`,
      ...(trace.method === 'none' ? [] : [`    ${normalSentence(trace, language)}`]),
    ])
  return [`${ranking.names[unit]}:`, ...lines]
}
