import { compile } from '../../dsl/compile.ts'
import type { Difference, ItemDifference } from '../../dsl/diff/difference.ts'
import type { RuleSet } from '../../dsl/model/library.ts'

/** An indicator of a made-up index; its code is that of its group and its place there. */
export interface SmallIndicator {
  readonly group: number
  readonly title: string
  readonly points: number
  readonly kind: 'bands' | 'choose' | 'tick' | 'ratio' | 'assessed' | 'best'
  readonly threshold: number
  /** Of the second option, in hundredths of the maximum. */
  readonly share: number
  readonly letter: string
  readonly unit: string
}

export const TITLES: readonly string[] = [
  'Tỷ lệ hộ gia đình có Internet cáp quang',
  'Ban hành kế hoạch hành động năm năm',
  'Số lượng máy chủ cài đặt phòng chống mã độc',
  'Doanh nghiệp nộp thuế điện tử',
  'Cổng dữ liệu mở của địa phương',
  'Tổ công nghệ cộng đồng đến mức thôn',
  'Người trưởng thành có chữ ký cá nhân',
  'Diễn tập ứng cứu sự cố tấn công mạng',
]

/** The rules of the indicators, with the sums of their points. */
export function textOf(indicators: readonly SmallIndicator[]): string {
  const groups = [1, 2].map(group => indicators.filter(indicator => indicator.group === group))
  const sum = (list: readonly SmallIndicator[]) => list.reduce((total, { points }) => total + points, 0)
  return [
    `bộ chỉ số thử "Thử" tối đa ${sum(indicators)} thiếu số liệu: 0 điểm mẫu số bằng 0: 0 điểm`,
    ...groups.flatMap((members, at) => [
      `nhóm ${at + 1} "Nhóm số ${at + 1}" tối đa ${sum(members)}`,
      ...members.map((member, place) => clausesOf(member, `${at + 1}.${place + 1}`)),
    ]),
  ].join('\n')
}

function clausesOf(indicator: SmallIndicator, code: string): string {
  const { title, points, letter, unit } = indicator
  const head = `chỉ số ${code} "${title}" tối đa ${points}`
  const figures = `đầu vào ${letter} (${unit}) "phần" đầu vào tổng (${unit}) "toàn bộ"\n tỷ_lệ = ${letter} / tổng`
  switch (indicator.kind) {
    case 'bands':
      return `${head} ${figures} mức theo tỷ_lệ >= ${indicator.threshold}%: tối đa còn lại: tỷ_lệ * tối đa`
    case 'ratio':
      return `${head} ${figures}\n điểm = tỷ_lệ / ${indicator.threshold}% * tối đa không quá tối đa`
    case 'choose':
      return `${head} chọn "Đã có": tối đa "Đang làm": ${indicator.share}% tối đa "Chưa có": 0`
    case 'assessed':
      return `${head} điểm theo đánh giá`
    case 'best':
      return `${head} đầu vào ${letter} (${unit}) "số lượng" điểm theo tỷ số với cao nhất của ${letter}`
    case 'tick':
      return `${head} cộng nếu có "Một": ${100 - indicator.share}% tối đa "Hai": ${indicator.share}% tối đa`
  }
}

export function ruleSetOf(text: string): RuleSet {
  const { ruleSets, diagnostics } = compile([{ name: 'thử.thuoc', text }])
  if (!ruleSets[0]) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)))
  return ruleSets[0]
}

/** `1.2 rule band`, `1.3 removed`, `maximum`: one line a change, in the order of the difference. */
export function linesOf({ head, facts, readings, lenses, checklists, items }: Difference): readonly string[] {
  return [
    ...head.map(({ aspect }) => aspect),
    ...[...facts, ...readings, ...lenses, ...checklists].map(({ name, kind, changes }) =>
      [name, kind, ...changes.map(({ aspect }) => aspect)].join(' '),
    ),
    ...items.flatMap(itemLines),
  ]
}

function itemLines(item: ItemDifference): readonly string[] {
  if (item.kind !== 'changed') return [`${item.row.code} ${item.kind}`]
  return item.changes.map(change => {
    const code = item.after.code
    switch (change.kind) {
      case 'rule':
        return `${code} rule ${change.clause}`
      case 'input':
        return [code, 'input', change.letter, change.change, ...change.changes.map(({ aspect }) => aspect)].join(' ')
      case 'detail':
        return `${code} ${change.aspect}`
      default:
        return `${code} ${change.kind}`
    }
  })
}
