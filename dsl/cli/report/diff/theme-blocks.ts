import type { Comparison } from '../../../diff/compare.ts'
import { compareThemes, type ThemeComparison, type ThemeWeight } from '../../../diff/compare-themes.ts'
import { type Pair, SURE_LIKENESS } from '../../../diff/difference.ts'
import type { Row } from '../../../diff/rows.ts'
import { numberText } from '../../../emit/text/expression-text.ts'
import { decimalText } from '../../../explain/number-text.ts'
import type { Language } from '../../../text/language.ts'
import type { Block, Entry } from './blocks.ts'
import { type DiffTexts, diffTexts } from './texts.ts'

/** Points and share of each theme in both indices, then which rows correspond, are new or gone. */
export function themeBlocks(comparison: Comparison, language: Language): readonly Block[] {
  const texts = diffTexts[language]
  const themes = compareThemes(comparison)
  return [
    { kind: 'heading', text: texts.themes },
    themeTable(comparison, themes, language),
    ...themes.flatMap(theme => themeList(theme, language)),
  ]
}

function themeTable(comparison: Comparison, themes: readonly ThemeComparison[], language: Language): Block {
  const texts = diffTexts[language]
  const { before, after } = comparison
  const rows = themes.map(theme => [
    theme.theme?.[language] ?? texts.noTheme,
    ...weightCells(theme.before, language),
    ...weightCells(theme.after, language),
    ...[theme.kept, theme.added, theme.removed].map(list => String(list.length)),
  ])
  const sum = (column: number) => String(rows.reduce((total, row) => total + Number(row[column]), 0))
  const total = [
    texts.total,
    numberText(before.maximum, language),
    '',
    sum(3),
    numberText(after.maximum, language),
    '',
    ...[6, 7, 8, 9].map(sum),
  ]
  return {
    kind: 'table',
    rows: [texts.themeHeadings(...namesOf(comparison, language)), ...rows, total],
    alignments: ['left', ...Array.from({ length: 9 }, () => 'right' as const)],
  }
}

/** `2020` and `2022` where the ids end in them, else which is the earlier one. */
function namesOf({ before, after }: Comparison, language: Language): readonly [string, string] {
  const [earlier, later] = [before, after].map(({ id }) => /\d{4}$/.exec(id)?.[0] ?? '')
  return earlier && later && earlier !== later ? [earlier, later] : diffTexts[language].sides
}

const weightCells = ({ points, share, rows }: ThemeWeight, language: Language): readonly string[] => [
  numberText(points, language),
  `${decimalText(share.mul(100), 1, language)}%`,
  String(rows),
]

function themeList({ theme, kept, added, removed }: ThemeComparison, language: Language): readonly Block[] {
  const texts = diffTexts[language]
  const entries: readonly Entry[] = [
    ...kept.map(pair => pairEntry(pair, texts, language)),
    ...added.map(row => ({ text: `+ ${rowText(row, language)}`, below: [] })),
    ...removed.map(row => ({ text: `- ${rowText(row, language)}`, below: [] })),
  ]
  if (entries.length === 0) return []
  return [
    { kind: 'heading', text: theme?.[language] ?? texts.noTheme },
    { kind: 'list', entries },
  ]
}

function pairEntry(pair: Pair, texts: DiffTexts, language: Language): Entry {
  const { before, after } = pair
  const said = [matchText(pair, texts)]
  if (before.theme && before.theme.vi !== after.theme?.vi) said.push(texts.otherTheme(before.theme[language]))
  return {
    text: `= ${rowText(after, language)}`,
    below: [`← ${rowText(before, language)}; ${said.join('; ')}`],
  }
}

function matchText({ match }: Pair, texts: DiffTexts): string {
  if (match.kind === 'same-code') return texts.sameCode
  if (match.kind === 'same-title') return texts.sameTitle
  const alike = texts.alike(`${Math.round(match.likeness * 100)}%`)
  return match.likeness < SURE_LIKENESS ? `${alike}, ${texts.toLookAt}` : alike
}

const rowText = ({ code, title, maximum }: Row, language: Language): string =>
  `${code} ${title[language]} (${diffTexts[language].pointsOf(numberText(maximum, language))})`
