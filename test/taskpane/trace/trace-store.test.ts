import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { RuleText } from '../../../addin/ports.ts'
import { codeOf } from '../../../dsl/model/ids.ts'
import { traceStore } from '../../../taskpane/trace/trace-store.ts'
import { type FakeAddIn, fakeAddIn } from '../fake-add-in.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})

const traces = (addIn: FakeAddIn) => addIn.calls.filter(({ command }) => command === 'trace').map(({ given }) => given)
const cell = (addIn: FakeAddIn, code: string) => addIn.workbookNow().scoreCell(codeOf(code))

describe('tracing the selection', () => {
  test('while one cell is read, all that is selected meanwhile is one request', async () => {
    const addIn = fakeAddIn({ files })
    const store = traceStore(addIn)
    store.subscribe(() => {})
    const answer = addIn.holdNext('trace')
    addIn.select(cell(addIn, '1.1'))
    for (const code of ['1.2', '1.3', '1.4']) addIn.select(cell(addIn, code))
    answer()
    await vi.waitFor(() =>
      expect(store.state().content).toMatchObject({ kind: 'traced', traced: { address: cell(addIn, '1.4') } }),
    )
    expect(traces(addIn)).toHaveLength(2)
  })

  test('nothing is read while nobody looks', () => {
    const addIn = fakeAddIn({ files })
    const stop = traceStore(addIn).subscribe(() => {})
    stop()
    addIn.select(cell(addIn, '1.1'))
    expect(traces(addIn)).toEqual([])
  })

  test('the same request is answered once, a new one like it again', async () => {
    const addIn = fakeAddIn({ files })
    const store = traceStore(addIn)
    const destination = { view: 'trace', address: cell(addIn, '1.1') } as const
    store.ask(destination, () => undefined)
    store.follow()
    store.ask(destination, () => undefined)
    expect(store.state().following).toBe(true)
    store.ask({ ...destination }, () => undefined)
    expect(store.state().following).toBe(false)
    await vi.waitFor(() =>
      expect(store.state().content).toMatchObject({ kind: 'traced', traced: { address: destination.address } }),
    )
  })

  test('a code without a cell leaves the selection followed', () => {
    const addIn = fakeAddIn({ files })
    const store = traceStore(addIn)
    store.ask({ view: 'trace', code: codeOf('9.99') }, () => undefined)
    expect(store.state().following).toBe(true)
  })

  test('what is held is read again when the workbook changes', async () => {
    const addIn = fakeAddIn({ files })
    const store = traceStore(addIn)
    store.show(cell(addIn, '1.1'))
    await vi.waitFor(() => expect(store.state().content.kind).toBe('traced'))
    store.refresh()
    expect(traces(addIn)).toEqual([cell(addIn, '1.1'), cell(addIn, '1.1')])
  })
})
