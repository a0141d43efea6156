import { type Answer, addUp, dividedByZero, earns, earnsAtMost, zero } from './answer.ts'
import type { Cohort } from './cohort.ts'
import { type Exact, exact } from './exact.ts'
import { type Given, readOption, readYesNo, unread, withNumbers } from './given.ts'

/** How one indicator is scored by hand. */
export type Rule = (given: Given, cohort: Cohort) => Answer

export type Rules = { readonly [code: string]: Rule }

/** “Đã ban hành: Điểm tối đa; Chưa ban hành: 0 điểm”: the points of the printed options, in order. */
export const choice =
  (letter: string, ...points: readonly string[]): Rule =>
  given => {
    const option = readOption(given[letter], points.length)
    if (option.kind !== 'given') return unread([option])
    return { state: 'ok', score: exact(points[option.value - 1]!) }
  }

/** Independent conditions that add up, `c1`, `c2`, …; one without an answer adds nothing and is missing. */
export const ticks =
  (...points: readonly string[]): Rule =>
  given =>
    addUp(
      points.map((worth, index): Answer => {
        const tick = readYesNo(given[`c${index + 1}`])
        if (tick.kind !== 'given') return unread([tick])
        return { state: 'ok', score: tick.value ? exact(worth) : zero }
      }),
    )

/** “Tỷ lệ=a/b; Điểm=Tỷ lệ*Điểm tối đa”. */
export const plainRatio =
  (maximum: string): Rule =>
  given =>
    withNumbers(given, ['a', 'b'], ({ a, b }) => quotient(a, b, rate => proportional(maximum, rate)))

/** “Tỷ lệ=a/b; Tỷ lệ ≥ 20%: điểm tối đa; Tỷ lệ < 20%: điểm = điểm tối đa * tỷ lệ”. */
export const ratioWithJump =
  (maximum: string, threshold: string): Rule =>
  (given, { readings }) =>
    withNumbers(given, ['a', 'b'], ({ a, b }) =>
      quotient(a, b, rate => {
        if (rate.isAtLeast(exact(threshold))) return earns(exact(maximum), rate)
        const below = readings.thresholdJump === 'divided' ? rate.over(exact(threshold)) : rate
        return earns(below.times(exact(maximum)), rate)
      }),
    )

/** “Tỷ lệ ≥ 80%: Điểm tối đa; Tỷ lệ < 80%: Tỷ lệ/80%*Điểm tối đa”. */
export function towards(threshold: string, maximum: string, rate: Exact): Answer {
  if (rate.isAtLeast(exact(threshold))) return earns(exact(maximum), rate)
  return earns(rate.over(exact(threshold)).times(exact(maximum)), rate)
}

/** A rule whose ratio is divided first; a denominator of 0 earns nothing. */
export const quotient = (top: Exact, bottom: Exact, answer: (rate: Exact) => Answer): Answer =>
  bottom.isZero ? dividedByZero : answer(top.over(bottom))

/** “Điểm=Tỷ lệ*Điểm tối đa”, held at the maximum. */
export const proportional = (maximum: string, rate: Exact): Answer =>
  earnsAtMost(exact(maximum), rate.times(exact(maximum)), rate)

/** “Mỗi hoạt động: 1 điểm; tổng điểm không quá Điểm tối đa”. */
export const onePointEach =
  (maximum: string): Rule =>
  given =>
    withNumbers(given, ['n'], ({ n }) => earnsAtMost(exact(maximum), n, n))
