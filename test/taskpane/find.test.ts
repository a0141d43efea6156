// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { type FakeAddIn, fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles } from './province-rules.ts'
import { someProposals } from './some-proposals.ts'

let files: readonly RuleText[]
beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

async function searched(proposals = someProposals) {
  const addIn = fakeAddIn({ files, proposals })
  const shown = await showPane(addIn)
  await shown.user.click(screen.getByRole('button', { name: 'Tìm số liệu của tôi' }))
  await screen.findByText('Tìm số liệu: xong.')
  return { addIn, ...shown }
}

const links = (addIn: FakeAddIn) => addIn.calls.filter(({ command }) => command === 'link').map(({ given }) => given)

describe('figures in the user’s own sheets', () => {
  test('are proposed with their reasons, the likeliest first', async () => {
    await searched()
    expect(screen.getByText('3 đề xuất')).toBeTruthy()
    expect(screen.getByText(/TTHC là viết tắt của “thủ tục hành chính”/)).toBeTruthy()
    expect(screen.getByText('không phải loại giá trị cần nhập')).toBeTruthy()
    const names = screen.getAllByRole('button', { name: /^Chấp nhận: / }).map(each => each.getAttribute('aria-label'))
    expect(names).toEqual(['Chấp nhận: 6.12 a', 'Chấp nhận: 4.5 a', 'Chấp nhận: 8.8 n'])
    await expectAccessible()
  })

  test('are accepted one by one, and taken back', async () => {
    const { addIn, user } = await searched()
    await user.click(screen.getByRole('button', { name: 'Chấp nhận: 6.12 a' }))
    expect(await screen.findByText('2 đề xuất')).toBeTruthy()
    expect(links(addIn)).toEqual([[{ figure: '6.12.a', target: "'Báo cáo TTHC'!C7" }]])
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText('3 đề xuất')).toBeTruthy()
  })

  test('are taken from another candidate where the reader says so', async () => {
    const { addIn, user } = await searched()
    await user.click(screen.getByRole('radio', { name: /“Số doanh nghiệp”/ }))
    await user.click(screen.getByRole('button', { name: 'Chấp nhận: 4.5 a' }))
    await screen.findByText('2 đề xuất')
    expect(links(addIn)).toEqual([[{ figure: '4.5.a', target: 'Sheet2!D13' }]])
  })

  test('are skipped without a trace in the workbook', async () => {
    const { addIn, user } = await searched()
    await user.click(screen.getByRole('button', { name: 'Bỏ qua: 8.8 n' }))
    expect(screen.getByText('2 đề xuất')).toBeTruthy()
    expect(links(addIn)).toEqual([])
  })

  test('are accepted at once above a threshold, but for doubtful ones', async () => {
    const { addIn, user } = await searched()
    await user.selectOptions(screen.getByLabelText('Chấp nhận một lượt các đề xuất giống từ'), '60')
    await user.click(screen.getByRole('button', { name: 'Chấp nhận 2 đề xuất' }))
    expect(await screen.findByText('Liên kết 2 số liệu: xong.')).toBeTruthy()
    expect(links(addIn)).toEqual([
      [
        { figure: '6.12.a', target: "'Báo cáo TTHC'!C7" },
        { figure: '4.5.a', target: 'Sheet2!D12' },
      ],
    ])
  })

  test('are not accepted at once where two figures would share a cell', async () => {
    const [first, second] = someProposals
    const shared = second!.candidates.map(candidate => ({ ...candidate, ...first!.candidates[0], likeness: 0.9 }))
    await searched([first!, { ...second!, candidates: shared.slice(0, 1) }])
    expect(screen.getAllByText('cũng được đề xuất cho số liệu khác')).toHaveLength(2)
    const all = screen.getByRole('button', { name: 'Chấp nhận 0 đề xuất' })
    expect(all.getAttribute('aria-disabled')).toBe('true')
  })

  test('lead to other ways where none are found', async () => {
    const { user } = await searched([])
    expect(screen.getByText(/Không còn đề xuất nào/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Xong' }))
    expect(await screen.findByRole('tab', { name: 'Điểm' })).toBeTruthy()
  })

  test('say why they could not be looked for', async () => {
    const addIn = fakeAddIn({ files, proposals: someProposals })
    addIn.failNext('find', { code: 'not-supported', place: '', detail: '' })
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Tìm số liệu của tôi' }))
    expect(await screen.findByText('Tìm số liệu: chưa làm được.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Tìm lại' }))
    expect(await screen.findByText('3 đề xuất')).toBeTruthy()
  })
})
