import { expect, test } from 'vitest'
import { checkTexts, codesOf } from './check-text.ts'

const text = `bộ chỉ số thử "Thử" tối đa 30
nhóm I "Một" tối đa 20
  chủ đề "Nhận thức"
chỉ số 1.1 "Theo nhóm" tối đa 5 chọn "có": tối đa "không": 0
chỉ số 1.2 "Riêng" tối đa 15 = tổng các chỉ số con
  chủ đề "Dữ liệu"
chỉ số 1.2.1 "Theo chỉ số mẹ" tối đa 15 chọn "có": tối đa "không": 0
nhóm II "Hai" tối đa 5
  chủ đề "Dữ liệu"
chỉ số 2.1 "Cùng chủ đề" tối đa 5 chọn "có": tối đa "không": 0
nhóm III "Ba" tối đa 5
chỉ số 3.1 "Không chủ đề" tối đa 5 chọn "có": tối đa "không": 0`

test('a row has its own theme, else that of the heading above', () => {
  const { rulebook } = checkTexts(text).ruleSets[0]!
  expect(rulebook.indicators.map(({ code, theme }) => [code, theme?.vi])).toEqual([
    ['1.1', 'Nhận thức'],
    ['1.2', 'Dữ liệu'],
    ['1.2.1', 'Dữ liệu'],
    ['2.1', 'Dữ liệu'],
    ['3.1', undefined],
  ])
  expect(rulebook.groups.map(({ theme }) => theme?.vi)).toEqual(['Nhận thức', 'Dữ liệu', undefined])
})

test('a theme that is translated once is translated wherever it stands', () => {
  const { ruleSets, diagnostics } = checkTexts(text, 'bản dịch thử\n  1.2.theme "Data"')
  expect(diagnostics.filter(({ problem }) => problem.code === 'unknown-translation-key')).toEqual([])
  const { indicators } = ruleSets[0]!.rulebook
  expect(indicators.map(({ theme }) => theme?.en)).toEqual(['Nhận thức', 'Data', 'Data', 'Data', undefined])
})

test('a translation of a theme that no row states is unknown', () => {
  const { diagnostics } = checkTexts(text, 'bản dịch thử\n  1.1.theme "Awareness"')
  expect(codesOf(diagnostics)).toContain('unknown-translation-key')
})
