import type { Ranking } from '../../score/ranking/ranking.ts'
import type { Language } from '../../text/language.ts'
import type { Table } from '../tables/write-table.ts'
import { resultColumns, unitsByRank } from './result-columns.ts'
import { resultHeading } from './result-words.ts'

/** A ranking as a table to be written: the best unit first. */
export function resultTable(ranking: Ranking, language: Language): Table {
  const columns = resultColumns(ranking)
  return {
    columns: columns.map(({ scope, word, type }) => ({
      heading: resultHeading(scope, word, language),
      key: scope === '' ? word : `${scope}.${word}`,
      type,
    })),
    rows: unitsByRank(ranking).map(unit => columns.map(({ at }) => at(unit) ?? null)),
  }
}
