import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import { checkTexts, inEnglish } from './check-text.ts'
import { levels } from './faulty-levels.ts'

const stated = levels({
  index: 'phải có 1 trụ cột, 2 chỉ số chính phải có 80% từ báo cáo, điều tra xã hội phải có 20% từ chuyên gia',
  pillar: 'phải có 2 chỉ số thành phần, 4 tiêu chí trong I.1 phải có 3 chỉ số thành phần trong I.1 đến I.2',
  first: 'phải có 2 chỉ số thành phần, 4 tiêu chí phải chiếm 80%',
  second: 'phải chiếm 20% phải có 100% từ chuyên gia',
})

test.each([
  ['vi', stated],
  ['en', inEnglish(stated)],
])('what a decision says of itself may well be true (%s)', (_, text) => {
  expect(checkTexts(text).diagnostics).toEqual([])
})

const sentence = (text: string, language: 'vi' | 'en' = 'vi') =>
  checkTexts(text).diagnostics.map(({ problem }) => describeProblem(problem, language))

describe('a false statement tells what is found instead', () => {
  test('of a count, and the heading that misses as many', () => {
    const one = stated.replaceAll('4 tiêu chí', '5 tiêu chí')
    expect(sentence(one)).toEqual([
      '“I” có 4 tiêu chí, văn bản nêu 5. Có lẽ sai ở “I.1”.',
      '“I.1” có 4 tiêu chí, văn bản nêu 5.',
    ])
    expect(sentence(one, 'en')[1]).toBe('“I.1” has 4 criteria; the text states 5.')
  })

  test('of a proportion', () => {
    expect(sentence(stated.replace('phải chiếm 80%', 'phải chiếm 75%'))).toEqual([
      '“I.1” chiếm 80% (16 điểm), văn bản nêu 75% (15 điểm).',
    ])
  })

  test('of sources, and the one row whose neighbours have another source', () => {
    expect(sentence(stated.replace('nguồn điều tra xã hội', 'nguồn không gian mạng'))).toEqual([
      '“t” có 70% điểm từ báo cáo, điều tra xã hội, văn bản nêu 80%. Có lẽ sai nguồn ở “I.1.1.2”.',
    ])
  })

  test('but only the sum is wrong where the points do not add up', () => {
    const wrong = checkTexts(stated.replace('tối đa 4 điểm theo', 'tối đa 5 điểm theo')).diagnostics
    expect(wrong.map(({ problem }) => problem.code)).toEqual(['points-do-not-add-up'])
  })
})
