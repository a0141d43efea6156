import type { Language } from '../language.ts'
import type { MeaningProblem, NameKind, PointsDoNotAddUp } from '../meaning-problem.ts'
import { numberIn, pointsIn } from './number-words.ts'
import { en as statementsEn, vi as statementsVi } from './statements.ts'

type Messages = {
  readonly [C in MeaningProblem['code']]: (problem: Extract<MeaningProblem, { code: C }>) => string
}

export const vi = {
  ...statementsVi,
  'unknown-name': ({ name, similar }) => `Không có tên “${name}” ở đây.${didYouMean('vi', similar)}`,
  'unknown-code': ({ item, similar }) => `Bộ chỉ số không có mã ${item}.${didYouMean('vi', similar)}`,
  'unknown-served-code': ({ index, item, similar }) =>
    `Bộ chỉ số ${index} không có mã ${item} để phục vụ.${didYouMean('vi', similar)}`,
  'unknown-result-code': ({ index, item, similar }) =>
    `Bộ chỉ số ${index} không có mục ${item} để lấy kết quả.${didYouMean('vi', similar)}`,
  'unknown-index': ({ index, similar }) =>
    `Không có bộ chỉ số “${index}” trong các tệp đã nạp.${didYouMean('vi', similar)}`,
  'unknown-reading': ({ reading, similar }) =>
    `Bộ chỉ số không khai cách hiểu “${reading}”.${didYouMean('vi', similar)}`,
  'unknown-reading-option': ({ reading, option, similar }) =>
    `Cách hiểu “${reading}” không có lựa chọn “${option}”.${didYouMean('vi', similar)}`,
  'unknown-translation-key': ({ key, similar }) =>
    `Không có mã, đầu vào hay tên “${key}” để dịch.${didYouMean('vi', similar)}`,
  'unknown-unit': ({ unit }) =>
    `Sau một số chỉ viết được đơn vị tiền (đồng, nghìn đồng, triệu đồng, tỷ đồng), không phải “${unit}”.`,
  'duplicate-index': ({ index }) => `Bộ chỉ số “${index}” đã có ở tệp khác.`,
  'duplicate-code': ({ item }) => `Mã ${item} đã dùng ở trên.`,
  'duplicate-name': ({ name }) => `Tên “${name}” đã dùng ở trên.`,
  'duplicate-option': ({ label }) => `Mục “${label}” bị lặp lại.`,
  'duplicate-entry': ({ key }) => `“${key}” đã có một dòng ở trên.`,
  'defined-by-itself': ({ names }) => `Định nghĩa vòng tròn: ${[...names, names[0]].join(' → ')}.`,
  'wrong-kind': ({ name, expected, actual }) =>
    `${name === '' ? 'Biểu thức này' : `“${name}”`} là ${KINDS.vi[actual]}; ở đây cần ${KINDS.vi[expected]}.`,
  'code-not-under-parent': ({ item, above }) =>
    `Mã ${item} đứng trong ${above} nhưng không bắt đầu bằng số của ${above}.`,
  'parent-missing': ({ item, parent }) =>
    parent === '' ? `${item} cần một nhóm ở trên.` : `${item} thuộc ${parent}, nhưng ${parent} chưa được khai ở trên.`,
  'maximum-missing': ({ item }) => `${item} chưa có điểm tối đa.`,
  'rule-missing': ({ item }) => `${item} chưa có cách tính điểm.`,
  'several-rules': ({ item }) => `${item} có nhiều cách tính điểm; chỉ được một.`,
  'several-policies': () => 'Quy định này đã nêu ở trên.',
  'policy-not-here': () => 'Quy định về thiếu số liệu chỉ nêu ở đầu bộ chỉ số; ở đây dùng “nếu thiếu …”.',
  'rule-on-heading': ({ item }) => `${item} là nhóm: điểm là tổng các chỉ số bên dưới, không có cách tính riêng.`,
  'rule-with-children': ({ item }) => `${item} có chỉ số con, nên cách tính phải là “= tổng các chỉ số con”.`,
  'children-missing': ({ item }) => `${item} lấy tổng các chỉ số con nhưng không có chỉ số con nào.`,
  'rule-not-in-part': () => 'Trong một phần không dùng được cách tính này.',
  'ending-case-missing': () => 'Các mức không phủ hết mọi giá trị: thiếu “còn lại”.',
  'reading-without-default': ({ reading }) => `Cách hiểu “${reading}” chưa có lựa chọn mặc định.`,
  'reading-with-several-defaults': ({ reading }) => `Cách hiểu “${reading}” có nhiều lựa chọn mặc định.`,
  'reading-with-one-option': ({ reading }) => `Cách hiểu “${reading}” phải có từ hai lựa chọn.`,
  'too-many-variants': ({ item, limit }) => `${item} thay đổi theo hơn ${limit} tổ hợp cách hiểu.`,
  'expression-too-deep': ({ limit }) => `Biểu thức lồng hơn ${limit} bậc; hãy tách thành nhiều đại lượng.`,
  'example-without-item': () => 'Ví dụ đứng ngoài chỉ số phải nói là “của” chỉ số nào.',
  'example-expects-nothing': () => 'Ví dụ chưa nói điểm hay trạng thái phải có.',
  'target-without-code': () => 'Mục tiêu có phép so nhưng không nói thuộc chỉ số nào.',
  'target-without-measure': () => 'Mục tiêu cần phép so (tỷ_lệ >= …) hoặc “không so được vì …”.',
  'points-do-not-add-up': problem => pointsDoNotAddUp('vi', problem),
  'ticks-exceed-maximum': ({ points, maximum, difference }) =>
    `Các mục cộng lại được ${pointsIn('vi', points)}, vượt điểm tối đa ${numberIn('vi', maximum)} là ${numberIn('vi', difference)}.`,
  'points-exceed-maximum': ({ points, maximum }) =>
    `${pointsIn('vi', points)} vượt điểm tối đa ${numberIn('vi', maximum)}.`,
  'points-below-zero': ({ points }) => `${pointsIn('vi', points)} là số âm; điểm không nhỏ hơn 0.`,
  'unscored-with-points': ({ item, maximum }) =>
    `${item} không tính điểm nên điểm tối đa phải là 0, không phải ${numberIn('vi', maximum)}.`,
  'unit-mismatch': ({ operation, left, right }) =>
    `Không ${OPERATIONS.vi[operation]} được ${unitIn('vi', left)} với ${unitIn('vi', right)}.`,
  'number-without-unit': ({ unit }) => `Số này đứng cạnh một khoản tiền nên phải có đơn vị, ví dụ “${unit}”.`,
  'product-of-units': ({ left, right }) => `${unitIn('vi', left)} nhân ${unitIn('vi', right)} không có nghĩa.`,
  'quotient-of-units': ({ left, right }) =>
    `Chia ${unitIn('vi', left)} cho ${unitIn('vi', right)} không ra tỷ lệ; nếu chủ ý thì viết (%) sau tên đại lượng.`,
  'points-with-unit': ({ unit }) => `Điểm là một số, không có đơn vị “${unit}”.`,
  'share-with-unit': ({ unit }) => `Tỷ lệ so với điểm tối đa là một số, không có đơn vị “${unit}”.`,
  'division-by-zero': () => 'Không chia được cho 0.',
  'number-too-long': () => 'Số dài quá, không thể là số liệu hay điểm.',
  'not-a-constant': () => 'Ở đây chỉ viết được số.',
  'not-a-decimal': ({ value }) => `Số liệu là số thập phân; ${value} không viết hết được bằng số thập phân.`,
  'not-a-year': ({ value }) => `“${value}” không phải là năm.`,
  'negative-figure': ({ value }) =>
    `Số liệu không âm: ${numberIn('vi', value)}. Ví dụ về số liệu sai phải có trạng thái “không hợp lệ”.`,
  'option-out-of-range': ({ value, options }) =>
    `Chỉ có ${options} mục, đánh số từ 1; không có mục ${numberIn('vi', value)}.`,
} satisfies Messages

export const en = {
  ...statementsEn,
  'unknown-name': ({ name, similar }) => `There is no name “${name}” here.${didYouMean('en', similar)}`,
  'unknown-code': ({ item, similar }) => `The index has no code ${item}.${didYouMean('en', similar)}`,
  'unknown-served-code': ({ index, item, similar }) =>
    `The index ${index} has no code ${item} to serve.${didYouMean('en', similar)}`,
  'unknown-result-code': ({ index, item, similar }) =>
    `The index ${index} has no item ${item} to take results from.${didYouMean('en', similar)}`,
  'unknown-index': ({ index, similar }) => `No index “${index}” is among the loaded files.${didYouMean('en', similar)}`,
  'unknown-reading': ({ reading, similar }) =>
    `The index declares no reading “${reading}”.${didYouMean('en', similar)}`,
  'unknown-reading-option': ({ reading, option, similar }) =>
    `The reading “${reading}” has no option “${option}”.${didYouMean('en', similar)}`,
  'unknown-translation-key': ({ key, similar }) =>
    `There is no code, input or name “${key}” to translate.${didYouMean('en', similar)}`,
  'unknown-unit': ({ unit }) =>
    `Only a unit of money (đồng, nghìn đồng, triệu đồng, tỷ đồng) may follow a number, not “${unit}”.`,
  'duplicate-index': ({ index }) => `The index “${index}” already stands in another file.`,
  'duplicate-code': ({ item }) => `The code ${item} is already used above.`,
  'duplicate-name': ({ name }) => `The name “${name}” is already used above.`,
  'duplicate-option': ({ label }) => `The option “${label}” is repeated.`,
  'duplicate-entry': ({ key }) => `“${key}” already has an entry above.`,
  'defined-by-itself': ({ names }) => `Defined in a circle: ${[...names, names[0]].join(' → ')}.`,
  'wrong-kind': ({ name, expected, actual }) =>
    `${name === '' ? 'This expression' : `“${name}”`} is ${KINDS.en[actual]}; ${KINDS.en[expected]} is needed here.`,
  'code-not-under-parent': ({ item, above }) =>
    `The code ${item} stands in ${above} but does not begin with the number of ${above}.`,
  'parent-missing': ({ item, parent }) =>
    parent === ''
      ? `${item} needs a group above it.`
      : `${item} belongs to ${parent}, but ${parent} is not declared above.`,
  'maximum-missing': ({ item }) => `${item} has no maximum.`,
  'rule-missing': ({ item }) => `${item} has no rule.`,
  'several-rules': ({ item }) => `${item} has several rules; only one is allowed.`,
  'several-policies': () => 'This is already stated above.',
  'policy-not-here': () => 'The treatment of missing data is stated at the head of the index; here use “if missing …”.',
  'rule-on-heading': ({ item }) =>
    `${item} is a heading: its points are the sum of the rows below, not a rule of its own.`,
  'rule-with-children': ({ item }) => `${item} has children, so its rule must be “= sum of children”.`,
  'children-missing': ({ item }) => `${item} is the sum of its children but has none.`,
  'rule-not-in-part': () => 'A part cannot have this rule.',
  'ending-case-missing': () => 'The bands do not cover every value: “otherwise” is missing.',
  'reading-without-default': ({ reading }) => `The reading “${reading}” has no default option.`,
  'reading-with-several-defaults': ({ reading }) => `The reading “${reading}” has several default options.`,
  'reading-with-one-option': ({ reading }) => `The reading “${reading}” needs at least two options.`,
  'too-many-variants': ({ item, limit }) => `${item} changes with more than ${limit} combinations of readings.`,
  'expression-too-deep': ({ limit }) =>
    `The expression is nested more than ${limit} levels deep; split it into measures.`,
  'example-without-item': () => 'An example outside an item must say which item it is “of”.',
  'example-expects-nothing': () => 'The example expects neither points nor a state.',
  'target-without-code': () => 'The target has a comparison but does not say which indicator it belongs to.',
  'target-without-measure': () => 'A target needs a comparison (rate >= …) or “not comparable because …”.',
  'points-do-not-add-up': problem => pointsDoNotAddUp('en', problem),
  'ticks-exceed-maximum': ({ points, maximum, difference }) =>
    `The ticks add up to ${pointsIn('en', points)}, ${numberIn('en', difference)} more than the maximum ${numberIn('en', maximum)}.`,
  'points-exceed-maximum': ({ points, maximum }) =>
    `${pointsIn('en', points)} exceed the maximum ${numberIn('en', maximum)}.`,
  'points-below-zero': ({ points }) => `${pointsIn('en', points)} are negative; a score is never below 0.`,
  'unscored-with-points': ({ item, maximum }) =>
    `${item} is not scored, so its maximum must be 0, not ${numberIn('en', maximum)}.`,
  'unit-mismatch': ({ operation, left, right }) =>
    `${unitIn('en', left)} and ${unitIn('en', right)} cannot be ${OPERATIONS.en[operation]}.`,
  'number-without-unit': ({ unit }) =>
    `This number stands beside an amount of money and needs a unit, such as “${unit}”.`,
  'product-of-units': ({ left, right }) => `${unitIn('en', left)} times ${unitIn('en', right)} means nothing.`,
  'quotient-of-units': ({ left, right }) =>
    `${unitIn('en', left)} over ${unitIn('en', right)} is no pure share; if it is on purpose, write (%) after the measure's name.`,
  'points-with-unit': ({ unit }) => `Points are a plain number without the unit “${unit}”.`,
  'share-with-unit': ({ unit }) => `A share of the maximum is a plain number without the unit “${unit}”.`,
  'division-by-zero': () => 'Division by 0.',
  'number-too-long': () => 'The number is too long to be a figure or points.',
  'not-a-constant': () => 'Only numbers can be written here.',
  'not-a-decimal': ({ value }) => `Figures are decimals; ${value} has no finite decimal form.`,
  'not-a-year': ({ value }) => `“${value}” is no year.`,
  'negative-figure': ({ value }) =>
    `Figures are never negative: ${numberIn('en', value)}. An example of a wrong figure must expect the state “invalid”.`,
  'option-out-of-range': ({ value, options }) =>
    `There are only ${options} options, counted from 1; there is no option ${numberIn('en', value)}.`,
} satisfies Messages

function didYouMean(language: Language, similar: readonly string[]): string {
  if (similar.length === 0) return ''
  const names = similar.map(name => `“${name}”`)
  return language === 'vi' ? ` Có phải ${names.join(' hay ')}?` : ` Did you mean ${names.join(' or ')}?`
}

const KINDS = {
  vi: {
    number: 'một số',
    condition: 'một điều kiện có/không',
    choice: 'một lựa chọn',
    text: 'văn bản',
    input: 'một đầu vào',
    fact: 'một dữ kiện',
    measure: 'một đại lượng',
  },
  en: {
    number: 'a number',
    condition: 'a yes/no condition',
    choice: 'a choice',
    text: 'text',
    input: 'an input',
    fact: 'a fact',
    measure: 'a measure',
  },
} as const satisfies Record<Language, Record<NameKind, string>>

const OPERATIONS = {
  vi: { add: 'cộng trừ', compare: 'so sánh', assign: 'gán' },
  en: { add: 'added or subtracted', compare: 'compared', assign: 'assigned to each other' },
} as const

function unitIn(language: Language, unit: string): string {
  if (unit === '') return language === 'vi' ? 'số thuần (tỷ lệ)' : 'a pure number'
  return `“${unit}”`
}

const BELOW = {
  vi: { groups: 'các nhóm', indicators: 'các chỉ số', children: 'các chỉ số con', parts: 'các phần' },
  en: { groups: 'groups', indicators: 'indicators', children: 'children', parts: 'parts' },
} as const

function pointsDoNotAddUp(language: Language, problem: PointsDoNotAddUp): string {
  const { item, below, maximum, sum, difference, likely, likelyPoints } = problem
  const lacks = !difference.startsWith('-')
  const size = numberIn(language, difference.replace('-', ''))
  const total = numberIn(language, sum)
  const declared = numberIn(language, maximum)
  if (language === 'vi') {
    const gap = `${BELOW.vi[below]} cộng lại được ${total}, ${lacks ? 'thiếu' : 'thừa'} ${size}`
    const hint = likely === '' ? '' : ` Có lẽ ${likely} phải là ${numberIn('vi', likelyPoints)}.`
    return `${item} tối đa ${declared} nhưng ${gap}.${hint}`
  }
  const gap = `its ${BELOW.en[below]} add up to ${total}, ${size} too ${lacks ? 'few' : 'many'}`
  const hint = likely === '' ? '' : ` Perhaps ${likely} should be ${numberIn('en', likelyPoints)}.`
  return `${item} has the maximum ${declared}, but ${gap}.${hint}`
}
