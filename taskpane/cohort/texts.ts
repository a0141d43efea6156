import type { Language } from '../../dsl/text/language.ts'

interface CohortTexts {
  readonly title: string
  readonly open: string
  readonly place: (rank: number, units: number, value: string) => string
  readonly range: (lowest: string, highest: string) => string
  readonly placeBefore: (rank: number) => string
  readonly noPlace: string
  readonly columns: readonly [rank: string, unit: string, value: string]
  readonly own: string
  readonly all: (units: number) => string
  readonly fewer: string
  readonly exclusion: (proposed: number) => string
  readonly exclusionHint: string
  readonly noProposal: string
  readonly maximum: (before: string, after: string) => string
  readonly withData: (withData: number, units: number, points: string) => string
  readonly leaveOut: (code: string) => string
  readonly takeIn: (code: string) => string
  readonly follows: string
}

export const cohortTexts: Readonly<Record<Language, CohortTexts>> = {
  vi: {
    title: 'Trong nhóm so sánh',
    open: 'Đến trang xếp hạng',
    place: (rank, units, value) => `Hạng ${rank} trong ${units} đơn vị, giá trị ${value}.`,
    range: (lowest, highest) => `Thấp nhất ${lowest}, cao nhất ${highest}.`,
    placeBefore: rank => `Khi không loại tiêu chí nào: hạng ${rank}.`,
    noPlace: 'Đơn vị mình chưa có thứ hạng.',
    columns: ['Hạng', 'Đơn vị', 'Giá trị (0–1)'],
    own: 'đơn vị mình',
    all: units => `Xem cả ${units} đơn vị`,
    fewer: 'Thu gọn',
    exclusion: proposed => `Loại tiêu chí khỏi xếp hạng (${proposed} đề nghị)`,
    exclusionHint:
      'Tiêu chí mà dưới một nửa số đơn vị có số liệu có thể được loại khỏi xếp hạng. Điểm ở trang Chấm điểm không đổi; tắt công tắc thì trở về như cũ.',
    noProposal: 'Tiêu chí nào cũng có số liệu của ít nhất một nửa số đơn vị.',
    maximum: (before, after) => `Điểm tối đa khi xếp hạng: ${before} → ${after}.`,
    withData: (withData, units, points) => `${withData}/${units} đơn vị có số liệu; ${points} điểm`,
    leaveOut: code => `Loại ${code} khỏi xếp hạng`,
    takeIn: code => `Tính lại ${code} khi xếp hạng`,
    follows: 'đi cùng tiêu chí chung điểm',
  },
  en: {
    title: 'Among the cohort',
    open: 'Go to the ranks',
    place: (rank, units, value) => `Rank ${rank} of ${units} units, value ${value}.`,
    range: (lowest, highest) => `Lowest ${lowest}, highest ${highest}.`,
    placeBefore: rank => `With all criteria: rank ${rank}.`,
    noPlace: 'The own unit has no rank yet.',
    columns: ['Rank', 'Unit', 'Value (0–1)'],
    own: 'own unit',
    all: units => `Show all ${units} units`,
    fewer: 'Show fewer',
    exclusion: proposed => `Leave criteria out of the ranking (${proposed} proposed)`,
    exclusionHint:
      'A criterion for which fewer than half of the units have data may be left out of the ranking. The sheet of scores stays as it is; turning the switch off brings everything back.',
    noProposal: 'For every criterion at least half of the units have data.',
    maximum: (before, after) => `Maximum of the ranking: ${before} → ${after}.`,
    withData: (withData, units, points) => `${withData} of ${units} units have data; ${points} points`,
    leaveOut: code => `Leave ${code} out of the ranking`,
    takeIn: code => `Take ${code} into the ranking again`,
    follows: 'goes with the criterion that it shares points with',
  },
}
