import type { RuleText } from '../../addin/ports.ts'
import { compile } from '../../dsl/compile.ts'
import type { InputId } from '../../dsl/model/ids.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'

/** Five items in two domains under A and one under B; three states, the second and third after the first. */
const CHECKLIST_TEXT = `danh mục dữ-liệu "Danh mục dữ liệu"
  trạng thái built "đã được xây dựng"
  trạng thái shared "được chia sẻ" cần built
  trạng thái open "là dữ liệu mở" cần shared
miền dữ liệu A.I "Hoạt động"
mục dữ liệu A.I.1 "Kế hoạch"
hạng mục A.I.1.1 "Một"
hạng mục A.I.1.2 "Hai"
mục dữ liệu A.I.2 "Ngân sách"
hạng mục A.I.2.1 "Ba"
miền dữ liệu A.II "Nguồn lực"
mục dữ liệu A.II.1 "Con người"
hạng mục A.II.1.1 "Bốn"
miền dữ liệu B "Kinh tế"
mục dữ liệu B.1 "Nông nghiệp"
hạng mục B.1.1 "Năm"
`

const INDEX_TEXT = `bộ chỉ số thử "Thử"
  tối đa 30
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm
dữ kiện m (hạng mục) "Tổng số" = số hạng mục trong A của dữ-liệu
dữ kiện n (hạng mục) "Đã xây dựng" = đếm built trong A của dữ-liệu
dữ kiện s (hạng mục) "Được chia sẻ" = đếm shared của dữ-liệu
dữ kiện o (hạng mục) "Là dữ liệu mở" = đếm open trong A.I của dữ-liệu
dữ kiện một (hạng mục) "Kinh tế" = đếm built trong B của dữ-liệu
nhóm I "Nhóm" tối đa 30
chỉ số 1.1 "Tỷ lệ đã xây dựng" tối đa 10
  tỷ_lệ = n / m
  điểm = tỷ_lệ * tối đa
chỉ số 1.2 "Được chia sẻ" tối đa 10
  mức theo s
    >= 3: tối đa
    >= 1: 1/2 tối đa
    còn lại: 0
chỉ số 1.3 "Mở, và kinh tế" tối đa 10
  điểm = 2 * o + 4 * một không quá tối đa
chỉ số 1.4 "Chia sẻ trên đã xây dựng, chỉ ghi nhận" không tính điểm
  tỷ_lệ = s / n
`

export const checklistFiles: readonly RuleText[] = [
  { fileName: 'index.thuoc', text: INDEX_TEXT },
  { fileName: 'checklist.thuoc', text: CHECKLIST_TEXT },
]

export const checklistRules: Rulebook = rulebookOf()

function rulebookOf(): Rulebook {
  const compiled = compile(checklistFiles.map(({ fileName, text }) => ({ name: fileName, text })))
  const [ruleSet] = compiled.ruleSets
  if (!ruleSet) throw new Error(JSON.stringify(compiled.diagnostics.map(({ problem }) => problem)))
  return ruleSet.rulebook
}

/** `{ 'A.I.1.1.built': 'có' }`: yes, no, a number of a fact, or something that cannot be a figure. */
export const answersOf = (given: Readonly<Record<string, string>>): Figures =>
  new Map<InputId, Figure>(Object.entries(given).map(([name, text]) => [inputIdFrom(name), answerOf(text)]))

function answerOf(text: string): Figure {
  if (text === 'có' || text === 'không') return { kind: 'yes-no', yes: text === 'có' }
  return { kind: 'invalid', text, reason: 'not-yes-no' }
}

const WORDS = ['có', 'có', 'có', 'không', '', '?'] as const

/** Answers of many units, the same each time: complete, with gaps, wrong ones, none. */
export function someAnswers(units: number): readonly Readonly<Record<string, string>>[] {
  let state = 7
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  const names = checklistRules.checklists.flatMap(({ rows, states }) =>
    rows.flatMap(({ level, code }) => (level === 'item' ? states.map(({ name }) => `${code}.${name}`) : [])),
  )
  return Array.from({ length: units }, (_, unit) => {
    // The later the unit, the untidier.
    const choice = 3 + (unit % 4)
    const answers = names.map(name => [name, WORDS[next(Math.min(choice, WORDS.length))] ?? ''] as const)
    return Object.fromEntries(unit === 0 ? [] : answers.filter(([, word]) => word !== ''))
  })
}
