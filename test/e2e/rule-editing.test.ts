import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { factColumns, inputColumns, layoutOf, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { type Served, serve } from '../../addin/site/serve/static-server.ts'
import { compile } from '../../dsl/compile.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import { ratio } from '../../dsl/numbers/rational.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { editTexts } from '../../taskpane/rules/edit/texts.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import { launchChromium } from '../support/chromium.ts'
import { type OpenedWorkbench, openWorkbench, valueAt } from '../support/workbench.ts'

const texts = editTexts.vi
const eventually = { timeout: 30_000, interval: 150 }

const RULES = `bộ chỉ số nhỏ "Bộ chỉ số nhỏ"
  căn cứ "Quyết định 1/QĐ"
  tối đa 30
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm

dữ kiện số_hộ (hộ) "Số hộ" do "Cục Thống kê"

nhóm 1 "Hạ tầng" tối đa 30

chỉ số 1.1 "Hộ có kết nối" tối đa 10
  đầu vào a (hộ) "Số hộ có kết nối"
  tỷ_lệ = a / số_hộ
  mức theo tỷ_lệ
    >= 60%: tối đa
    còn lại: 1/2 tối đa
  ví dụ "mọi hộ": a = 9, số_hộ = 9 thì điểm = 10

chỉ số 1.2 "Văn bản đã ban hành" tối đa 20
  đầu vào n (văn bản) "Số văn bản"
  điểm = 5 * n không quá tối đa
`
const ORDER = [
  ['số_hộ', 100],
  ['1.1.a', 70],
  ['1.2.n', 3],
] as const

let served: Served
let browser: Browser
let opened: OpenedWorkbench
/** As the workbook carries them after what was applied so far. */
let rules = RULES

beforeAll(async () => {
  served = await serve({ folder: inject('site'), port: 0 })
  browser = await launchChromium()
  opened = await openWorkbench(browser, served.origin)
  const figures: Figures = new Map(
    ORDER.map(([name, value]) => [name as FigureName, { kind: 'number', value: ratio(value, 1) }]),
  ) as Figures
  const buffer = Buffer.from(
    await writeWorkbookPlan(
      planWorkbook({ rulebook: ruleSetOf(RULES).rulebook, language: 'vi', place: 'Nơi thử', figures }),
    ),
  )
  const { page, pane } = opened
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Mở tệp…' }).click()
  await (await choosing).setFiles({ name: 'nho.xlsx', mimeType: '', buffer })
  await pane.getByRole('heading', { name: 'Bộ chỉ số nhỏ' }).waitFor()
  await pane.getByRole('tab', { name: shellTexts.vi.views.rules }).click()
  await pane.getByRole('button', { name: texts.edit, exact: true }).click()
  await pane.locator('.cm-content').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Whatever a test did, the page kept to its own files and its policy, and no script failed. */
afterEach(() => {
  expect(opened.complaints).toEqual([])
})

function ruleSetOf(text: string): RuleSet {
  const { ruleSets, diagnostics } = compile([{ name: 'nhỏ.thuoc', text }])
  if (!ruleSets[0]) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)))
  return ruleSets[0]
}

/** Finds a text as a person would and types another in its place; the rules that the test knows follow. */
async function edit(find: string, put: string): Promise<void> {
  expect(rules).toContain(find)
  rules = rules.replace(find, put)
  await seek(find)
  await opened.page.keyboard.insertText(put)
}

/** Selects the first place of a text. */
async function seek(find: string): Promise<void> {
  const { page, pane } = opened
  await pane.locator('.cm-content').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  const field = pane.locator('.cm-search [name=search]')
  await field.fill(find)
  await field.press('End') // the panel listens to keys
  await field.press('Enter')
  await field.press('Escape')
}

async function apply(reason: string): Promise<void> {
  const { pane } = opened
  await pane.getByRole('button', { name: texts.apply.open, exact: true }).click()
  await pane.getByRole('textbox', { name: texts.apply.who }).fill('Người thử')
  await pane.getByRole('textbox', { name: texts.apply.why }).fill(reason)
  await pane.getByRole('alertdialog').getByRole('button', { name: texts.apply.action, exact: true }).click()
  await pane.getByText(shellTexts.vi.notice.done(texts.apply.running)).waitFor()
}

const layout = () => layoutOf(ruleSetOf(rules).rulebook, sheetTexts('vi'))

const scoreOf = (code: string, column: keyof typeof scoreColumns = 'self'): Promise<unknown> => {
  const { titles, rowOfScore } = layout()
  return valueAt(opened.pane, [titles.scores, addressOf(rowOfScore.get(codeOf(code)) ?? -1, scoreColumns[column])])
}

const figureOf = (name: string): Promise<unknown> => {
  const { titles, rowOfFigure, facts } = layout()
  const figure = name as FigureName
  const isFact = facts.has(figure)
  const address = addressOf(rowOfFigure.get(figure) ?? -1, isFact ? factColumns.own : inputColumns.own)
  return valueAt(opened.pane, [isFact ? titles.facts : titles.inputs, address])
}

const scores = async (...codes: readonly string[]): Promise<readonly unknown[]> =>
  Promise.all(codes.map(code => scoreOf(code)))

test('a threshold is raised: the impact says whose score falls, and the sheets follow', async () => {
  const { pane } = opened
  expect(await scores('1.1', '1.2')).toEqual([10, 15])
  await edit('>= 60%', '>= 80%')
  await pane.getByRole('button', { name: texts.impact.show }).click()
  await pane.getByText(texts.impact.scores(1)).waitFor()
  await pane.getByText('10 → 5', { exact: true }).waitFor()
  await pane.getByText('25 → 20', { exact: true }).waitFor()
  await apply('Ngưỡng mới')
  await expect.poll(() => scores('1.1', '1.2'), eventually).toEqual([5, 15])
  expect(await pane.getByText(texts.draft.changed).count()).toBe(0)
})

test('an indicator is split in two: figures stay with the one, the other gets its rows', async () => {
  await edit(
    '"Văn bản đã ban hành" tối đa 20',
    '"Kế hoạch" tối đa 10\n  chọn "Đã ban hành": tối đa "Chưa": 0\n\nchỉ số 1.3 "Văn bản đã ban hành" tối đa 10',
  )
  await apply('Tách chỉ số')
  await expect.poll(() => scores('1.1', '1.2', '1.3'), eventually).toEqual([5, 0, 10])
  expect(await figureOf('1.3.n')).toBe(3)
  expect(await scoreOf('1.3', 'title')).toBe('Văn bản đã ban hành')
})

test('a fact is renamed everywhere by its key, and keeps its figure', async () => {
  const { page, pane } = opened
  await seek('số_hộ')
  await page.keyboard.press('F2')
  await pane.getByRole('textbox', { name: texts.renaming.label }).fill('tổng_số_hộ')
  await pane.getByRole('button', { name: texts.renaming.action, exact: true }).click()
  rules = rules.replaceAll('số_hộ', 'tổng_số_hộ')
  await apply('Tên rõ hơn')
  await expect.poll(() => figureOf('tổng_số_hộ'), eventually).toBe(100)
  expect(await scores('1.1', '1.2', '1.3')).toEqual([5, 0, 10])
})

test('points move between indicators, with the sums kept', async () => {
  const { pane } = opened
  await edit('"Hộ có kết nối" tối đa 10', '"Hộ có kết nối" tối đa 15')
  await pane.getByText(texts.status.errors(1), { exact: false }).first().waitFor()
  await edit('"Văn bản đã ban hành" tối đa 10', '"Văn bản đã ban hành" tối đa 5')
  await edit('thì điểm = 10', 'thì điểm = 15')
  await apply('Chuyển điểm')
  await expect.poll(() => scores('1.1', '1.2', '1.3'), eventually).toEqual([7.5, 0, 5])
  expect(await scoreOf('1.1', 'maximum')).toBe(15)
})

test('a broken file is not applied, is kept as a draft, and is mended by the fix that is offered', async () => {
  const { page, pane } = opened
  const whole = rules
  await edit('còn lại: 1/2 tối đa', 'còn lại: 1/2 toi da')
  rules = whole
  await pane.getByRole('button', { name: texts.apply.open, exact: true }).click()
  await pane.getByText(texts.impact.hasErrors).waitFor()
  expect(await scores('1.1', '1.2', '1.3')).toEqual([7.5, 0, 5])

  await pane.getByRole('tab', { name: shellTexts.vi.views.score }).click()
  await pane.getByRole('tab', { name: shellTexts.vi.views.rules }).click()
  await pane.getByText(texts.draft.changed).waitFor()

  await pane.locator('.cm-content').focus()
  await page.keyboard.press('Control+Shift+M')
  await pane
    .locator('.cm-panel-lint')
    .getByRole('button', { name: /Viết là “tối đa”/ })
    .click()
  await pane.getByText(texts.draft.changed).waitFor({ state: 'detached' })
  await pane.getByText(texts.status.errors(0), { exact: false }).first().waitFor()
})
