import { element } from './element.ts'

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lets a person pick a workbook; never resolves where they change their mind. */
export function pickFile(): Promise<File> {
  const input = element('input', { type: 'file', accept: `.xlsx,${XLSX}` })
  return new Promise(resolve => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) resolve(file)
    })
    input.click()
  })
}

/** Hands a workbook to the browser's downloads. */
export function downloadFile({ name, bytes }: PickedFile): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }))
  const link = element('a', { href: address, download: name })
  link.click()
  // The browser takes the content when the link is followed, in its next task.
  setTimeout(() => URL.revokeObjectURL(address))
}

/** Calls back with a file that was dropped anywhere on the page; `mark` shows and hides the place to drop it. */
export function onDrop(mark: HTMLElement, dropped: (file: File) => void): void {
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragenter', event => {
    if (isFile(event)) mark.hidden = false
  })
  window.addEventListener('dragover', event => {
    if (isFile(event)) event.preventDefault()
  })
  mark.addEventListener('dragleave', () => {
    mark.hidden = true
  })
  window.addEventListener('drop', event => {
    if (!isFile(event)) return
    event.preventDefault()
    mark.hidden = true
    const [file] = event.dataTransfer?.files ?? []
    if (file) dropped(file)
  })
}
