// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CreateRequest, RuleText } from '../../addin/ports.ts'
import { fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles } from './province-rules.ts'

let files: readonly RuleText[]
beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

const about = '1.000 điểm tối đa, 98 chỉ số.'

describe('an empty workbook', () => {
  test('is given scoring sheets in two steps', async () => {
    const addIn = fakeAddIn({ files, start: 'empty' })
    const { user } = await showPane(addIn)
    await screen.findByText(about)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Quảng Ngãi' }))
    await user.click(screen.getByRole('button', { name: 'Tạo bảng chấm điểm' }))
    expect(await screen.findByText('Tạo bảng chấm điểm: xong.')).toBeTruthy()
    expect(given(addIn, 'create')).toMatchObject({
      place: 'Quảng Ngãi',
      mode: 'live',
      language: 'vi',
      readings: {},
      withAssignment: true,
      withTargets: true,
    })
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText(about)).toBeTruthy()
  })

  test('takes what was chosen', async () => {
    const addIn = fakeAddIn({ files, start: 'empty' })
    const { user } = await showPane(addIn, { language: 'en' })
    await screen.findByText('1,000 points at most, 98 indicators.')
    await user.type(screen.getByLabelText('Unit to be scored'), '  quảng ngãi ')
    await user.click(screen.getByRole('checkbox', { name: /targets of 2023/ }))
    await user.click(screen.getByRole('radio', { name: 'Tiếng Việt' }))
    await user.click(screen.getByRole('radio', { name: /^Excel formulas/ }))
    await user.click(screen.getByRole('button', { name: 'Readings of the rules (10)' }))
    await user.click(screen.getByRole('radio', { name: 'Bằng 0, tức là tỷ số với tỉnh cao nhất' }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Create scoring sheets' }))
    await screen.findByText('Create scoring sheets: done.')
    expect(given(addIn, 'create')).toMatchObject({
      place: 'quảng ngãi',
      mode: 'portable',
      language: 'vi',
      readings: { 'min-max': 'zero-floor' },
      withAssignment: true,
      withTargets: false,
    })
  })

  test('says why live functions cannot be had', async () => {
    await showPane(fakeAddIn({ files, start: 'empty', liveFunctions: false }))
    const live = await screen.findByRole<HTMLInputElement>('radio', { name: /^Hàm Thước.*cấp phép theo lô/ })
    expect(live.disabled).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Công thức Excel/ }).checked).toBe(true)
  })

  test('shows the places of what is wrong in a rule file', async () => {
    const { user } = await showPane(fakeAddIn({ files, start: 'empty' }))
    await screen.findByText(about)
    const broken = new File(['bộ chỉ số thử "Thử"\n  tối đa mười\n'], 'thử.thuoc')
    await user.upload(screen.getByLabelText('Tệp quy tắc (.thuoc)'), broken)
    expect(await screen.findByText('Tệp quy tắc có lỗi nên chưa dùng được')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Các lỗi của tệp quy tắc' }).textContent).toMatch(/thử\.thuoc:2:\d+: lỗi/)
    const create = screen.getByRole('button', { name: 'Tạo bảng chấm điểm' })
    expect(create.getAttribute('aria-disabled')).toBe('true')
    await expectAccessible()
  })

  test.each([
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /không phải là văn bản UTF-8/],
    ['too large', new Uint8Array(4_000_001), /quá lớn; tệp quy tắc chỉ được đến 4 MB/],
  ])('refuses a file that is %s', async (_, bytes, sentence) => {
    const { user } = await showPane(fakeAddIn({ files, start: 'empty' }))
    await screen.findByText(about)
    await user.upload(screen.getByLabelText('Tệp quy tắc (.thuoc)'), new File([bytes], 'lạ.thuoc'))
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  test('takes rule files from a disk', async () => {
    const addIn = fakeAddIn({ files, start: 'empty' })
    const { user } = await showPane(addIn)
    await screen.findByText(about)
    const picked = files.map(({ fileName, text }) => new File([text], fileName))
    await user.upload(screen.getByLabelText('Tệp quy tắc (.thuoc)'), picked)
    expect(await screen.findByRole('radio', { name: /^Từ tệp: .*dti-tinh-2022\.thuoc/ })).toBeTruthy()
    await screen.findByText(about)
    await user.click(screen.getByRole('button', { name: 'Tạo bảng chấm điểm' }))
    await screen.findByText('Tạo bảng chấm điểm: xong.')
    expect(given(addIn, 'create').files).toEqual(files)
  })
})

describe('a workbook whose rules cannot be used', () => {
  test('says what is wrong and takes other rules', async () => {
    const addIn = fakeAddIn({ files, start: 'unusable' })
    const { user } = await showPane(addIn)
    expect(await screen.findByText('Bảng tính này có bảng chấm điểm, nhưng chưa chấm được')).toBeTruthy()
    expect(screen.getByText(/không còn mang theo quy tắc/)).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Chọn quy tắc thay thế' }))
    await screen.findByText(about)
    await user.click(screen.getByRole('button', { name: 'Viết lại theo lựa chọn này' }))
    expect(await screen.findByText('Đổi quy tắc: xong.')).toBeTruthy()
    expect(addIn.calls.some(({ command }) => command === 'replaceRules')).toBe(true)
  })
})

describe('a workbook that scores', () => {
  test('takes another reading of the same rules', async () => {
    const addIn = fakeAddIn({ files })
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Đổi quy tắc, cách hiểu…' }))
    await user.click(await screen.findByRole('button', { name: 'Cách hiểu quy tắc (10)' }))
    await user.click(screen.getByRole('radio', { name: 'Bằng 0, tức là tỷ số với tỉnh cao nhất' }))
    await user.click(screen.getByRole('button', { name: 'Viết lại theo lựa chọn này' }))
    expect(await screen.findByText('Đổi quy tắc: xong.')).toBeTruthy()
    expect(given(addIn, 'replaceRules')).toMatchObject({
      place: 'Quảng Ngãi',
      readings: { 'min-max': 'zero-floor' },
    })
  })
})

const given = (addIn: ReturnType<typeof fakeAddIn>, command: 'create' | 'replaceRules') =>
  addIn.calls.find(call => call.command === command)?.given as CreateRequest
