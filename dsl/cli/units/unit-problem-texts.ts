import { phrasesOf } from '../../explain/phrases/phrases-of.ts'
import type { Language } from '../../text/language.ts'
import type { UnitProblem } from './unit-problem.ts'

type Sentences = { readonly [C in UnitProblem['code']]: (problem: Extract<UnitProblem, { code: C }>) => string }

const vi: Sentences = {
  'unknown-column': ({ key }) =>
    `cột “${key}”: bộ chỉ số không có số liệu này, cột bị bỏ qua (tên cột có dạng 6.12.a, 1.1.option hoặc tên dữ kiện).`,
  'repeated-column': ({ key }) => `cột “${key}” có hai lần, chỉ dùng cột đầu.`,
  'repeated-unit': ({ unit, row, first }) => `dòng ${row}: “${unit}” có hai lần, chỉ dùng dòng ${first}.`,
  'unnamed-unit': ({ row }) => `dòng ${row}: thiếu tên đơn vị, dòng bị bỏ qua.`,
  'no-figure': ({ unit, row, key, text, reason }) =>
    `dòng ${row}, cột “${key}” (${unit}): “${text}” không hợp lệ: ${phrasesOf('vi').reasons[reason]}.`,
  'too-many-digits': ({ unit, row, key, text }) =>
    `dòng ${row}, cột “${key}” (${unit}): “${text}” dài hơn 16 chữ số trước hoặc 12 chữ số sau dấu thập phân.`,
}

const en: Sentences = {
  'unknown-column': ({ key }) =>
    `column “${key}”: the index has no such figure; the column is left aside (a column is named like 6.12.a, 1.1.option, or by a fact).`,
  'repeated-column': ({ key }) => `column “${key}” stands there twice; the first one counts.`,
  'repeated-unit': ({ unit, row, first }) => `row ${row}: “${unit}” stands there twice; row ${first} counts.`,
  'unnamed-unit': ({ row }) => `row ${row}: the unit has no name; the row is left aside.`,
  'no-figure': ({ unit, row, key, text, reason }) =>
    `row ${row}, column “${key}” (${unit}): “${text}” cannot be the figure: ${phrasesOf('en').reasons[reason]}.`,
  'too-many-digits': ({ unit, row, key, text }) =>
    `row ${row}, column “${key}” (${unit}): “${text}” has more than 16 digits before the point or 12 behind it.`,
}

const sentences: { readonly [L in Language]: Sentences } = { vi, en }

/** Nobody reads more; the count tells how much is left. */
const SHOWN = 20

/** What was left aside, a line each with its place in the table. */
export function unitProblemLines(
  file: string,
  problems: readonly UnitProblem[],
  language: Language,
): readonly string[] {
  const lines = problems.slice(0, SHOWN).map(problem => `${file}: ${sentenceOf(problem, language)}`)
  const rest = problems.length - lines.length
  if (rest === 0) return lines
  return [...lines, language === 'vi' ? `${file}: và ${rest} chỗ nữa.` : `${file}: and ${rest} more.`]
}

function sentenceOf(problem: UnitProblem, language: Language): string {
  // The table has a sentence for each code; TypeScript cannot tie the two together through an index.
  const sentence = sentences[language][problem.code] as (problem: UnitProblem) => string
  return sentence(problem)
}
