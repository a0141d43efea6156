import { decimalText } from '../../explain/number-text.ts'
import { rationalOfDouble, zero } from '../../numbers/rational.ts'
import type { Language } from '../../text/language.ts'
import { tableLines } from '../table.ts'
import type { RankedUnit } from './rank-units.ts'
import { reportTexts } from './texts.ts'

export function rankingLines(ranked: readonly RankedUnit[], language: Language): readonly string[] {
  const rows = ranked.map(({ rank, name, lowest, highest, maximum, missing, invalid }) => [
    String(rank),
    name,
    interval(lowest, highest, 2, language),
    interval((lowest / maximum) * 100, (highest / maximum) * 100, 1, language),
    interval(lowest / maximum, highest / maximum, 4, language),
    String(missing),
    String(invalid),
  ])
  const alignments = ['right', 'left', 'right', 'right', 'right', 'right', 'right'] as const
  return tableLines([reportTexts[language].ranking, ...rows], alignments)
}

export function rankingJson(ranked: readonly RankedUnit[]): object {
  return ranked.map(({ rank, name, lowest, highest, maximum, exact, missing, invalid }) => ({
    rank,
    unit: name,
    points: lowest,
    ...(exact === undefined ? {} : { exact }),
    highest,
    maximum,
    value: maximum > 0 ? lowest / maximum : null,
    missing,
    invalid,
  }))
}

function interval(from: number, to: number, decimals: number, language: Language): string {
  const [low, high] = [text(from), text(to)]
  return low === high ? low : `${low} … ${high}`

  function text(value: number): string {
    return decimalText(rationalOfDouble(value) ?? zero, decimals, language)
  }
}
