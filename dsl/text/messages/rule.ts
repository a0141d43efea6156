import type { RuleProblem } from '../rule-problem.ts'
import { numberIn, pointsIn, valueIn } from './number-words.ts'

type Messages = {
  readonly [C in RuleProblem['code']]: (problem: Extract<RuleProblem, { code: C }>) => string
}

export const vi = {
  'score-above-maximum': ({ at, unit, points, maximum }) =>
    `Công thức vượt điểm tối đa: tại ${valueIn('vi', at, unit)} được ${numberIn('vi', points)} trên ${numberIn('vi', maximum)} điểm. Điểm sẽ bị chặn ở mức tối đa.`,
  'score-below-zero': ({ at, unit, points }) =>
    `Công thức xuống dưới 0: tại ${valueIn('vi', at, unit)} được ${pointsIn('vi', points)}. Điểm sẽ là 0.`,
  'jump-at-threshold': ({ threshold, unit, pointsBelow, pointsAt }) =>
    `Điểm nhảy bậc tại ${valueIn('vi', threshold, unit)}: sát dưới ngưỡng được ${pointsIn('vi', pointsBelow)}, đúng ngưỡng được ${numberIn('vi', pointsAt)}.`,
  'jump-above-threshold': ({ threshold, unit, pointsAt, pointsAbove }) =>
    `Điểm nhảy bậc ngay trên ${valueIn('vi', threshold, unit)}: đúng ngưỡng được ${pointsIn('vi', pointsAt)}, sát trên ngưỡng được ${numberIn('vi', pointsAbove)}.`,
  'overlapping-bands': ({ at, unit, pointsFirst, pointsSecond }) =>
    pointsFirst === pointsSecond
      ? `Hai mức trùng nhau tại ${valueIn('vi', at, unit)}; cả hai cùng cho ${pointsIn('vi', pointsFirst)} nên không đổi kết quả.`
      : `Hai mức trùng nhau: tại ${valueIn('vi', at, unit)} mức trước cho ${pointsIn('vi', pointsFirst)}, mức này cho ${numberIn('vi', pointsSecond)}. Mức đứng trước được dùng.`,
  'unreachable-band': ({ at, unit }) =>
    at === ''
      ? 'Không giá trị nào thuộc mức này.'
      : `Mức này không bao giờ được dùng: ${valueIn('vi', at, unit)} chẳng hạn đã thuộc mức đứng trước.`,
  'gap-between-bands': ({ at, from, to, unit, points }) =>
    from === to
      ? `Có khe giữa các mức: đúng ${valueIn('vi', at, unit)} rơi vào “còn lại” và được ${pointsIn('vi', points)}.`
      : `Có khe giữa các mức, từ ${valueIn('vi', from, unit)} đến ${valueIn('vi', to, unit)}: ${valueIn('vi', at, unit)} chẳng hạn rơi vào “còn lại” và được ${pointsIn('vi', points)}.`,
  'score-falls': ({ from, to, unit, pointsFrom, pointsTo }) =>
    `Kết quả tốt lên mà điểm giảm: từ ${valueIn('vi', from, unit)} đến ${valueIn('vi', to, unit)}, điểm từ ${numberIn('vi', pointsFrom)} còn ${numberIn('vi', pointsTo)}.`,
  'percent-forgotten': ({ number }) =>
    `Tỷ lệ được so với ${numberIn('vi', number)}, tức là ${valueIn('vi', number, '%')}. Có phải ${numberIn('vi', number)}%?`,
  'unguarded-division': ({ divisor }) =>
    `Không nói được bao nhiêu điểm khi “${divisor}” bằng 0. Hãy nêu “mẫu số bằng 0: …” ở đầu bộ chỉ số hoặc ở đây.`,
  'input-never-used': ({ input }) => `Đầu vào “${input}” không được dùng ở đâu.`,
  'guard-never-holds': ({ reason }) =>
    reason === 'contradiction'
      ? 'Các điều kiện này không bao giờ cùng đúng.'
      : 'Trường hợp này không bao giờ tới: trường hợp đứng trước đã nhận hết.',
} satisfies Messages

export const en = {
  'score-above-maximum': ({ at, unit, points, maximum }) =>
    `The formula exceeds the maximum: at ${valueIn('en', at, unit)} it gives ${numberIn('en', points)} of ${pointsIn('en', maximum)}. The score will be capped.`,
  'score-below-zero': ({ at, unit, points }) =>
    `The formula falls below 0: at ${valueIn('en', at, unit)} it gives ${pointsIn('en', points)}. The score will be 0.`,
  'jump-at-threshold': ({ threshold, unit, pointsBelow, pointsAt }) =>
    `The score jumps at ${valueIn('en', threshold, unit)}: just below it is ${pointsIn('en', pointsBelow)}, at it ${numberIn('en', pointsAt)}.`,
  'jump-above-threshold': ({ threshold, unit, pointsAt, pointsAbove }) =>
    `The score jumps just above ${valueIn('en', threshold, unit)}: at it ${pointsIn('en', pointsAt)}, just above ${numberIn('en', pointsAbove)}.`,
  'overlapping-bands': ({ at, unit, pointsFirst, pointsSecond }) =>
    pointsFirst === pointsSecond
      ? `Two bands overlap at ${valueIn('en', at, unit)}; both give ${pointsIn('en', pointsFirst)}, so nothing changes.`
      : `Two bands overlap: at ${valueIn('en', at, unit)} the earlier gives ${pointsIn('en', pointsFirst)}, this one ${numberIn('en', pointsSecond)}. The earlier band counts.`,
  'unreachable-band': ({ at, unit }) =>
    at === ''
      ? 'No value fits this band.'
      : `This band is never used: ${valueIn('en', at, unit)}, for one, already belongs to an earlier band.`,
  'gap-between-bands': ({ at, from, to, unit, points }) =>
    from === to
      ? `There is a gap between the bands: exactly ${valueIn('en', at, unit)} falls to “otherwise” and gets ${pointsIn('en', points)}.`
      : `There is a gap between the bands, from ${valueIn('en', from, unit)} to ${valueIn('en', to, unit)}: ${valueIn('en', at, unit)}, for one, falls to “otherwise” and gets ${pointsIn('en', points)}.`,
  'score-falls': ({ from, to, unit, pointsFrom, pointsTo }) =>
    `The measure improves and the score falls: from ${valueIn('en', from, unit)} to ${valueIn('en', to, unit)} it goes from ${numberIn('en', pointsFrom)} to ${pointsIn('en', pointsTo)}.`,
  'percent-forgotten': ({ number }) =>
    `The share is compared with ${numberIn('en', number)}, that is ${valueIn('en', number, '%')}. Did you mean ${numberIn('en', number)}%?`,
  'unguarded-division': ({ divisor }) =>
    `Nothing says what is earned when “${divisor}” is 0. State “denominator is 0: …” at the head of the index or here.`,
  'input-never-used': ({ input }) => `The input “${input}” is never used.`,
  'guard-never-holds': ({ reason }) =>
    reason === 'contradiction'
      ? 'These conditions never hold together.'
      : 'This case is never reached: an earlier case takes everything.',
} satisfies Messages
