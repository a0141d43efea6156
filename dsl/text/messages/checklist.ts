import type { ChecklistProblem, CountedLevel } from '../checklist-problem.ts'
import { numberIn } from './number-words.ts'
import type { Sentences } from './sentences.ts'

/* Sentences for mistakes of checklists and of facts that count them. */

export const vi = {
  'unknown-checklist': ({ checklist, similar }) =>
    `Không có danh mục “${checklist}” trong các tệp đã nạp.${viMeant(similar)}`,
  'duplicate-checklist': ({ checklist }) => `Danh mục “${checklist}” đã có ở tệp khác.`,
  'several-checklists': ({ checklist, first }) =>
    `Bộ chỉ số đã đếm theo danh mục “${first}”; chỉ được một danh mục, nên không đếm thêm được “${checklist}”.`,
  'unknown-state': ({ state, similar }) => `Danh mục không có trạng thái “${state}”.${viMeant(similar)}`,
  'unknown-checklist-code': ({ item, similar }) => `Danh mục không có mã nào là ${item}.${viMeant(similar)}`,
  'checklist-without-states': ({ checklist }) => `Danh mục “${checklist}” chưa có trạng thái nào để đánh dấu.`,
  'checklist-without-items': ({ item }) => `“${item}” không có hạng mục nào.`,
  'domain-apart': ({ item, others }) => `Miền ${item} phải đứng liền với các miền khác của ${others}.`,
  'counts-differ': ({ within, level, declared, found }) =>
    `“${within}” phải có ${numberIn('vi', declared)} ${viLevels[level]} nhưng có ${found}.`,
} satisfies Sentences<ChecklistProblem>

export const en = {
  'unknown-checklist': ({ checklist, similar }) =>
    `No checklist “${checklist}” is among the loaded files.${enMeant(similar)}`,
  'duplicate-checklist': ({ checklist }) => `The checklist “${checklist}” already stands in another file.`,
  'several-checklists': ({ checklist, first }) =>
    `The index already counts the checklist “${first}”; it can have only one, so “${checklist}” cannot be counted.`,
  'unknown-state': ({ state, similar }) => `The checklist has no state “${state}”.${enMeant(similar)}`,
  'unknown-checklist-code': ({ item, similar }) => `No code of the checklist is ${item}.${enMeant(similar)}`,
  'checklist-without-states': ({ checklist }) => `The checklist “${checklist}” has no state to tick.`,
  'checklist-without-items': ({ item }) => `“${item}” has no items.`,
  'domain-apart': ({ item, others }) => `The domain ${item} must stand beside the other domains of ${others}.`,
  'counts-differ': ({ within, level, declared, found }) =>
    `“${within}” must have ${numberIn('en', declared)} ${enLevels[level]} but has ${found}.`,
} satisfies Sentences<ChecklistProblem>

const viLevels = { domain: 'miền dữ liệu', subject: 'mục dữ liệu', item: 'hạng mục' } satisfies Record<
  CountedLevel,
  string
>
const enLevels = { domain: 'domains', subject: 'subjects', item: 'items' } satisfies Record<CountedLevel, string>

const quoted = (names: readonly string[]): readonly string[] => names.map(name => `“${name}”`)
const viMeant = (similar: readonly string[]): string =>
  similar.length === 0 ? '' : ` Có phải ${quoted(similar).join(' hay ')}?`
const enMeant = (similar: readonly string[]): string =>
  similar.length === 0 ? '' : ` Did you mean ${quoted(similar).join(' or ')}?`
