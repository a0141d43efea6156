// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RuleText, type Traced, WorkbookFailure } from '../../../addin/ports.ts'
import { type Code, codeOf, factNameOf, inputIdFrom } from '../../../dsl/model/ids.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { closePane, expectAccessible, showPane } from '../mounted.ts'
import '../no-layout.ts'
import { provinceFiles, sampleFigures } from '../province-rules.ts'

let files: readonly RuleText[]
let figures: Figures
/** Where the branch of 6.12 stands that the sample takes, counted from 1. */
let taken: number

beforeAll(async () => {
  files = await provinceFiles()
  taken = lineOf('còn lại: tỷ_lệ / 80% * tối đa', 'chỉ số 6.12 ')
  figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'gia-dinh')
})
afterEach(closePane)

/** The first line with these words below the one that begins with `head`. */
function lineOf(words: string, head: string): number {
  const lines = files.map(({ text }) => text.split('\n')).find(text => text.some(line => line.startsWith(head))) ?? []
  const from = lines.findIndex(line => line.startsWith(head))
  return lines.findIndex((line, index) => index > from && line.includes(words)) + 1
}

const sample = () => fakeAddIn({ files, figures: () => figures })
const cellOf = (addIn: FakeAddIn, code: string) => addIn.workbookNow().scoreCell(codeOf(code))

async function showTrace(addIn: FakeAddIn, options: Parameters<typeof showPane>[1] = {}) {
  const shown = await showPane(addIn, options)
  act(() => shown.pane.navigate({ view: 'trace' }))
  return shown
}

const headed = (text: RegExp) => screen.findByRole('heading', { level: 2, name: text })
const section = (name: string) => screen.getByRole('region', { name })

describe('the trace', () => {
  test('asks for a score while the selected cell has none', async () => {
    await showTrace(sample())
    expect(await headed(/Chọn một ô điểm/)).toBeTruthy()
    expect(screen.getByText('Ô đang chọn, Sheet1!A1, không thuộc bảng chấm điểm.')).toBeTruthy()
    await expectAccessible()
  })

  test('shows clause, figures, steps and way of the selected score', async () => {
    const addIn = sample()
    await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, '6.12')))
    expect(await headed(/^6\.12 Tỷ lệ hồ sơ xử lý trực tuyến$/)).toBeTruthy()
    expect(screen.getByText('Căn cứ: Quyết định 922/QĐ-BTTTT, mục 6.12')).toBeTruthy()
    expect(within(section('Cách tính')).getByText(/^Tỷ lệ = \(b \+ c\) \/ a = /)).toBeTruthy()
    expect(
      within(section('Cách tính')).getByRole('img', { name: /Biểu đồ điểm theo tỷ lệ: .*; các mốc: 80%/ }),
    ).toBeTruthy()
    expect(within(section('Số liệu đã dùng')).getByText('622.104 hồ sơ')).toBeTruthy()
    const decided = section('Điều khoản').querySelectorAll('[data-mark="decided"]')
    expect([...decided].map(line => line.textContent)).toEqual([`${taken}    còn lại: tỷ_lệ / 80% * tối đaáp dụng`])
    expect(within(section('Để được thêm điểm')).getByText(/từ 80% trở lên/)).toBeTruthy()
    expect(within(section('Lên tổng điểm')).getByRole('button', { name: 'VI Hoạt động chính quyền số' })).toBeTruthy()
    await expectAccessible()
  })

  test('speaks English', async () => {
    const addIn = sample()
    await showTrace(addIn, { language: 'en' })
    act(() => addIn.select(cellOf(addIn, '6.12')))
    expect(await screen.findByText('Basis: Decision 922/QĐ-BTTTT, item 6.12')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'How it is computed' })).toBeTruthy()
  })

  test('follows the selection until it is held', async () => {
    const addIn = sample()
    const { user } = await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, '6.12')))
    await headed(/^6\.12/)
    await user.click(screen.getByRole('button', { name: 'Giữ lại' }))
    expect(screen.getByRole('button', { name: 'Giữ lại', pressed: true })).toBeTruthy()
    const before = addIn.calls.filter(({ command }) => command === 'trace').length
    act(() => addIn.select(cellOf(addIn, '1.1')))
    expect(addIn.calls.filter(({ command }) => command === 'trace')).toHaveLength(before)
    expect(await headed(/^6\.12/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Giữ lại' }))
    expect(await headed(/^1\.1 /)).toBeTruthy()
  })

  test('goes to the cell of a figure and stays', async () => {
    const addIn = sample()
    const { user } = await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, '6.12')))
    await headed(/^6\.12/)
    const [first] = within(section('Số liệu đã dùng')).getAllByRole('button')
    await user.click(first!)
    await waitFor(() =>
      expect(addIn.calls.filter(({ command }) => command === 'go')).toEqual([
        { command: 'go', given: addIn.workbookNow().figureCell(inputIdFrom('6.12.a')) },
      ]),
    )
    expect(await headed(/^6\.12/)).toBeTruthy()
  })

  test('follows what is typed into its figures', async () => {
    const addIn = sample()
    await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, '6.12')))
    await headed(/^6\.12/)
    act(() => addIn.type(inputIdFrom('6.12.a'), ''))
    expect(await within(section('Số liệu đã dùng')).findByText('chưa có số liệu')).toBeTruthy()
    expect(within(section('Điều khoản')).getByText('Quy định chung đã áp dụng')).toBeTruthy()
  })

  test('shows what another view asks for', async () => {
    const addIn = sample()
    const { pane } = await showPane(addIn)
    act(() => pane.navigate({ view: 'trace', code: codeOf('3.6') }))
    expect(await headed(/^3\.6 /)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 4, name: /^3\.6\.2 / })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Giữ lại', pressed: true })).toBeTruthy()
    await expectAccessible()
  })

  test('opens the rules at the line of a step', async () => {
    const addIn = sample()
    const { user } = await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, '6.12')))
    await headed(/^6\.12/)
    await user.click(within(section('Cách tính')).getByRole('button', { name: `(dòng ${taken})` }))
    await waitFor(() => expect(document.activeElement?.textContent).toContain(`${taken}    còn lại: tỷ_lệ`))
  })

  test('is still held when the reader comes back to it', async () => {
    const addIn = sample()
    const { user, pane } = await showPane(addIn)
    act(() => pane.navigate({ view: 'trace', code: codeOf('3.6') }))
    await headed(/^3\.6 /)
    await user.click(screen.getByRole('tab', { name: 'Quy tắc' }))
    act(() => addIn.select(cellOf(addIn, '1.1')))
    await user.click(screen.getByRole('tab', { name: 'Truy vết' }))
    expect(await headed(/^3\.6 /)).toBeTruthy()
  })
})

describe('other cells', () => {
  test('a figure tells what uses it', async () => {
    const addIn = sample()
    const { user } = await showTrace(addIn)
    act(() => addIn.select(addIn.workbookNow().figureCell(factNameOf('chi_chuyển_đổi_số'))))
    expect(await headed(/^A\.19 /)).toBeTruthy()
    const use = within(section('Các chỉ số dùng số liệu này')).getByRole('button', { name: /^5\.12\.1 / })
    await expectAccessible()
    await user.click(use)
    expect(await headed(/^5\.12\.1 /)).toBeTruthy()
  })

  test('a group tells what it is made of', async () => {
    const addIn = sample()
    await showTrace(addIn)
    act(() => addIn.select(cellOf(addIn, 'VI')))
    expect(await headed(/^VI /)).toBeTruthy()
    const members = addIn.ruleSet.rulebook.groups.find(({ code }) => code === 'VI')?.members ?? []
    expect(within(section('Gồm')).getAllByRole('button')).toHaveLength(members.length)
    await expectAccessible()
  })

  test('the total tells its groups', async () => {
    const addIn = sample()
    await showTrace(traced(addIn, { kind: 'total', address: 'Summary!B2' }))
    expect(await headed(/^Chỉ số chuyển đổi số cấp tỉnh/)).toBeTruthy()
    expect(within(section('Gồm')).getAllByRole('button')).toHaveLength(9)
  })
})

describe('what is amiss', () => {
  test('a cell that shows something else is told', async () => {
    const addIn = sample()
    const answer = { ...(await scoreAt(addIn, codeOf('6.12'))), shown: 19.5 }
    await showTrace(traced(addIn, answer))
    expect(await screen.findByText('Ô hiện 19,5; theo quy tắc và số liệu là 4,8641.')).toBeTruthy()
  })

  test('a cell that cannot be read can be read again', async () => {
    const addIn = sample()
    let isEdited = true
    const trace: FakeAddIn['workbook']['trace'] = async address => {
      if (isEdited) throw new WorkbookFailure({ code: 'cell-being-edited', place: '', detail: '' })
      return addIn.workbook.trace(address)
    }
    const { user } = await showTrace({ ...addIn, workbook: { ...addIn.workbook, trace } })
    expect(await screen.findByText('Chưa đọc được ô này.')).toBeTruthy()
    isEdited = false
    await user.click(screen.getByRole('button', { name: 'Đọc lại' }))
    expect(await headed(/Chọn một ô điểm/)).toBeTruthy()
  })
})

/** The add-in, answering every trace in one way. */
function traced(addIn: FakeAddIn, answer: Traced): FakeAddIn {
  return { ...addIn, workbook: { ...addIn.workbook, trace: async () => answer } }
}

async function scoreAt(addIn: FakeAddIn, code: Code) {
  const answer = await addIn.workbook.trace(addIn.workbookNow().scoreCell(code))
  if (answer.kind !== 'score') throw new Error(answer.kind)
  return answer
}
