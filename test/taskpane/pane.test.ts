// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { type FakeOptions, fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles, sampleFigures } from './province-rules.ts'

const figure = inputIdFrom('6.12.a')
const INDEX_VALUE = 'Giá trị chỉ số: 0,1340 – 0,1490'

let files: readonly RuleText[]
let figures: Figures

beforeAll(async () => {
  files = await provinceFiles()
  figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'quang-ngai-2022')
})
afterEach(closePane)

const sample = (options: Partial<FakeOptions> = {}) => fakeAddIn({ files, figures: () => figures, ...options })

describe('the pane of a scoring workbook', () => {
  test('says the total, the index value and what hangs on missing figures', async () => {
    await showPane(sample())
    expect(screen.getByText(INDEX_VALUE)).toBeTruthy()
    expect(screen.getByText('14/95 chỉ số đã đủ số liệu; 848,5 điểm còn chờ số liệu thiếu.')).toBeTruthy()
    await expectAccessible()
  })

  test('says it in English where the host speaks English', async () => {
    await showPane(sample(), { language: 'en' })
    expect(
      screen.getByText('14 of 95 indicators have their figures; 848.5 points hang on what is missing.'),
    ).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Trace' })).toBeTruthy()
  })

  test('remembers the language that its reader chose', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'English' }))
    expect(await screen.findByRole('tab', { name: 'Score' })).toBeTruthy()
    expect(localStorage.getItem('thuoc-preferences')).toContain('"language":"en"')
  })

  test('follows what is typed in Excel', async () => {
    const addIn = sample()
    await showPane(addIn)
    addIn.type(inputIdFrom('1.1.option'), '')
    expect(await screen.findByText('Giá trị chỉ số: 0,1240 – 0,1390')).toBeTruthy()
  })

  test('opens the indicators of a group from its bar', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('button', { name: 'I. Nhận thức số' }))
    expect(await screen.findByText('10 chỉ số')).toBeTruthy()
  })

  test('tells that the rules are older and updates them, keeping the figures', async () => {
    const addIn = sample({ shipped: 'older' })
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Cập nhật quy tắc' }))
    expect(await screen.findByText('Cập nhật quy tắc: xong.')).toBeTruthy()
    expect(addIn.calls.some(({ command }) => command === 'replaceRules')).toBe(true)
    expect(screen.getByText(INDEX_VALUE)).toBeTruthy()
    expect(screen.queryByText(/cũ hơn bản đi kèm/)).toBeNull()
  })

  test('lists what is wrong in the workbook', async () => {
    const addIn = sample()
    addIn.type(figure, '85,5')
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Xem' }))
    expect(screen.getByText(/vì dấu phẩy thập phân/)).toBeTruthy()
    await expectAccessible()
  })

  test('asks before it switches the mode, then tells what was done', async () => {
    const addIn = sample()
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    await user.click(await screen.findByRole('menuitem', { name: /Chuyển sang công thức Excel/ }))
    const dialog = await screen.findByRole('alertdialog')
    expect(addIn.workbookNow().mode).toBe('live')
    await user.click(within(dialog).getByRole('button', { name: 'Chuyển' }))
    expect(await screen.findByText('Chuyển kiểu công thức: xong.')).toBeTruthy()
    expect(addIn.workbookNow().mode).toBe('portable')
  })

  test('says why live functions cannot be had', async () => {
    const addIn = sample({ liveFunctions: false })
    addIn.workbookNow().mode = 'portable'
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    const command = await screen.findByRole('menuitem', { name: /Chuyển sang hàm Thước/ })
    expect(command.getAttribute('aria-disabled')).toBe('true')
    expect(command.textContent).toContain('không có hàm tùy chỉnh')
  })

  test('removes the sheets after asking, and brings them back', async () => {
    const { user } = await showPane(sample())
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    await user.click(await screen.findByRole('menuitem', { name: /Xóa bảng chấm điểm/ }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Xóa' }))
    expect(await screen.findByText('Chấm điểm ngay trong bảng tính này')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText(INDEX_VALUE)).toBeTruthy()
  })

  test('tells a failure in words, with what Excel said', async () => {
    const addIn = sample()
    addIn.failNext('recalculate', { code: 'cell-being-edited', place: '', detail: '' })
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('button', { name: 'Việc khác' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Tính lại' }))
    const alert = await screen.findByText('Tính lại: chưa làm được.')
    expect(alert.closest('[role="alert"]')?.textContent).toContain('Một ô đang được sửa')
  })

  test('keeps a mistake in one view from taking the pane with it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const addIn = sample()
    const { user } = await showPane(addIn)
    await user.click(screen.getByRole('tab', { name: 'Nên làm' }))
    await screen.findByText('Làm gì thêm được nhiều điểm nhất')
    const { scorer } = (await scoringRules(addIn)).rules
    const trace = vi.spyOn(scorer, 'trace').mockImplementation(() => {
      throw new Error('a mistake')
    })
    addIn.type(figure, 3)
    expect(await screen.findByText('Phần này gặp lỗi')).toBeTruthy()
    trace.mockRestore()
    await user.click(screen.getByRole('button', { name: 'Mở lại' }))
    expect(await screen.findByText('Làm gì thêm được nhiều điểm nhất')).toBeTruthy()
    vi.restoreAllMocks()
  })

  async function scoringRules(addIn: ReturnType<typeof sample>) {
    const state = await addIn.workbook.read()
    if (state.kind !== 'scoring') throw new Error(state.kind)
    return state
  }
})

describe('a workbook that cannot be read', () => {
  test('is read again when asked', async () => {
    const addIn = sample()
    addIn.failNext('read', { code: 'no-workbook', place: '', detail: '' })
    const { user } = await showPane(addIn)
    await user.click(await screen.findByRole('button', { name: 'Đọc lại' }))
    expect(await screen.findByText(INDEX_VALUE)).toBeTruthy()
  })
})
