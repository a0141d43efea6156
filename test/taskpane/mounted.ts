import { act, cleanup, configure, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type MountedPane, mountPane, type PaneOptions } from '../../taskpane/main.tsx'
import type { FakeAddIn } from './fake-add-in.ts'

// The lists come in parts that are fetched when they are opened.
configure({
  asyncUtilTimeout: 10_000,
  // The whole page says less than the words that were sought.
  getElementError: message => new Error(message?.split('\n')[0] ?? ''),
})

/** jsdom lays nothing out, so nothing ever changes its size. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResize

// jsdom reads files in the old way only.
File.prototype.arrayBuffer ??= function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(this)
  })
}

let mounted: MountedPane | undefined
let root: HTMLElement | undefined

/** The pane in the page of jsdom, as soon as it shows what the workbook is. */
export async function showPane(addIn: FakeAddIn, options: PaneOptions = {}) {
  const element = document.createElement('div')
  document.body.append(element)
  root = element
  await act(async () => {
    mounted = mountPane(addIn, element, options)
  })
  await waitFor(() => expect(screen.queryByText(/Đang đọc bảng tính|Reading the workbook/)).toBeNull())
  return { user: userEvent.setup(), pane: mounted as MountedPane }
}

export function closePane(): void {
  act(() => mounted?.unmount())
  mounted = undefined
  root?.remove()
  cleanup()
  localStorage.clear()
}

/** What axe finds wrong with the page; colours and layout are looked at in a real browser. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
