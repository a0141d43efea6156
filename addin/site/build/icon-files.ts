import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import type { SiteFile } from './office-files.ts'

/** One drawing for each button of the ribbon; the pane's is the mark of the product. */
export const iconNames = ['pane', 'create', 'recalculate', 'trace', 'audit'] as const

/** Pixels, as the ribbon asks for them on screens of any density. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const

/** For the store and for app lists. */
const STORE_SIZE = 128

/** The drawings of `addin/icons`, as they are and as PNG in every size. */
export function iconFiles(): readonly SiteFile[] {
  return iconNames.flatMap(name => {
    const drawing = readFileSync(new URL(`../../icons/${name}.svg`, import.meta.url))
    const sizes = name === 'pane' ? [...iconSizes, STORE_SIZE] : iconSizes
    const pictures = sizes.map(size => ({ name: `icons/${name}-${size}.png`, content: render(drawing, size) }))
    return [{ name: `icons/${name}.svg`, content: drawing }, ...pictures]
  })
}

function render(drawing: Uint8Array, size: number): Uint8Array {
  return new Resvg(Buffer.from(drawing), { fitTo: { mode: 'width', value: size } }).render().asPng()
}
