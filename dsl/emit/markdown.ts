import type { Code } from '../model/ids.ts'
import type { Group, Indicator, Rulebook } from '../model/rulebook.ts'
import { servesText } from '../model/serves-text.ts'
import { unitText } from '../numbers/unit.ts'
import type { Language } from '../text/language.ts'
import { numberText } from './text/expression-text.ts'
import { markdownTable, markdownText } from './text/markdown-text.ts'
import { ruleLines } from './text/rule-text.ts'

const headings = {
  vi: {
    columns: ['Mã', 'Chỉ số', 'Điểm tối đa', 'Số liệu', 'Cách tính', 'Phụ trách'],
    facts: ['Mã', 'Tên', 'Nội dung', 'Đơn vị', 'Cung cấp'],
    general: 'Thông tin chung',
    maximum: 'Điểm tối đa',
    basis: 'Căn cứ',
  },
  en: {
    columns: ['Code', 'Indicator', 'Maximum', 'Figures', 'Rule', 'Owner'],
    facts: ['Code', 'Name', 'Meaning', 'Unit', 'Provided by'],
    general: 'General information',
    maximum: 'Maximum',
    basis: 'Legal basis',
  },
} as const satisfies Record<Language, unknown>

/** The rules as a readable page: one table a group, general information last. */
export function emitMarkdown(rulebook: Rulebook, language: Language): string {
  const words = headings[language]
  const basis = rulebook.basis.map(({ title, date }) => (date ? `${title} (${date})` : title)).join('; ')
  return [
    `# ${markdownText(rulebook.title[language])}`,
    '',
    `${words.basis}: ${markdownText(basis)}. ${words.maximum}: ${numberText(rulebook.maximum, language)}.`,
    '',
    ...rulebook.groups.flatMap(group => groupTable(rulebook, group, language)),
    `## ${words.general}`,
    '',
    ...markdownTable(
      words.facts,
      rulebook.facts.map(({ code, name, label, unit, provider }) => [
        code,
        name,
        label[language],
        unitText(unit),
        provider,
      ]),
    ),
    '',
  ].join('\n')
}

function groupTable(rulebook: Rulebook, group: Group, language: Language): readonly string[] {
  const members = new Set<Code>(group.members)
  const rows = rulebook.indicators
    .filter(({ code, parent }) => members.has(code) || members.has(parent))
    .map(indicator => indicatorRow(indicator, language))
  const title = `## ${markdownText(`${group.code}. ${group.title[language]}`)} (${numberText(group.maximum, language)})`
  return [title, '', ...(rows.length > 0 ? [...markdownTable(headings[language].columns, rows), ''] : [])]
}

function indicatorRow(indicator: Indicator, language: Language): readonly string[] {
  const figures = indicator.inputs
    .filter(({ kind }) => kind === 'number' || kind === 'yes-no')
    .map(({ letter, label, unit }) => `${letter}: ${label[language]}${unitText(unit) ? ` (${unitText(unit)})` : ''}`)
  return [
    indicator.code,
    indicator.title[language],
    numberText(indicator.maximum, language),
    figures.join('\n'),
    [...ruleLines(indicator, language), servesText(indicator.serves, language)].filter(Boolean).join('\n'),
    [indicator.owner, ...indicator.coordinating].filter(Boolean).join(', '),
  ]
}
