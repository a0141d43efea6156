// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { type FakeAddIn, type FakeOptions, fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles, sampleFigures } from './province-rules.ts'

const figure = inputIdFrom('6.12.a')

let files: readonly RuleText[]
let figures: Figures

beforeAll(async () => {
  files = await provinceFiles()
  figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'quang-ngai-2022')
})
afterEach(closePane)

const sample = (options: Partial<FakeOptions> = {}) => fakeAddIn({ files, figures: () => figures, ...options })

/** The pane with the indicator of that code open, and no other in the list: queries by role are slow in a long one. */
async function opened(addIn: FakeAddIn, code: string, language: 'vi' | 'en' = 'vi') {
  const shown = await showPane(addIn, { language })
  await shown.user.click(screen.getByRole('tab', { name: language === 'vi' ? 'Chỉ số' : 'Indicators' }))
  fireEvent.change(await screen.findByLabelText(/^Tìm theo mã|^Search by code/), { target: { value: `${code} ` } })
  await shown.user.click(screen.getByText(code))
  return shown
}

const contentOf = (addIn: FakeAddIn) => addIn.workbookNow().state().cells.get(figure)?.content
const lastGiven = (addIn: FakeAddIn, command: string) =>
  addIn.calls.filter(call => call.command === command).at(-1)?.given

describe('a figure in the pane', () => {
  test('is entered as its reader writes numbers, and taken back', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12')
    await user.type(screen.getByLabelText(/^6\.12 a:/), '12.345,5{Enter}')
    expect(await screen.findByText('Nhập 6.12 a: xong.')).toBeTruthy()
    expect(contentOf(addIn)).toBe(12_345.5)
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText('Nhập 6.12 a: đã hoàn tác.')).toBeTruthy()
    expect(contentOf(addIn)).toBe('')
  })

  test('is refused in the form of another language, and nothing is written', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12')
    await user.type(screen.getByLabelText(/^6\.12 a:/), '12.5{Enter}')
    expect(screen.getByText('Viết số kiểu Việt Nam: 1.000 và 12,5.')).toBeTruthy()
    expect(lastGiven(addIn, 'enter')).toBeUndefined()
  })

  test('takes the same digits in English', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12', 'en')
    await user.type(screen.getByLabelText(/^6\.12 a:/), '1,012.5{Enter}')
    expect(await screen.findByText('Enter 6.12 a: done.')).toBeTruthy()
    expect(contentOf(addIn)).toBe(1012.5)
  })

  test('gives up a draft with Escape', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12')
    const field = screen.getByLabelText<HTMLInputElement>(/^6\.12 a:/)
    await user.type(field, '77{Escape}')
    expect(field.value).toBe('')
    await user.tab()
    expect(lastGiven(addIn, 'enter')).toBeUndefined()
  })

  test('shows what stands in its cell where that cannot be used', async () => {
    const addIn = sample()
    addIn.type(figure, '85,5')
    await opened(addIn, '6.12')
    expect(screen.getByText('Trong ô đang là “85,5”, không dùng được.')).toBeTruthy()
  })

  test('is chosen from the printed options, written in the language of the sheets', async () => {
    const addIn = sample({ language: 'vi' })
    const { user } = await opened(addIn, '1.1', 'en')
    await user.selectOptions(screen.getByLabelText(/^1\.1: /), '2')
    await screen.findByText('Enter 1.1: done.')
    expect(lastGiven(addIn, 'enter')).toMatchObject({ content: '2. Trưởng ban là Phó Bí thư/Phó Chủ tịch tỉnh' })
  })

  test('is answered with yes, no, or no answer at all', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.3')
    const answers = within(screen.getByRole('radiogroup', { name: /^6\.3 c1:/ }))
    await user.click(answers.getByRole('radio', { name: 'Không' }))
    await screen.findByText('Nhập 6.3 c1: xong.')
    expect(lastGiven(addIn, 'enter')).toMatchObject({ figure: '6.3.c1', content: 'không' })
    const row = screen.getByRole('radiogroup', { name: /^6\.3 c1:/ }).parentElement as HTMLElement
    await user.click(within(row).getByRole('button', { name: 'Bỏ trả lời' }))
    await screen.findByText('Xóa 6.3 c1: xong.')
    expect(lastGiven(addIn, 'enter')).toMatchObject({ figure: '6.3.c1', content: '' })
  })

  test('says what stands in for it while it is empty', async () => {
    await opened(sample(), '5.12')
    expect(screen.getAllByText(/đang lấy theo A\.19 .*Dữ kiện!E23/).length).toBeGreaterThan(0)
  })

  test('is linked to the selected cell, and unlinked', async () => {
    const addIn = sample()
    addIn.putForeign("'Báo cáo'!C7", 900)
    addIn.select("'Báo cáo'!C7")
    const { user } = await opened(addIn, '6.12')
    const [link] = screen.getAllByRole('button', { name: 'Liên kết với ô đang chọn' })
    await user.click(link!)
    expect(await screen.findByText('Liên kết 6.12 a: xong.')).toBeTruthy()
    expect(contentOf(addIn)).toBe(900)
    expect(screen.getByRole('button', { name: 'Báo cáo!C7' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/^6\.12 a:/).readOnly).toBe(true)
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Bỏ liên kết' }))
    expect(await screen.findByText('Bỏ liên kết 6.12 a: xong.')).toBeTruthy()
    expect(contentOf(addIn)).toBe(900)
  })

  test('says that its link is broken', async () => {
    const addIn = sample()
    addIn.breakLink(figure)
    await opened(addIn, '6.12')
    expect(screen.getByText('Liên kết hỏng: ô nguồn không còn (=#REF!).')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Liên kết lại với ô đang chọn' })).toBeTruthy()
  })

  test('tells why a cell of our own cannot be linked to', async () => {
    const addIn = sample()
    addIn.failNext('link', { code: 'own-cell', place: "'Số liệu'!E12", detail: '' })
    const { user } = await opened(addIn, '6.12')
    await user.click(screen.getAllByRole('button', { name: 'Liên kết với ô đang chọn' })[0]!)
    expect(await screen.findByText('Liên kết 6.12 a: chưa làm được.')).toBeTruthy()
  })

  test('has its cell gone to', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12')
    await user.click(screen.getByRole('button', { name: 'Số liệu!E210' }))
    expect(lastGiven(addIn, 'go')).toBe("'Số liệu'!E210")
  })

  test('is given evidence, of which only addresses of web pages are opened', async () => {
    const addIn = sample()
    const { user } = await opened(addIn, '6.12')
    const [papers] = screen.getAllByRole('button', { name: 'Minh chứng, nguồn, ghi chú' })
    await user.click(papers!)
    await user.type(screen.getByLabelText('Minh chứng (đường dẫn)'), 'https://example.vn/a.pdf{Enter}')
    const link = await screen.findByRole('link', { name: 'Mở minh chứng' })
    expect(link.getAttribute('href')).toBe('https://example.vn/a.pdf')
    await user.clear(screen.getByLabelText('Minh chứng (đường dẫn)'))
    await user.type(screen.getByLabelText('Minh chứng (đường dẫn)'), 'javascript:alert(1){Enter}')
    await screen.findByText(/minh chứng.*: xong/)
    expect(screen.queryByRole('link', { name: 'Mở minh chứng' })).toBeNull()
  })
})

describe('the list of indicators', () => {
  test('says how many are left by a search without diacritics', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('tab', { name: 'Chỉ số' }))
    await user.type(await screen.findByLabelText('Tìm theo mã hoặc tên'), 'kinh phi giam sat')
    expect(screen.getByText('1 chỉ số')).toBeTruthy()
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
    expect(screen.getByText('98 chỉ số')).toBeTruthy()
  })

  test('opens the indicator of a part, and the facts, for another view', async () => {
    const { pane } = await showPane(sample())
    act(() => pane.navigate({ view: 'score', code: codeOf('3.5.1') }))
    expect(await screen.findByLabelText(/^3\.5 p1:/)).toBeTruthy()
    act(() => pane.navigate({ view: 'score', figure: inputIdFrom('dân_số') }))
    expect(await screen.findByLabelText(/^A\.4:/)).toBeTruthy()
  })

  test('leads to the trace of an indicator', async () => {
    const { user } = await opened(sample(), '6.12')
    await user.click(screen.getByRole('button', { name: 'Xem cách tính' }))
    expect(screen.getByRole('tab', { name: 'Truy vết' }).getAttribute('aria-selected')).toBe('true')
  })
})

describe('the other sections', () => {
  test('rank what would help most and lead to it', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('tab', { name: 'Nên làm' }))
    await user.click(await screen.findByText(/^3\.5 /))
    expect(await screen.findByLabelText(/^3\.5 p1:/)).toBeTruthy()
  })

  test('list the targets of the place by what came of them', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('tab', { name: 'Mục tiêu' }))
    expect(await screen.findByText('Mục tiêu năm 2023 của Quảng Ngãi')).toBeTruthy()
    expect(screen.getByText('Đã đạt: 3')).toBeTruthy()
    await expectAccessible()
  })

  test('say that nothing is known of another place', async () => {
    const { user } = await showPane(sample({ place: 'Nơi khác' }))
    await user.click(screen.getByRole('tab', { name: 'Mục tiêu' }))
    expect(await screen.findByText('Bộ quy tắc không có mục tiêu nào của Nơi khác.')).toBeTruthy()
  })
})
