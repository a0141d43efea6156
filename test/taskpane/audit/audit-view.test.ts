// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Finding, RuleText } from '../../../addin/ports.ts'
import { codeOf, inputIdFrom } from '../../../dsl/model/ids.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { closePane, expectAccessible, showPane } from '../mounted.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

const code = codeOf('6.12')
const score = "'Chấm điểm'!E87"
const figure = inputIdFrom('6.12.a')

const oneOfEach: readonly Finding[] = [
  { kind: 'evidence-missing', address: "'Số liệu'!E210", figure },
  { kind: 'link-broken', address: "'Số liệu'!E211", figure: inputIdFrom('6.12.b') },
  { kind: 'workbook-problem', problem: { code: 'error-value', text: '#REF!', cell: 'Số liệu!E212', name: '6.12.c' } },
  { kind: 'value-differs', address: score, code, shown: 9.5, expected: 20 },
  { kind: 'formula-changed', address: score, code, formula: '=1+1', expected: '=THUOC.SCORE("6.12")' },
  { kind: 'formula-overwritten', address: score, code, shown: 20 },
  { kind: 'rules-changed', recorded: 'aaaa', found: 'bbbb' },
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
    expect(screen.getByText('không liên kết nào bị hỏng')).toBeTruthy()
    expect(screen.getAllByRole('listitem')).toHaveLength(7)
    await expectAccessible()
  })

  test('lists findings by kind, the gravest first, with counts', async () => {
    const { user } = await showAudit(fakeAddIn({ files, findings: oneOfEach }))
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Phát hiện 7 điều cần xem.')).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
      'Quy tắc bị sửa1',
      'Công thức bị gõ đè1',
      'Công thức bị sửa1',
      'Kết quả không khớp1',
      'Trang và số liệu1',
      'Liên kết hỏng1',
      'Thiếu minh chứng1',
    ])
    expect(screen.getByText('ô hiện 9,5, tính lại được 20.', { exact: false })).toBeTruthy()
    expect(screen.getByText('=THUOC.SCORE("6.12")')).toBeTruthy()
    await expectAccessible()
  })

  test('speaks English', async () => {
    const { user } = await showAudit(fakeAddIn({ files, findings: oneOfEach }), { language: 'en' })
    await user.click(screen.getByRole('button', { name: check }))
    expect(await screen.findByText('Found 7 things to look at.')).toBeTruthy()
    expect(screen.getByText('has a figure but no evidence.', { exact: false })).toBeTruthy()
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

  test('shows many findings of one kind when asked for them', async () => {
    const many = Array.from(
      { length: 50 },
      (_, row): Finding => ({ kind: 'evidence-missing', address: `'Số liệu'!E${row + 10}`, figure }),
    )
    const { user } = await showAudit(fakeAddIn({ files, findings: many }))
    await user.click(screen.getByRole('button', { name: check }))
    await screen.findByText('Phát hiện 50 điều cần xem.')
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
