import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'
import { type PaneStore, paneStore } from '../../taskpane/store/pane-store.ts'
import { type FakeAddIn, fakeAddIn } from './fake-add-in.ts'
import { provinceFiles } from './province-rules.ts'

const figure = inputIdFrom('6.12.a')
const protectedSheet = { code: 'sheet-protected', place: 'Số liệu', detail: '' } as const

let files: readonly RuleText[]
beforeAll(async () => {
  files = await provinceFiles()
})

async function opened(addIn: FakeAddIn): Promise<PaneStore> {
  const store = paneStore(addIn)
  await store.refresh()
  return store
}

const reads = (addIn: FakeAddIn): number => addIn.calls.filter(({ command }) => command === 'read').length
const contentOf = (store: PaneStore) => {
  const { content } = store.state()
  return content.kind === 'scoring' ? content.workbook.cells.get(figure)?.content : content.kind
}

describe('the store of the pane', () => {
  test('is loading until the workbook was read', async () => {
    const addIn = fakeAddIn({ files, start: 'empty' })
    const store = paneStore(addIn)
    expect(store.state().content.kind).toBe('loading')
    await store.refresh()
    expect(store.state().content.kind).toBe('empty')
  })

  test('scores once for each reading', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    const { content } = store.state()
    expect(content).toBe(store.state().content)
    expect(content.kind === 'scoring' && content.scoresheet.total.maximum.toFraction()).toBe('1000')
  })

  test('makes one read of many changes during a read', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    const before = reads(addIn)
    const release = addIn.holdNext('read')
    addIn.type(figure, 1)
    addIn.type(figure, 2)
    addIn.type(figure, 3)
    release()
    await store.refresh()
    expect(reads(addIn) - before).toBe(2)
    expect(contentOf(store)).toBe(3)
  })

  test('runs commands one after another', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    const release = addIn.holdNext('enter')
    const first = store.run('a', () => addIn.workbook.enter({ figure, field: 'own', content: 1 }))
    const second = store.run('b', () => addIn.workbook.enter({ figure, field: 'own', content: 2 }))
    await vi.waitFor(() => expect(addIn.calls.at(-1)?.command).toBe('enter'))
    expect(store.state().activity).toEqual({ kind: 'running', what: 'a' })
    release()
    await Promise.all([first, second])
    expect(contentOf(store)).toBe(2)
    expect(store.state().activity.kind).toBe('idle')
  })

  test('shows what failed and leaves the content as it is', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    addIn.failNext('enter', protectedSheet)
    await store.run('Nhập', () => addIn.workbook.enter({ figure, field: 'own', content: 1 }))
    expect(store.state().notice).toEqual({ kind: 'failed', what: 'Nhập', failure: protectedSheet })
    expect(contentOf(store)).toBe('')
  })

  test('does not swallow a mistake of our own', async () => {
    const store = await opened(fakeAddIn({ files }))
    await store.run('Nhập', () => Promise.reject<void>(new TypeError('x is not a function')))
    expect(store.state().notice).toMatchObject({
      kind: 'failed',
      failure: { code: 'unexpected', detail: 'x is not a function' },
    })
  })

  test('takes a command back', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    await store.run('Nhập', () => addIn.workbook.enter({ figure, field: 'own', content: 7 }))
    expect(contentOf(store)).toBe(7)
    await store.undo()
    expect(contentOf(store)).toBe('')
    expect(store.state().notice).toEqual({ kind: 'undone', what: 'Nhập' })
  })

  test('offers no undo where a command gives none', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    await store.run('Tính lại', () => addIn.workbook.recalculate())
    expect(store.state().notice).toEqual({ kind: 'done', what: 'Tính lại' })
    await store.undo()
    expect(store.state().notice.kind).toBe('done')
  })

  test('keeps what it knows while the workbook cannot be read again', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    addIn.failNext('read', { code: 'cell-being-edited', place: '', detail: '' })
    await store.refresh()
    expect(store.state().content.kind).toBe('scoring')
    expect(store.state().notice.kind).toBe('stale')
    await store.refresh()
    expect(store.state().notice.kind).toBe('none')
  })

  test('says why the workbook could not be read at first', async () => {
    const addIn = fakeAddIn({ files })
    addIn.failNext('read', { code: 'no-workbook', place: '', detail: '' })
    const store = paneStore(addIn)
    await vi.waitFor(() =>
      expect(store.state().content).toMatchObject({ kind: 'unreadable', failure: { code: 'no-workbook' } }),
    )
  })

  test('hears nothing more once it is closed', async () => {
    const addIn = fakeAddIn({ files })
    const store = await opened(addIn)
    const before = reads(addIn)
    store.close()
    addIn.type(figure, 5)
    expect(reads(addIn)).toBe(before)
  })
})
