import { toDouble } from '../../numbers/rational.ts'
import { type Exclusion, movedUnits } from '../../score/ranking/exclusion.ts'
import type { RankedScope, Ranking } from '../../score/ranking/ranking.ts'
import { traceRank } from '../../score/ranking/trace-rank.ts'
import type { Comparison } from './published.ts'
import type { RankingReport } from './ranking-report.ts'
import { resultColumns, unitsByRank } from './result-columns.ts'

/** A ranking as plain JSON; what is not known is null. */
export function rankingJson({ ranking, thin, thinEffect, published, explained }: RankingReport): object {
  const { exclusion, method, names } = ranking
  return {
    index: exclusion.after.rulebook.id,
    units: unitsJson(ranking),
    ...(method === 'none' ? {} : { normalised: { method, scopes: ranking.scopes.map(scopeJson) } }),
    excluded: [...exclusion.excluded],
    ...(exclusion.excluded.size > 0 ? { exclusion: effectJson(exclusion, names) } : {}),
    thin: thin.map(({ code, withData, units }) => ({ code, with_data: withData, units })),
    ...(thin.length > 0 ? { without_thin: effectJson(thinEffect, names) } : {}),
    ...(published.length > 0 ? { published: published.map(comparisonJson) } : {}),
    ...(explained.length > 0 ? { explained: explained.map(name => explainedJson(ranking, name)) } : {}),
  }
}

function unitsJson(ranking: Ranking): readonly object[] {
  const columns = resultColumns(ranking)
  const { exact } = ranking.exclusion.after
  const [total] = ranking.scopes
  return unitsByRank(ranking).map(unit => {
    const scopes: Record<string, Record<string, unknown>> = {}
    const own: Record<string, unknown> = { highest: total?.scores.highest[unit] ?? null }
    for (const { scope, word, at } of columns) {
      const record = scope === '' ? own : (scopes[scope] ?? {})
      record[word] = at(unit) ?? null
      if (scope !== '') scopes[scope] = record
    }
    const fraction = exact[unit]
    return { ...own, ...(fraction === undefined ? {} : { exact: fraction }), scopes }
  })
}

/** Why values have no place on the scale, where they have none. */
function scopeJson({ scope, normals }: RankedScope): object {
  const reasons: Record<string, number> = {}
  for (const { kind } of normals) reasons[kind] = (reasons[kind] ?? 0) + 1
  return { scope: scope.key, outcomes: reasons }
}

function effectJson(exclusion: Exclusion, names: readonly string[]): object {
  return {
    maximum: {
      before: toDouble(exclusion.before.rulebook.maximum),
      after: toDouble(exclusion.after.rulebook.maximum),
    },
    moved: movedUnits(exclusion).map(({ unit, ...effect }) => ({ unit: names[unit], ...effect })),
  }
}

function comparisonJson({ verdict, result, found }: Comparison): object {
  const { unit, scope, word, text } = result
  return {
    unit,
    scope,
    what: word,
    published: text,
    verdict: verdict.replaceAll('-', '_'),
    found: found ? { lowest: toDouble(found.lowest), highest: toDouble(found.highest) } : null,
  }
}

function explainedJson(ranking: Ranking, name: string): object {
  const unit = ranking.names.indexOf(name)
  return { unit: name, places: ranking.scopes.map(scope => traceRank(ranking, scope, unit)) }
}
