import { element } from './element.ts'

/** As narrow as Excel's pane may be. */
export const NARROWEST_PANE = 320

const NARROWEST_SHEET = 240
const STEP = 16

/** The bar between spreadsheet and pane: moved with the pointer, or with the arrow keys, Home and End. */
export function createSplitter(pane: HTMLElement): HTMLElement {
  const bar = element('div', {
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-valuemin': NARROWEST_PANE,
  })
  const widest = (): number => Math.max(NARROWEST_PANE, window.innerWidth - NARROWEST_SHEET)
  let width = 380

  const setWidth = (wanted: number): void => {
    width = Math.min(widest(), Math.max(NARROWEST_PANE, Math.round(wanted)))
    pane.style.setProperty('--pane-width', `${width}px`)
    bar.setAttribute('aria-valuenow', String(width))
    bar.setAttribute('aria-valuemax', String(widest()))
  }

  bar.addEventListener('keydown', event => {
    const wanted = widthAfter(event.key, width, widest())
    if (wanted === undefined) return
    event.preventDefault()
    setWidth(wanted)
  })
  drag(bar, clientX => setWidth(window.innerWidth - clientX))
  window.addEventListener('resize', () => setWidth(width))
  setWidth(width)
  return bar
}

function widthAfter(key: string, width: number, widest: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP
    case 'ArrowRight':
      return width - STEP
    case 'Home':
      return NARROWEST_PANE
    case 'End':
      return widest
    default:
      return undefined
  }
}

/** While dragging, the frame of the pane must not swallow the pointer: the style sheet sees to that. */
function drag(bar: HTMLElement, moved: (clientX: number) => void): void {
  bar.addEventListener('pointerdown', event => {
    bar.setPointerCapture(event.pointerId)
    document.body.classList.add('dragging')
  })
  bar.addEventListener('pointermove', event => {
    if (bar.hasPointerCapture(event.pointerId)) moved(event.clientX)
  })
  bar.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'))
}
