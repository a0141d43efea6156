// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../../addin/audit/finding.ts'
import type { RuleText } from '../../../addin/ports.ts'
import { inputIdFrom } from '../../../dsl/model/ids.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { closePane, expectAccessible, showPane } from '../mounted.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

const place = { sheet: 'Chấm điểm', cell: 'E87', item: '6.12', found: '', expected: '' } as const
const score = "'Chấm điểm'!E87"
const figure = inputIdFrom('6.12.a')
const atFigure = { ...place, sheet: 'Số liệu' } as const

const oneOfEach: readonly Finding[] = [
  { ...atFigure, cell: 'E210', code: 'evidence-missing', figure },
  { ...atFigure, cell: 'E211', code: 'link-broken', figure: inputIdFrom('6.12.b') },
  { ...atFigure, cell: 'E212', found: '#REF!', code: 'figure-error', figure: inputIdFrom('6.12.c') },
  { ...place, found: 9.5, expected: 20, code: 'value-stale' },
  { ...place, found: '=1+1', expected: '=THUOC.SCORE("6.12")', code: 'formula-changed' },
  { ...place, found: 20, expected: '=THUOC.SCORE("6.12")', code: 'formula-overwritten' },
  { ...place, sheet: '', cell: '', item: '', found: 'bbbb', expected: 'aaaa', code: 'rules-changed', file: 'x.thuoc' },
]

async function showAudit(addIn: FakeAddIn, options: Parameters<typeof showPane>[1] = {}) {
  const shown = await showPane(addIn, options)
  act(() => shown.pane.navigate({ view: 'audit' }))
  await screen.findByRole('heading', { level: 2, name: /Kiểm tra|Check/ })
  return shown
}

const check = /^(Kiểm tra bảng tính này|Kiểm tra lại|Check this workbook)$/

describe('the check of a workbook', () => {
  test('waits to be asked', async () => {
    const addIn = fakeAddIn({ files })
    await showAudit(addIn)
    expect(addIn.calls.some(({ command }) => command === 'audit')).toBe(false)
    await expectAccessible()
  })

  test('says what was checked where nothing is amiss', async () => {
    const { user } = await showAudit(fakeAddIn({ files }))
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Không phát hiện sai lệch nào.')).toBeTruthy()
    expect(screen.getByText('không liên kết nào hỏng, bị gõ đè hay ra ngoài tệp')).toBeTruthy()
    expect(screen.getAllByRole('listitem')).toHaveLength(10)
    await expectAccessible()
  })

  test('lists findings by kind, the gravest first, with counts', async () => {
    const { user } = await showAudit(fakeAddIn({ files, findings: oneOfEach }))
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Phát hiện 6 lỗi, 1 cảnh báo, 0 thông tin.')).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
      'Văn bản quy tắc bị sửa1',
      'Công thức bị gõ đè1',
      'Công thức bị sửa1',
      'Kết quả cũ hoặc bị gõ vào1',
      'Số liệu là lỗi công thức1',
      'Liên kết hỏng1',
      'Thiếu minh chứng1',
    ])
    expect(screen.getByText('9,5')).toBeTruthy()
    expect(screen.getAllByText('=THUOC.SCORE("6.12")')).toHaveLength(2)
    await expectAccessible()
  })

  test('speaks English', async () => {
    const { user } = await showAudit(fakeAddIn({ files, findings: oneOfEach }), { language: 'en' })
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Found: errors 6, warnings 1, information 0.')).toBeTruthy()
    expect(screen.getByText('There is a figure but no evidence for it.', { exact: false })).toBeTruthy()
  })

  test('goes to the cell of a finding, quoted for Excel', async () => {
    const addIn = fakeAddIn({ files, findings: oneOfEach })
    const { user } = await showAudit(addIn)
    await user.click(screen.getByRole('button', { name: check }))
    await user.click(await screen.findByRole('button', { name: 'Số liệu!E212' }))
    await waitFor(() => expect(addIn.calls.find(({ command }) => command === 'go')?.given).toBe("'Số liệu'!E212"))
  })

  test('traces the score of a finding', async () => {
    const addIn = fakeAddIn({ files, findings: oneOfEach })
    const { user } = await showAudit(addIn)
    await user.click(screen.getByRole('button', { name: check }))
    const [first] = await screen.findAllByRole('button', { name: 'Truy vết 6.12' })
    await user.click(first!)
    expect(await screen.findByRole('tab', { name: 'Truy vết', selected: true })).toBeTruthy()
    await waitFor(() =>
      expect(addIn.calls.some(({ command, given }) => command === 'trace' && given === score)).toBe(true),
    )
  })

  test('puts a formula back', async () => {
    const addIn = fakeAddIn({ files, findings: oneOfEach })
    const { user } = await showAudit(addIn)
    await user.click(screen.getByRole('button', { name: check }))
    const [first] = await screen.findAllByRole('button', { name: 'Khôi phục' })
    await user.click(first!)
    await waitFor(() =>
      expect(addIn.calls.find(({ command }) => command === 'mend')?.given).toEqual([
        expect.objectContaining({ code: 'formula-overwritten' }),
      ]),
    )
  })

  test('shows one gravity when asked to', async () => {
    const { user } = await showAudit(fakeAddIn({ files, findings: oneOfEach }))
    await user.click(screen.getByRole('button', { name: check }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Chỉ hiện mức' }), 'warning')
    expect(screen.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
      'Thiếu minh chứng1',
    ])
  })

  test('shows many findings of one kind when asked for them', async () => {
    const many = Array.from(
      { length: 50 },
      (_, row): Finding => ({ ...atFigure, cell: `E${row + 10}`, code: 'evidence-missing', figure }),
    )
    const { user } = await showAudit(fakeAddIn({ files, findings: many }))
    await user.click(screen.getByRole('button', { name: check }))
    await screen.findByText('Phát hiện 0 lỗi, 50 cảnh báo, 0 thông tin.')
    expect(screen.getAllByRole('button', { name: /^Số liệu!E/ })).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'Hiện cả 50 mục' }))
    expect(screen.getAllByRole('button', { name: /^Số liệu!E/ })).toHaveLength(50)
  })

  test('is outdated once the workbook was changed, until it is checked again', async () => {
    const addIn = fakeAddIn({ files })
    const { user } = await showAudit(addIn)
    await user.click(screen.getByRole('button', { name: check }))
    await screen.findByText('Không phát hiện sai lệch nào.')
    act(() => addIn.type(figure, 3))
    expect(await screen.findByText(/Bảng tính đã thay đổi/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: check }))
    await waitFor(() => expect(screen.queryByText(/Bảng tính đã thay đổi/)).toBeNull())
  })

  test('says why it could not be done', async () => {
    const addIn = fakeAddIn({ files })
    const { user } = await showAudit(addIn)
    addIn.failNext('audit', { code: 'cell-being-edited', place: '', detail: '' })
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Chưa kiểm tra được.')).toBeTruthy()
  })
})
