import type { ExampleProblem, ExampleResult } from '../example-problem.ts'
import type { Language } from '../language.ts'
import { stateWords } from '../state-words.ts'

type Messages = { [C in ExampleProblem['code']]: (problem: Extract<ExampleProblem, { code: C }>) => string }

export const vi = {
  'example-failed': ({ title, item, expected, found }) =>
    `Ví dụ “${title}” của ${item}: cần ${resultText(expected, 'vi')}, tính ra ${resultText(found, 'vi')}.`,
} satisfies Messages

export const en = {
  'example-failed': ({ title, item, expected, found }) =>
    `Example “${title}” of ${item}: expected ${resultText(expected, 'en')}, found ${resultText(found, 'en')}.`,
} satisfies Messages

/** `20 điểm, trạng thái đủ` */
function resultText({ score, state }: ExampleResult, language: Language): string {
  const words = {
    vi: { point: 'điểm', points: 'điểm', none: 'không có điểm', state: 'trạng thái' },
    en: { point: 'point', points: 'points', none: 'no points', state: 'state' },
  }[language]
  const points = score === undefined ? [] : [`${score} ${score === '1' ? words.point : words.points}`]
  const named = state === undefined ? [] : [`${words.state} ${stateWords[state][language]}`]
  const parts = [...points, ...named]
  return parts.length > 0 ? parts.join(', ') : words.none
}
