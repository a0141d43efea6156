// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RuleText } from '../../../addin/ports.ts'
import { codeOf } from '../../../dsl/model/ids.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { closePane, expectAccessible, showPane } from '../mounted.ts'
import '../no-layout.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

async function showRules(addIn: FakeAddIn = fakeAddIn({ files }), options: Parameters<typeof showPane>[1] = {}) {
  const shown = await showPane(addIn, options)
  act(() => shown.pane.navigate({ view: 'rules' }))
  await screen.findByRole('region', { name: /dti-tinh-2022\.thuoc/ })
  return { ...shown, addIn }
}

const text = (name = /dti-tinh-2022\.thuoc/) => screen.getByRole('region', { name })
const line = (number: number) => text().querySelector(`[data-line="${number}"]`)?.textContent

describe('the text of the rules', () => {
  test('is all there, line by line, and nothing but text', async () => {
    const { addIn } = await showRules()
    const { source } = addIn.ruleSet.rulebook
    expect(text().querySelectorAll('[data-line]')).toHaveLength(source.lineCount)
    expect([5, 1498, source.lineCount].map(line)).toEqual(
      [5, 1498, source.lineCount].map(number => `${number}${source.lineText(number)}`),
    )
  })

  test('shows the place that a trace points to and takes the focus there', async () => {
    const { addIn, pane } = await showRules()
    const { span } = addIn.ruleSet.rulebook.indicators.find(({ code }) => code === codeOf('6.12'))!.citation
    act(() => pane.navigate({ view: 'rules', span }))
    await waitFor(() => expect(document.activeElement?.getAttribute('data-line')).toBe('1498'))
    expect(document.activeElement?.getAttribute('aria-current')).toBe('location')
  })

  test('leaves the focus on the tabs when the reader comes back to it', async () => {
    const { addIn, pane, user } = await showRules()
    const { span } = addIn.ruleSet.rulebook.indicators.find(({ code }) => code === codeOf('6.12'))!.citation
    act(() => pane.navigate({ view: 'rules', span }))
    await waitFor(() => expect(document.activeElement?.getAttribute('data-line')).toBe('1498'))
    await user.click(screen.getByRole('tab', { name: 'Kiểm tra' }))
    await user.click(screen.getByRole('tab', { name: 'Quy tắc' }))
    await waitFor(() => expect(text().querySelector('[aria-current]')?.getAttribute('data-line')).toBe('1498'))
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Quy tắc' }))
  })

  test('finds with and without diacritics, forwards and backwards', async () => {
    const { user } = await showRules()
    const box = screen.getByRole('searchbox', { name: 'Tìm trong văn bản' })
    await user.click(box)
    await user.paste('ho so xu ly truc tuyen')
    await waitFor(() => expect(text().querySelectorAll('mark')).toHaveLength(1))
    expect(screen.getByText('1/1')).toBeTruthy()
    await user.clear(box)
    await user.paste('xã hội số')
    const count = await screen.findByText(/^1\/\d+$/)
    const of = Number(count.textContent?.slice(2))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(screen.getByText(`${of}/${of}`)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(screen.getByText(`1/${of}`)).toBeTruthy()
    expect(document.activeElement).toBe(box)
  })

  test('says that nothing was found', async () => {
    const { user } = await showRules()
    await user.click(screen.getByRole('searchbox', { name: 'Tìm trong văn bản' }))
    await user.paste('xyzzy')
    expect(await screen.findByText('không thấy')).toBeTruthy()
  })

  test('shows the files that go with the index', async () => {
    const { user } = await showRules()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tệp' }), 'tieng-anh.thuoc')
    expect(text(/tieng-anh\.thuoc/).textContent).toContain('"Provincial digital transformation index 2022"')
  })

  test('shows the keywords of the other dialect', async () => {
    const { user } = await showRules()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Từ khóa' }), 'Tiếng Anh')
    await waitFor(() =>
      expect(text().textContent).toContain('indicator 6.12 "Tỷ lệ hồ sơ xử lý trực tuyến" maximum 20'),
    )
    expect(screen.getByText(/^Chỉ để xem/)).toBeTruthy()
  })

  test('is copied as it is', async () => {
    const { user, addIn } = await showRules()
    await user.click(screen.getByRole('button', { name: 'Chép văn bản' }))
    expect(await screen.findByText('Đã chép.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(addIn.ruleSet.rulebook.source.text)
  })

  test('is identified by its SHA-256', async () => {
    const { user, addIn } = await showRules()
    await user.click(screen.getByRole('button', { name: 'Về tệp này' }))
    const state = await addIn.workbook.read()
    expect(screen.getByText(state.kind === 'scoring' ? state.rules.sha256 : '')).toBeTruthy()
    expect(screen.getByText('giống hệt')).toBeTruthy()
  })
})

describe('the outline', () => {
  async function showOutline() {
    const shown = await showRules()
    await shown.user.click(screen.getByRole('tab', { name: 'Mục lục' }))
    return shown
  }

  test('is a tree of groups', async () => {
    await showOutline()
    const tree = screen.getByRole('tree', { name: 'Mục lục của tệp' })
    expect(within(tree).getByRole('treeitem', { name: /^VI Hoạt động chính quyền số/ })).toBeTruthy()
    await expectAccessible()
  })

  test('leads from an indicator to its line', async () => {
    const { user } = await showOutline()
    await user.click(screen.getByRole('treeitem', { name: /^VI Hoạt động chính quyền số/ }))
    await user.click(await screen.findByRole('treeitem', { name: /^6\.12 / }))
    await waitFor(() => expect(document.activeElement?.getAttribute('data-line')).toBe('1498'))
  })

  test('is filtered by code or title, with or without diacritics', async () => {
    const { user } = await showOutline()
    const box = screen.getByRole('searchbox', { name: 'Lọc theo mã hoặc tên' })
    await user.click(box)
    await user.paste('xu ly truc tuyen')
    const found = await screen.findByRole('button', { name: '6.12 Tỷ lệ hồ sơ xử lý trực tuyến' })
    await user.click(found)
    await waitFor(() => expect(document.activeElement?.getAttribute('data-line')).toBe('1498'))
  })
})

test('the readings tell what was chosen and why, and lead to their lines', async () => {
  const { user, addIn } = await showRules()
  await user.click(screen.getByRole('tab', { name: 'Cách hiểu' }))
  const { readings } = addIn.ruleSet.rulebook
  expect(screen.getAllByText('Đang chọn')).toHaveLength(readings.length)
  expect(screen.getByText('Vì đó là nghĩa của tên phương pháp; bản in chỉ nêu đầu cao nhất.')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Xem dòng 13' }))
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^13 {2}cách hiểu min-max/))
})

test('what the check points out is listed with its place', async () => {
  const { user } = await showRules(fakeAddIn({ files }), { language: 'en' })
  await user.click(screen.getByRole('tab', { name: 'Warnings' }))
  const list = await screen.findByText('15 things that the check of the rules points out:')
  expect(list).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'dti-tinh-2022.thuoc, line 1822' }))
  await waitFor(() => expect(document.activeElement?.getAttribute('data-line')).toBe('1822'))
})
